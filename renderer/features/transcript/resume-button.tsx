import { ArrowDown, ArrowUp, LocateFixed } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import styles from './resume-button.module.css';

type Direction = 'above' | 'here' | 'below';

interface ResumeButtonProps {
  pane: RefObject<HTMLElement | null>;
  /** Where the playhead is from what can be seen. */
  directionOf: () => Direction;
  onResume: () => void;
}

const icons = { above: ArrowUp, here: LocateFixed, below: ArrowDown };

/** Leads back to the voice; its arrow says which way that is. */
export function ResumeButton({ pane, directionOf, onResume }: ResumeButtonProps) {
  const [direction, setDirection] = useState<Direction>('here');
  useEffect(() => {
    const element = pane.current;
    const look = () => setDirection(directionOf());
    look();
    element?.addEventListener('scroll', look, { passive: true });
    return () => element?.removeEventListener('scroll', look);
  }, [pane, directionOf]);

  const Icon = icons[direction];
  return (
    <button type="button" className={styles.resume} onClick={onResume}>
      <Icon size={16} strokeWidth={2} aria-hidden />
      {readingStrings.transcript.resume}
    </button>
  );
}
