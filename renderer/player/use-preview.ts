import { useSyncExternalStore } from 'react';
import { preview, type PreviewState } from './preview.ts';

/** A part of the preview's state; draws anew only when that part changes. */
export function usePreview<T>(selector: (state: PreviewState) => T): T {
  return useSyncExternalStore(preview.subscribe, () => selector(preview.state));
}

/** How much of what is previewed was heard, 0 to 1; draws anew on every frame. */
export function usePreviewShare(): number {
  return useSyncExternalStore(preview.onFrame, () => preview.shownShare);
}
