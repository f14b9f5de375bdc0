import { Timer, X } from 'lucide-react';
import { driftOf } from '../../../electron/shared/drift.ts';
import { syncStrings } from '../../../electron/shared/strings/sync.ts';
import { Button } from '../../elements/button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { timing, useTiming } from '../../stores/timing.ts';
import { type ReadyTranscript } from '../../stores/transcript-reading.ts';
import styles from './drift-note.module.css';

interface DriftNoteProps {
  episodeId: number;
  transcript: ReadyTranscript;
  /** Of the audio itself, seconds; null while nobody knows: what feeds say is often wrong. */
  duration: number | null;
  onHide: () => void;
}

/** Says, once and quietly, that the transcript cannot lie right on the audio. */
export function DriftNote({ episodeId, transcript, duration, onHide }: DriftNoteProps) {
  const { versionId, shown } = transcript;
  const hidden = useTiming((state) => state.hidden.has(versionId));
  const drift = driftOf(shown, duration);
  if (!drift || hidden) return null;
  return (
    <div className={styles.note} role="note">
      <Timer size={18} strokeWidth={1.8} aria-hidden />
      <p className={styles.text}>{syncStrings.drift[drift.side](drift.by)}</p>
      <Button onClick={() => timing.open(episodeId)}>{syncStrings.open}</Button>
      <IconButton
        label={syncStrings.drift.hide}
        onClick={() => {
          timing.hideDrift(versionId);
          onHide();
        }}
      >
        <X size={18} strokeWidth={1.8} aria-hidden />
      </IconButton>
    </div>
  );
}
