import { type Virtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react';
import { hasCommand, isTyping } from '../../elements/shortcut.ts';
import { copyHits } from './export.ts';
import { hitLists } from './hit-lists.ts';
import { openFound } from './hit-open.ts';
import { hitsOf, type Line } from './lines.ts';
import { results, useResults } from './results.ts';
import { inListOrder, selection, useSelection } from './selection.ts';

interface ListToMoveIn {
  lines: readonly Line[];
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  scroller: RefObject<HTMLDivElement | null>;
  onLeaveUpwards: () => void;
}

/** The keys of the list: from hit to hit, to open and select them, to show more or fewer of an episode. */
export function useResultKeys({ lines, virtualizer, scroller, onLeaveUpwards }: ListToMoveIn) {
  const { focused } = useResults.getState();
  /** The hit that takes the focus once it is drawn; one that is come back to stays where it was left. */
  const awaited = useRef<{ key: string; scrolls: boolean } | null>(
    focused === null ? null : { key: focused, scrolls: false },
  );

  const takeFocus = () => {
    if (!awaited.current) return;
    const { key, scrolls } = awaited.current;
    const index = lines.findIndex((line) => line.key === key);
    if (index < 0) awaited.current = null;
    else if (scrolls) {
      // From above, the episode too, where it stands just before.
      const episode = lines[index - 1]?.kind === 'episode' ? index - 1 : index;
      const isAbove = virtualizer.getOffsetForIndex(episode)?.[1] === 'start';
      virtualizer.scrollToIndex(isAbove ? episode : index);
    }
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-hit]`);
    if (!row) return;
    awaited.current = null;
    row.focus({ preventScroll: true });
  };
  useLayoutEffect(takeFocus);

  /** Brings a hit into view and gives it the focus. */
  const focusLine = (key: string | undefined): void => {
    if (key === undefined) return;
    awaited.current = { key, scrolls: true };
    takeFocus();
  };

  const focusFirst = () => focusLine(lines[hitFrom(0, 1)]?.key);

  /** Selects nothing any more; the keys go on in the list, where the selection began. */
  const clearSelection = () => {
    const { anchor } = useSelection.getState();
    selection.clear();
    if (lines.some(({ key }) => key === anchor)) focusLine(anchor ?? undefined);
    else focusFirst();
  };

  /** The nearest hit from a line on; -1 where there is none. */
  const hitFrom = (from: number, step: 1 | -1): number => {
    let index = from;
    while (lines[index] && lines[index]?.kind !== 'hit') index += step;
    return lines[index] ? index : -1;
  };

  const move = (to: number, event: KeyboardEvent, from: Line | undefined) => {
    const target = lines[to];
    if (target?.kind !== 'hit') return;
    if (event.shiftKey && from) selection.extend(hitsOf(lines), target.key, from.key);
    focusLine(target.key);
  };

  /** Shows the best hits of an episode alone; the focus goes to the last of them before where it was. */
  const close = (line: Line, index: number) => {
    const few = new Set(line.episode.hits.map(({ id }) => id));
    hitLists.close(line.episode.episodeId);
    if (few.has(line.key)) return;
    const before = lines.slice(0, index).findLast(({ key }) => few.has(key));
    const key = before?.key ?? line.episode.hits[0]?.id;
    // Once the others are gone.
    if (key !== undefined) awaited.current = { key, scrolls: true };
  };

  const onHit = (event: KeyboardEvent, line: Line, index: number): boolean => {
    if (line.kind !== 'hit') return false;
    const { episodeId, more } = line.episode;
    switch (event.key) {
      case 'Enter':
        openFound(line, { play: !event.shiftKey, byKey: true });
        return true;
      case ' ':
      case 'x':
        selection.toggle(line);
        return true;
      case 'ArrowRight':
        if (more) void hitLists.open(episodeId);
        return true;
      case 'ArrowLeft':
        close(line, index);
        return true;
      default:
        return false;
    }
  };

  const onCommand = (event: KeyboardEvent, line: Line | undefined): boolean => {
    const { selected } = useSelection.getState();
    const key = event.key.toLowerCase();
    if (key === 'a') selection.add(hitsOf(lines));
    else if (key === 'c' && selected.size > 0) {
      copyHits('markdown', inListOrder(selected.values(), useResults.getState().episodes));
    } else if (key === 'c' && line?.kind === 'hit') copyHits('markdown', [line]);
    else return false;
    return true;
  };

  const onKey = (event: KeyboardEvent): boolean => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (event.key === 'Escape' && useSelection.getState().selected.size > 0) {
      if (row) selection.clear();
      else clearSelection();
      return true;
    }
    if (!row || isTyping(event.target) || event.altKey) return false;
    const index = Number(row.dataset['index']);
    const line = lines[index];
    if (hasCommand(event.nativeEvent)) return !event.shiftKey && onCommand(event, line);
    if (event.ctrlKey || event.metaKey) return false;
    switch (event.key) {
      case 'ArrowDown':
        move(hitFrom(index + 1, 1), event, line);
        return true;
      case 'ArrowUp': {
        const before = hitFrom(index - 1, -1);
        if (before < 0) onLeaveUpwards();
        else move(before, event, line);
        return true;
      }
      case 'Home':
        move(hitFrom(0, 1), event, line);
        return true;
      case 'End':
        move(hitFrom(lines.length - 1, -1), event, line);
        return true;
      default:
        return line !== undefined && isOnHit(event.target) && onHit(event, line, index);
    }
  };

  return {
    focusFirst,
    clearSelection,
    /** Shows all hits of an episode, the first of the others with the focus; or the best alone. */
    toggleAll: ({ episode, open }: Extract<Line, { kind: 'foot' }>) => {
      const { episodeId, hits } = episode;
      if (open) {
        virtualizer.scrollToIndex(lines.findIndex((line) => line.episode === episode));
        return hitLists.close(episodeId);
      }
      const few = new Set(hits.map(({ id }) => id));
      void hitLists.open(episodeId, (list) => {
        const other = list.hits.find(({ id }) => !few.has(id));
        if (other) awaited.current = { key: other.id, scrolls: true };
      });
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (onKey(event)) event.preventDefault();
    },
    onFocus: ({ target }: FocusEvent) => {
      const row = target.closest<HTMLElement>('[data-index]');
      const line = lines[Number(row?.dataset['index'])];
      if (line?.kind === 'hit') results.keepFocus(line.key);
    },
    // Where nothing else takes the focus the screen is being left, to be come back to.
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) results.keepFocus(null);
    },
  };
}

const isOnHit = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-hit]') !== null;
