import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { lastStarted } from '../../../electron/shared/cues.ts';
import { type Chapter } from '../../../electron/shared/model.ts';
import { playerStrings } from '../../../electron/shared/strings/player.ts';
import { formatTime, spokenTime } from '../../../electron/shared/time.ts';
import { player } from '../../player/player.ts';
import styles from './seek-bar.module.css';

const strings = playerStrings;

interface SeekBarProps {
  /** Seconds; null while nobody knows, and the bar rests. */
  duration: number | null;
  /** Listed chapters; each begins with a gap in the bar. */
  chapters: readonly Chapter[];
}

/** How far each key moves, seconds. */
const steps: Partial<Record<string, number>> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

/** The whole episode as a bar: where the playhead is, where chapters begin, what has arrived. */
export function SeekBar({ duration, chapters }: SeekBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [dragging, setDragging] = useState(false);
  const length = duration ?? 0;

  // Drawn by hand: React would have to draw the bar anew on every frame.
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    let drawnSecond = -1;
    const draw = (time: number) => {
      const share = length > 0 ? Math.min(time / length, 1) : 0;
      element.style.setProperty('--at', share.toFixed(5));
      const second = Math.floor(time);
      if (second === drawnSecond) return;
      drawnSecond = second;
      const arrived = length > 0 ? Math.min(player.bufferedUntil / length, 1) : 0;
      element.style.setProperty('--arrived', arrived.toFixed(4));
      element.setAttribute('aria-valuenow', String(second));
      element.setAttribute(
        'aria-valuetext',
        strings.position(spokenTime(time), spokenTime(length), null),
      );
    };
    draw(player.shownTime);
    return player.onFrame(draw);
  }, [length]);

  const timeAt = (event: PointerEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)) * length;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined) player.skip(step);
    else if (event.key === 'Home') player.seek(0);
    else if (event.key === 'End') player.seek(length);
    else return;
    event.preventDefault();
  };

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
      <span className={styles.track}>
        <span className={styles.arrived} />
        <span className={styles.heard} />
        {length > 0 &&
          chapters
            .filter(({ start }) => start > 0 && start < length)
            .map(({ start }, index) => (
              <span
                key={index}
                className={styles.gap}
                style={{ insetInlineStart: `${(start / length) * 100}%` }}
              />
            ))}
      </span>
      <span className={styles.thumb} />
      {pointed !== null && (
        <Preview
          time={pointed}
          share={length > 0 ? pointed / length : 0}
          title={chapters[lastStarted(chapters, pointed)]?.title ?? null}
        />
      )}
    </div>
  );
}

/** What a click here would lead to. */
function Preview({ time, share, title }: { time: number; share: number; title: string | null }) {
  return (
    <>
      <span className={styles.ghost} style={{ insetInlineStart: `${share * 100}%` }} />
      <span
        className={styles.preview}
        style={{ insetInlineStart: `clamp(48px, ${share * 100}%, 100% - 48px)` }}
        aria-hidden
      >
        {title !== null && <span className={styles.chapter}>{title}</span>}
        {formatTime(time)}
      </span>
    </>
  );
}
