import { type ReactNode, useRef } from 'react';
import { type EpisodeDetail } from '../../../electron/shared/library.ts';
import { timing, useTiming } from '../../stores/timing.ts';
import { type ReadyTranscript } from '../../stores/transcript-reading.ts';
import { DriftNote } from './drift-note.tsx';
import { TimingPanel } from './timing-panel.tsx';
import { useLineChoice } from './use-line-choice.ts';
import styles from './timing-frame.module.css';

interface TimingFrameProps {
  detail: EpisodeDetail;
  transcript: ReadyTranscript;
  /** Whether there are chapters that could move along. */
  chapters: boolean;
  /** The text, its segments marked with `data-segment`. */
  children: ReactNode;
}

/** Puts what the timing needs above the text: a note when it seems off, the panel that adjusts it. */
export function TimingFrame({ detail, transcript, chapters, children }: TimingFrameProps) {
  const text = useRef<HTMLDivElement>(null);
  const { id } = detail;
  const adjusting = useTiming(({ episodeId }) => episodeId === id);
  const choosing = useTiming((state) => state.choosing) && adjusting;
  const choice = useLineChoice(text, choosing, (segment) => {
    const line = transcript.shown.segments[segment];
    if (line) timing.syncHere(id, line.source);
  });
  return (
    <div className={styles.frame}>
      {adjusting ? (
        <TimingPanel
          episodeId={id}
          transcript={transcript}
          chapters={chapters}
          onClose={(opener) => {
            timing.close();
            if (opener instanceof HTMLButtonElement && opener.isConnected) opener.focus();
            else focusText(text.current);
          }}
        />
      ) : (
        <DriftNote
          episodeId={id}
          transcript={transcript}
          duration={detail.measured ? detail.duration : null}
          onHide={() => focusText(text.current)}
        />
      )}
      <div ref={text} className={styles.text} data-choosing={choosing || undefined} {...choice}>
        {children}
      </div>
    </div>
  );
}

/** What had the focus is gone; the text is next. */
function focusText(text: HTMLElement | null): void {
  text?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
}
