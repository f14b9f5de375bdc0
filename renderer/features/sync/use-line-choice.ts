import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  type SyntheticEvent,
} from 'react';
import { timing } from '../../stores/timing.ts';

interface LineChoice {
  onClickCapture: (event: MouseEvent) => void;
  onKeyDownCapture: (event: KeyboardEvent) => void;
}

/**
 * While `choosing`, a click on a segment of the text, or Enter on the one that has the focus, chooses
 * it, and does nothing else; Escape gives up. The text takes the focus, so that arrows move by segment.
 */
export function useLineChoice(
  text: RefObject<HTMLElement | null>,
  choosing: boolean,
  choose: (segment: number) => void,
): LineChoice {
  useEffect(() => {
    if (!choosing) return;
    text.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [text, choosing]);

  const take = (event: SyntheticEvent) => {
    if (!choosing) return;
    const segment = segmentUnder(event.target);
    if (segment === null) return;
    event.preventDefault();
    event.stopPropagation();
    timing.setChoosing(false);
    choose(segment);
  };
  return {
    onClickCapture: take,
    onKeyDownCapture: (event) => {
      if (event.key === 'Enter') take(event);
      else if (event.key === 'Escape' && choosing) {
        event.preventDefault();
        timing.setChoosing(false);
      }
    },
  };
}

function segmentUnder(target: EventTarget): number | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-segment]') : null;
  return element ? Number(element.dataset.segment) : null;
}
