import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { chapterAt, lastStarted } from '../../../electron/shared/cues.ts';
import { type Chapter } from '../../../electron/shared/model.ts';
import { isTyping } from '../../elements/shortcut.ts';
import { focusRow } from '../../elements/use-row-focus.ts';
import { usePlayer, usePlayhead } from '../../player/use-player.ts';
import { ChapterRow } from './chapter-row.tsx';
import { useCurrentInView } from './use-current-in-view.ts';

interface ChapterRowsProps {
  episodeId: number;
  /** Those that are listed; not empty. */
  chapters: readonly Chapter[];
  /** Where those start that are skipped, seconds. */
  skipped: ReadonlySet<number>;
  /** Where the chapter starts whose title is being written, or null. */
  renaming: number | null;
  /** Null where the chapters are not the listener's; so for `onRemove`. */
  onRename: ((start: number) => void) | null;
  /** The title to keep, or null to leave it; `byKey`: the focus is the row's. */
  onRenamed: (chapter: Chapter, title: string | null, byKey: boolean) => void;
  onRemove: ((chapter: Chapter) => void) | null;
  /** Asked for what can be done with a chapter; `at` in pixels of the window. */
  onMenu: (chapter: Chapter, at: { x: number; y: number }) => void;
  /** Where the chapter starts whose menu is open, or null. */
  opened: number | null;
}

/** The rows: one stop for the Tab key, arrow keys from row to row. */
export function ChapterRows({
  episodeId,
  chapters,
  skipped,
  renaming,
  onRename,
  onRenamed,
  onRemove,
  onMenu,
  opened,
}: ChapterRowsProps) {
  const live = usePlayer((state) => state.episodeId === episodeId && state.source !== null);
  const duration = usePlayer((state) => (live ? state.duration : null));
  const current = usePlayhead((time) => (live ? chapterAt(chapters, time) : -1));
  /** The last that has begun: the current one, unless that has ended. */
  const reached = usePlayhead((time) => (live ? lastStarted(chapters, time) : -1));
  const [focused, setFocused] = useState<number | null>(null);
  const rows = useRef<HTMLOListElement>(null);
  useCurrentInView(rows, current);

  const indexUnder = (target: EventTarget): number => {
    const row = target instanceof Element ? target.closest('li') : null;
    return row ? [...(rows.current?.children ?? [])].indexOf(row) : -1;
  };
  const onContextMenu = (event: MouseEvent) => {
    const chapter = chapters[indexUnder(event.target)];
    if (!chapter || !(event.target instanceof Element) || isTyping(event.target)) return;
    event.preventDefault();
    // The menu key points nowhere.
    const { left, bottom } = event.target.getBoundingClientRect();
    const isPointed = event.button === 2;
    onMenu(chapter, isPointed ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = indexUnder(event.target);
    const chapter = chapters[index];
    if (!chapter || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === 'ArrowDown') focusRow(rows.current, index + 1);
    else if (event.key === 'ArrowUp') focusRow(rows.current, index - 1);
    else if (event.key === 'Home') focusRow(rows.current, 0);
    else if (event.key === 'End') focusRow(rows.current, Infinity);
    else if (event.key === 'F2' && onRename) onRename(chapter.start);
    else if (event.key === 'Delete' && onRemove) onRemove(chapter);
    else return;
    event.preventDefault();
  };

  const stop = chapters.findIndex(({ start }) => start === focused);
  const tabStop = stop >= 0 ? stop : Math.max(reached, 0);
  return (
    <ol
      ref={rows}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => setFocused(chapters[indexUnder(target)]?.start ?? null)}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Who comes back comes to the chapter being heard.
        if (!currentTarget.contains(relatedTarget)) setFocused(null);
      }}
    >
      {chapters.map((chapter, index) => (
        <ChapterRow
          // By its place: a row that has the focus keeps it when another chapter comes to stand there.
          key={index}
          episodeId={episodeId}
          chapter={chapter}
          end={chapter.end ?? chapters[index + 1]?.start ?? duration}
          state={index === current ? 'current' : index <= reached ? 'heard' : 'ahead'}
          skipped={skipped.has(chapter.start)}
          tabStop={index === tabStop}
          menuOpen={opened === chapter.start}
          renaming={renaming === chapter.start}
          onRenamed={onRenamed}
          onMenu={onMenu}
        />
      ))}
    </ol>
  );
}
