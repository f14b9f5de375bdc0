import { FileClock } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { correctionStrings } from '../../../electron/shared/strings/corrections.ts';
import { Button } from '../../elements/button.tsx';
import { corrections } from '../../stores/corrections.ts';
import { type Original } from './use-corrections.ts';
import styles from './original-frame.module.css';

const strings = correctionStrings.original;

interface OriginalFrameProps {
  episodeId: number;
  /** Null while nothing is corrected. */
  original: Original | null;
  /** Whether no line is left to show. */
  empty: boolean;
  /** The words. */
  children: ReactNode;
}

/** Says above the words that the original is being looked at, and leads back; or that nothing is left of it. */
export function OriginalFrame({ episodeId, original, empty, children }: OriginalFrameProps) {
  const text = useRef<HTMLDivElement>(null);
  // The button that was pressed goes; the focus stays with the words.
  const focusText = () =>
    text.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  return (
    <div className={styles.frame}>
      {original?.shown && (
        <div className={styles.note} role="note">
          <FileClock size={18} strokeWidth={1.8} aria-hidden />
          <p className={styles.words}>
            <strong className={styles.title}>{strings.title}</strong>{' '}
            {strings.text(original.corrected.size)}
          </p>
          <Button
            look="quiet"
            onClick={() => {
              focusText();
              void corrections.discard(episodeId);
            }}
          >
            {strings.discard}
          </Button>
          <Button
            onClick={() => {
              focusText();
              original.show(false);
            }}
          >
            {strings.back}
          </Button>
        </div>
      )}
      {original && !original.shown && empty && (
        <div className={styles.note} role="note">
          <FileClock size={18} strokeWidth={1.8} aria-hidden />
          <p className={styles.words}>{strings.empty}</p>
          <Button onClick={() => original.show(true)}>{strings.show}</Button>
        </div>
      )}
      <div ref={text} className={styles.text}>
        {children}
      </div>
    </div>
  );
}
