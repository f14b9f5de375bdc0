import { useEffect, useRef } from 'react';
import { formatTime } from '../../../electron/shared/time.ts';
import { player } from '../../player/player.ts';
import styles from './player-bar.module.css';

/** Heard so far; nothing while there is no `duration`. Written by hand, once a second. */
export function Elapsed({ duration }: { duration: number | null }) {
  const text = useSecondText((time) => (duration === null ? '' : formatTime(time)));
  return <span ref={text} className={styles.elapsed} aria-hidden />;
}

/** What is left of the episode. */
export function Remaining({ duration }: { duration: number | null }) {
  const text = useSecondText((time) =>
    // Whole seconds of both, so that elapsed and remaining change together and end at nought.
    duration === null ? '' : `−${formatTime(Math.floor(duration) - Math.floor(time))}`,
  );
  return <span ref={text} className={styles.remaining} aria-hidden />;
}

function useSecondText(textAt: (time: number) => string) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let written: string | null = null;
    const write = (time: number) => {
      const text = textAt(time);
      if (text === written || !element.current) return;
      written = text;
      element.current.textContent = text;
    };
    write(player.shownTime);
    return player.onFrame(write);
  });
  return element;
}
