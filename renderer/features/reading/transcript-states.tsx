import { CaptionsOff, TriangleAlert } from 'lucide-react';
import { type ReactNode } from 'react';
import { type Failure } from '../../../electron/shared/result.ts';
import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { Skeleton } from '../../elements/skeleton.tsx';
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

/** The publisher has no transcript: says so, and shows the notes instead. */
export function NoTranscript({ notes }: { notes: ReactNode }) {
  return (
    <Frame>
      <Notice icon={<CaptionsOff aria-hidden />} title={strings.none}>
        {strings.noneText}
      </Notice>
      {notes && <div className={styles.notes}>{notes}</div>}
    </Frame>
  );
}

/** The transcript could not be fetched or understood. */
export function TranscriptFailed({ problem, onRetry }: { problem: Failure; onRetry: () => void }) {
  return (
    <Frame>
      <Notice
        failure
        icon={<TriangleAlert aria-hidden />}
        title={strings.failed}
        actions={<Button onClick={onRetry}>{strings.tryAgain}</Button>}
      >
        {problem.message}
      </Notice>
    </Frame>
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
