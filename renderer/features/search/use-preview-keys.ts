import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type SearchHit } from '../../../electron/shared/search-results.ts';
import { hitTourStrings } from '../../../electron/shared/strings/hit-tour.ts';
import { preview } from '../../player/preview.ts';
import { toasts } from '../../stores/toasts.ts';

/** Alt is held for so long before it is meant for a preview, and not for Alt with an arrow, milliseconds. */
const MEANT = 160;

/** While Alt is held, the hit that is pointed at is heard, or that which has the focus; `hitAt` knows it by its line. */
export function usePreviewKeys(
  list: RefObject<HTMLElement | null>,
  hitAt: (index: number) => SearchHit | null,
): void {
  const meant = useEffectEvent((): SearchHit | null => {
    const line =
      list.current?.querySelector<HTMLElement>('[data-index]:hover') ??
      (list.current?.contains(document.activeElement)
        ? document.activeElement?.closest<HTMLElement>('[data-index]')
        : null);
    return line ? hitAt(Number(line.dataset['index'])) : null;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let held: string | null = null;
    let pressed = false;
    const release = () => {
      clearTimeout(timer);
      pressed = false;
      if (held !== null && preview.state.of === held) preview.stop();
      held = null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && preview.state.of !== null) {
        preview.stop();
        event.preventDefault();
        event.stopPropagation();
      }
      if (event.key !== 'Alt' || event.ctrlKey || event.metaKey || event.shiftKey) return release();
      const hit = meant();
      if (hit === null || hit.start === null) return;
      // Else the key would lead to the menu, and so would letting it go.
      event.preventDefault();
      if (event.repeat) return;
      pressed = true;
      const { id, episodeId, start } = hit;
      timer = setTimeout(() => {
        held = id;
        void preview.start({ id, episodeId, start });
      }, MEANT);
    };
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key !== 'Alt') return;
      if (pressed) event.preventDefault();
      release();
    };
    const stop = () => {
      release();
      preview.stop();
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('keydown', onKeyDown, { capture: true, signal });
    window.addEventListener('keyup', onKeyUp, { capture: true, signal });
    window.addEventListener('blur', stop, { signal });
    const deaf = preview.onFailure(({ message }) =>
      toasts.say(hitTourStrings.preview.failed(message)),
    );
    return () => {
      stop();
      listening.abort();
      deaf();
    };
  }, []);
}
