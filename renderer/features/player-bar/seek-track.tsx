import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { usePlayerChapters } from '../../player/use-player.ts';
import { marks, spanOf } from './marks.ts';
import styles from './seek-track.module.css';

interface SeekTrackProps {
  /** Seconds; above 0. */
  length: number;
  /** Index of the listed chapter that is pointed at, or -1. */
  pointed: number;
}

/** What is heard and what has arrived, parted where chapters begin; hatched where they are skipped. */
export function SeekTrack({ length, pointed }: SeekTrackProps) {
  const listed = usePlayerChapters((state) => state.listed);
  const skipped = usePlayerChapters((state) => state.skipped);
  const track = useRef<HTMLSpanElement>(null);
  const width = useWidth(track);
  const place = (index: number) => {
    const span = spanOf(listed, index, length);
    if (!span) return null;
    const share = (seconds: number) => `${(seconds / length) * 100}%`;
    return { left: share(span.start), width: share(span.end - span.start) };
  };
  const hovered = place(pointed);
  return (
    <span ref={track} className={styles.track}>
      <span className={styles.arrived} />
      <span className={styles.heard} />
      {listed.map(({ start }, index) => {
        const box = skipped.has(start) ? place(index) : null;
        return box && <span key={index} className={styles.skipped} style={box} data-skipped />;
      })}
      {hovered && <span className={styles.hovered} style={hovered} />}
      {marks(listed, length, width).map((share) => (
        <span key={share} className={styles.gap} style={{ left: `${share * 100}%` }} data-gap />
      ))}
    </span>
  );
}

/** An element's width in pixels, also when it changes; 0 before it is known. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
