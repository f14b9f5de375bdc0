import { type RefObject, useMemo, useState } from 'react';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { corrections } from '../../stores/corrections.ts';
import { type LineEdit } from './edit-line.tsx';

interface LineEditing {
  /** The line whose words are being corrected, or null. */
  edit: LineEdit | null;
  begin: (line: ShownSegment) => void;
}

/** Which line is being corrected, and what becomes of what was written. */
export function useLineEdit(episodeId: number, pane: RefObject<HTMLElement | null>): LineEditing {
  const [begun, setBegun] = useState<{ source: number; versionId: number | null } | null>(null);
  const edit = useMemo((): LineEdit | null => {
    if (!begun) return null;
    const { source, versionId } = begun;
    return {
      source,
      onDone: (text, byKey) => {
        setBegun(null);
        if (text !== null) void corrections.setWords(episodeId, source, text, versionId);
        if (byKey) requestAnimationFrame(() => focusLine(pane.current, source));
      },
    };
  }, [begun, episodeId, pane]);
  return {
    edit,
    begin: ({ source }) => setBegun({ source, versionId: corrections.versionOf(episodeId) }),
  };
}

/** The line has the focus after it was corrected; the pane, if it is gone. */
function focusLine(pane: HTMLElement | null, source: number): void {
  const line = pane?.querySelector<HTMLElement>(`[data-source="${source}"]`) ?? pane;
  line?.focus({ preventScroll: true });
}
