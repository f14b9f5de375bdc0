import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { type Bookmark } from '../../../electron/shared/bookmarks.ts';
import { chapterAt } from '../../../electron/shared/cues.ts';
import { playerStrings as strings } from '../../../electron/shared/strings/player.ts';
import { spokenTime } from '../../../electron/shared/time.ts';
import { hasCommand } from '../../elements/shortcut.ts';
import { player } from '../../player/player.ts';
import { usePlayer, usePlayerChapters } from '../../player/use-player.ts';
import { useBookmarks } from '../../stores/bookmarks.ts';
import { BookmarkMarks } from './bookmark-marks.tsx';
import { momentAt } from './marks.ts';
import { SeekPreview } from './seek-preview.tsx';
import { SeekTrack } from './seek-track.tsx';
import styles from './seek-bar.module.css';

interface SeekBarProps {
  /** Seconds; null while nobody knows, and the bar rests. */
  duration: number | null;
}

const noBookmarks: readonly Bookmark[] = [];

/** How far each key moves, seconds. */
const steps: Partial<Record<string, number>> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

/** What a key does, or undefined: with Ctrl or ⌘ the arrows, with Shift the page keys go by chapters. */
function actionOf(event: KeyboardEvent, length: number): (() => void) | undefined {
  const { key, shiftKey } = event;
  const { goToPrevious, goToNext } = player.chapters;
  if (shiftKey && key === 'PageUp') return goToNext;
  if (shiftKey && key === 'PageDown') return goToPrevious;
  if (hasCommand(event.nativeEvent)) {
    return { ArrowRight: goToNext, ArrowLeft: goToPrevious }[key];
  }
  const step = steps[key];
  if (step !== undefined) return () => player.skip(step);
  return { Home: () => player.seek(0), End: () => player.seek(length) }[key];
}

/** The whole episode as a bar: where the playhead is, where chapters begin, what has arrived. */
export function SeekBar({ duration }: SeekBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [dragging, setDragging] = useState(false);
  const listed = usePlayerChapters((state) => state.listed);
  const bookmarks = useBookmarks(usePlayer((state) => state.episodeId))?.bookmarks ?? noBookmarks;
  const length = duration ?? 0;
  useDrawn(bar, length);

  const timeAt = (event: PointerEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const time = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)) * length;
    return momentAt(bookmarks, time, { length, width: box.width });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = duration === null ? undefined : actionOf(event, length);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const index = pointed === null ? -1 : chapterAt(listed, pointed);

  return (
    <div
      ref={bar}
      className={styles.bar}
      role="slider"
      aria-label={strings.seek}
      aria-valuemin={0}
      aria-valuemax={Math.floor(length)}
      aria-valuenow={0}
      aria-disabled={duration === null}
      aria-keyshortcuts="Control+ArrowLeft Control+ArrowRight Shift+PageDown Shift+PageUp"
      data-dragging={dragging || undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0 || duration === null) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
        setPointed(timeAt(event));
      }}
      onPointerMove={(event) => {
        if (duration !== null) setPointed(timeAt(event));
      }}
      onPointerUp={(event) => {
        if (dragging) player.seek(timeAt(event));
        setDragging(false);
      }}
      onPointerCancel={() => setDragging(false)}
      onPointerLeave={() => {
        if (!dragging) setPointed(null);
      }}
    >
      <SeekTrack length={length} pointed={index} />
      {length > 0 && <BookmarkMarks bookmarks={bookmarks} length={length} />}
      <span className={styles.thumb} />
      {pointed !== null && length > 0 && (
        <SeekPreview
          time={pointed}
          length={length}
          index={index}
          bookmark={bookmarks.find(({ time }) => time === pointed) ?? null}
        />
      )}
    </div>
  );
}

/**
 * Draws the playhead by hand: React would have to draw the bar anew on every frame. What the slider says is told each
 * second while the focus is elsewhere; where it is heard at every change, only for a jump or another chapter.
 */
function useDrawn(bar: { current: HTMLElement | null }, length: number): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    let drawnSecond = -1;
    const say = (time: number) => {
      const { current } = player.chapters.state;
      element.setAttribute('aria-valuenow', String(Math.floor(time)));
      element.setAttribute(
        'aria-valuetext',
        strings.position(spokenTime(time), spokenTime(length), current?.title ?? null),
      );
    };
    const draw = (time: number) => {
      const share = length > 0 ? Math.min(time / length, 1) : 0;
      element.style.setProperty('--at', share.toFixed(5));
      const second = Math.floor(time);
      if (second === drawnSecond) return;
      drawnSecond = second;
      const arrived = length > 0 ? Math.min(player.bufferedUntil / length, 1) : 0;
      element.style.setProperty('--arrived', arrived.toFixed(4));
      if (document.activeElement !== element) say(time);
    };
    draw(player.shownTime);
    say(player.time);
    const sayNow = () => say(player.time);
    element.addEventListener('focus', sayNow);
    const stops = [
      player.onFrame(draw),
      player.onSeek(say),
      player.chapters.subscribe(sayNow),
      () => element.removeEventListener('focus', sayNow),
    ];
    return () => stops.forEach((stop) => stop());
  }, [bar, length]);
}
