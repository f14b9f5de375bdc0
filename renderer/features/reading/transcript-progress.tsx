import { importStrings } from '../../../electron/shared/strings/import.ts';
import { Button } from '../../elements/button.tsx';
import { ProgressLine } from '../../elements/progress-line.tsx';
import { type TranscriptReading } from '../../stores/transcript-reading.ts';
import { transcriptProgress, useTranscriptProgress } from '../../stores/transcript-progress.ts';
import styles from './transcript-progress.module.css';

const words = importStrings.progress;

interface TranscriptProgressProps {
  episodeId: number;
  /** What is shown so far. */
  shown: TranscriptReading | undefined;
}

/** How far a long transcript is, and the way to give it up. Nothing while none is on its way. */
export function TranscriptProgress({ episodeId, shown }: TranscriptProgressProps) {
  const progress = useTranscriptProgress(episodeId, shown);
  if (!progress) return null;
  const { phase, done } = progress;
  return (
    <div className={styles.progress}>
      <div
        className={styles.words}
        role="progressbar"
        aria-label={words[phase]}
        aria-valuenow={done === null ? undefined : Math.floor(done * 100)}
      >
        <p className={styles.text}>
          {words[phase]}
          {done !== null && <span className={styles.share}>{words.share(done)}</span>}
        </p>
        <ProgressLine value={done} />
      </div>
      <Button look="quiet" onClick={() => transcriptProgress.cancel(episodeId)}>
        {words.cancel}
      </Button>
    </div>
  );
}
