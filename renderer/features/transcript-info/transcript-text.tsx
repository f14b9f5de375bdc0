import { Clock } from 'lucide-react';
import { type ClipboardEvent, type ReactNode } from 'react';
import { excerpt, type EpisodeSource } from '../../../electron/shared/excerpt.ts';
import { transcriptInfoStrings } from '../../../electron/shared/strings/transcript-info.ts';
import { isTyping } from '../../elements/shortcut.ts';
import { type ReadyTranscript } from '../../stores/transcript-reading.ts';
import { selectedSegments } from './copy-actions.ts';
import styles from './transcript-text.module.css';

interface TranscriptTextProps {
  transcript: ReadyTranscript;
  /** What it is the transcript of. */
  about: EpisodeSource;
  /** The words, their segments marked with `data-segment`. */
  children: ReactNode;
}

/** The words of a transcript: says above them when their times are estimates, and copies them without what stands in the margin. */
export function TranscriptText({ transcript: { shown }, about, children }: TranscriptTextProps) {
  const copy = (event: ClipboardEvent) => {
    const selected = isTyping(event.target) ? [] : selectedSegments(shown.segments);
    if (selected.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', excerpt(selected, 'text', about));
  };
  return (
    <div className={styles.frame} onCopy={copy}>
      {!shown.timed && <ApproximateNote />}
      <div className={styles.words}>{children}</div>
    </div>
  );
}

function ApproximateNote() {
  const strings = transcriptInfoStrings.approximate;
  return (
    <div role="note" className={styles.note}>
      <Clock size={18} strokeWidth={1.8} aria-hidden />
      <p className={styles.text}>
        <strong className={styles.title}>{strings.title}.</strong> {strings.text}
      </p>
    </div>
  );
}
