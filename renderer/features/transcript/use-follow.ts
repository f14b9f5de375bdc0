import { type RefObject, useCallback, useEffect, useReducer } from 'react';
import { player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import { type Elsewhere, follow, type Follow } from './follow.ts';
import { WheelTail } from './wheel-tail.ts';

export interface Following {
  state: Follow;
  /** The person looks elsewhere. */
  lookElsewhere: (how: Elsewhere) => void;
  /** The person asked for the playhead. */
  resume: () => void;
}

/** Keys that scroll a pane that has the focus. */
const scrollingKeys = new Set(['PageUp', 'PageDown', 'Home', 'End']);

/**
 * Keeps the state of following for a pane. Hands are known by what they do (wheel, touch, scrollbar,
 * keys, selecting), never by the scrolling that comes of it: so the pane's own scrolling is never
 * mistaken for theirs.
 */
export function useFollow(pane: RefObject<HTMLElement | null>, live: boolean): Following {
  const [state, dispatch] = useReducer(follow, 'paused');
  const playing = usePlayer((player) => player.playing) && live;

  const lookElsewhere = useCallback((how: Elsewhere) => dispatch({ type: how }), []);
  const resume = useCallback(
    () => dispatch({ type: 'resumed', playing: player.state.playing }),
    [],
  );

  useEffect(() => dispatch({ type: playing ? 'playing' : 'stopped' }), [playing]);
  useEffect(() => (live ? player.onSeek(resume) : undefined), [live, resume]);

  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    const passive = { passive: true, signal };
    const scrollable = () => element.scrollHeight > element.clientHeight;

    const tail = new WheelTail();
    const onWheel = (event: WheelEvent) => {
      if (event.deltaY === 0 || event.ctrlKey || tail.has(event.timeStamp)) return;
      if (scrollable()) lookElsewhere('scrolled');
    };
    const onPointerDown = (event: PointerEvent) => {
      const onScrollbar = event.target === element && event.offsetX >= element.clientWidth;
      const panning = event.button === 1;
      if ((onScrollbar || panning) && scrollable()) lookElsewhere('scrolled');
    };
    const onKey = (event: KeyboardEvent) => {
      if (scrollingKeys.has(event.key)) lookElsewhere('scrolled');
    };
    const onSelection = () => {
      const selection = getSelection();
      if (selection && !selection.isCollapsed && selection.containsNode(element, true)) {
        lookElsewhere('selected');
      }
    };
    // The focus that a window gets back with the window has not been moved.
    let tabbing = false;
    const onAnyKey = ({ type, key }: KeyboardEvent) => {
      tabbing = type === 'keydown' && key === 'Tab';
    };
    const onFocus = ({ target, relatedTarget }: FocusEvent) => {
      const inside = relatedTarget instanceof Node && element.contains(relatedTarget);
      const moved = tabbing || (relatedTarget !== null && !inside);
      if (moved && (target as Element).matches(':focus-visible')) lookElsewhere('moved-focus');
    };
    element.addEventListener('wheel', onWheel, passive);
    element.addEventListener('touchmove', () => lookElsewhere('scrolled'), passive);
    element.addEventListener('pointerdown', onPointerDown, { signal });
    element.addEventListener('keydown', onKey, { signal });
    element.addEventListener('focusin', onFocus, { signal });
    addEventListener('pointerdown', (event) => tail.press(event.timeStamp), {
      capture: true,
      signal,
    });
    addEventListener('keydown', onAnyKey, { capture: true, signal });
    addEventListener('keyup', onAnyKey, { capture: true, signal });
    document.addEventListener('selectionchange', onSelection, { signal });
    return () => stop.abort();
  }, [pane, lookElsewhere]);

  return { state, lookElsewhere, resume };
}
