import { CaptionsOff, TriangleAlert } from 'lucide-react';
import { type ReactNode } from 'react';
import { type EpisodeDetail } from '../../../electron/shared/library.ts';
import { type Failure } from '../../../electron/shared/result.ts';
import { importStrings } from '../../../electron/shared/strings/import.ts';
import { localFilesStrings } from '../../../electron/shared/strings/local-files.ts';
import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { Skeleton } from '../../elements/skeleton.tsx';
import { importing } from '../../stores/importing.ts';
import styles from './transcript-states.module.css';

const strings = readingStrings.transcript;

/** Stands where the words will be. */
export function TranscriptLoading() {
  return (
    <Frame busy>
      <div className={styles.skeleton}>
        {[
          [96, 88, 40],
          [92, 97, 90, 94, 30],
          [90, 95, 64],
        ].map((lines, paragraph) => (
          <div key={paragraph} className={styles.paragraph}>
            <Skeleton width={84} height={11} />
            {lines.map((width, line) => (
              <Skeleton key={line} width={`${width}%`} height={15} />
            ))}
          </div>
        ))}
      </div>
    </Frame>
  );
}

/** There is no transcript: says so and how to get one, and shows the notes instead. */
export function NoTranscript({ episode, notes }: { episode: EpisodeDetail; notes: ReactNode }) {
  return (
    <Frame>
      <Notice
        icon={<CaptionsOff aria-hidden />}
        title={strings.none}
        actions={<BringTranscript episode={episode} />}
      >
        {episode.local ? localFilesStrings.noTranscript : strings.noneText}
      </Notice>
      {notes && <div className={styles.notes}>{notes}</div>}
    </Frame>
  );
}

interface TranscriptFailedProps {
  episode: EpisodeDetail;
  notes: ReactNode;
  problem: Failure;
  onRetry: () => void;
}

/** The transcript could not be fetched or understood; the notes are shown instead. */
export function TranscriptFailed({ episode, notes, problem, onRetry }: TranscriptFailedProps) {
  return (
    <Frame>
      <Notice
        failure
        icon={<TriangleAlert aria-hidden />}
        title={strings.failed}
        actions={
          <>
            <Button onClick={onRetry}>{strings.tryAgain}</Button>
            <BringTranscript episode={episode} />
          </>
        }
      >
        {problem.message}
      </Notice>
      {notes && <div className={styles.notes}>{notes}</div>}
    </Frame>
  );
}

/** The ways to bring a transcript in; dropping one is the third. */
function BringTranscript({ episode }: { episode: EpisodeDetail }) {
  return (
    <>
      <Button onClick={() => void importing.choose(episode)}>{importStrings.choose}</Button>
      <Button onClick={() => importing.openPaste(episode)}>{importStrings.paste}</Button>
    </>
  );
}

function Frame({ busy = false, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <section className={styles.frame} aria-label={strings.name} aria-busy={busy} tabIndex={0}>
      {busy && <span className="visually-hidden">{strings.loading}</span>}
      {children}
    </section>
  );
}
