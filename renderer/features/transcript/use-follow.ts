import { type RefObject, useCallback, useEffect, useReducer } from 'react';
import { player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import { follow, type Follow } from './follow.ts';

export interface Following {
  state: Follow;
  /** The person looks elsewhere. */
  lookElsewhere: () => void;
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

  const lookElsewhere = useCallback(() => dispatch({ type: 'looked-elsewhere' }), []);
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
    const scrollable = () => element.scrollHeight > element.clientHeight;
    const onWheel = (event: WheelEvent) => {
      if (event.deltaY !== 0 && !event.ctrlKey && scrollable()) lookElsewhere();
    };
    const onPointerDown = (event: PointerEvent) => {
      const onScrollbar = event.target === element && event.offsetX >= element.clientWidth;
      const panning = event.button === 1;
      if ((onScrollbar || panning) && scrollable()) lookElsewhere();
    };
    const onKey = (event: KeyboardEvent) => {
      if (scrollingKeys.has(event.key)) lookElsewhere();
    };
    const onSelection = () => {
      const selection = getSelection();
      if (selection && !selection.isCollapsed && element.contains(selection.anchorNode)) {
        lookElsewhere();
      }
    };
    element.addEventListener('wheel', onWheel, { passive: true, signal });
    element.addEventListener('touchmove', lookElsewhere, { passive: true, signal });
    element.addEventListener('pointerdown', onPointerDown, { signal });
    element.addEventListener('keydown', onKey, { signal });
    document.addEventListener('selectionchange', onSelection, { signal });
    return () => stop.abort();
  }, [pane, lookElsewhere]);

  return { state, lookElsewhere, resume };
}
