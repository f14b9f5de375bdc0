import { Crosshair, RotateCcw, Undo2, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { syncStrings } from '../../../electron/shared/strings/sync.ts';
import { isSynced } from '../../../electron/shared/sync.ts';
import { Button } from '../../elements/button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { historyKey, shortcut } from '../../elements/shortcut.ts';
import { usePlayer } from '../../player/use-player.ts';
import { timing, useTiming } from '../../stores/timing.ts';
import { type ReadyTranscript } from '../../stores/transcript-reading.ts';
import { Anchors } from './anchors.tsx';
import { Nudge } from './nudge.tsx';
import styles from './timing-panel.module.css';

const strings = syncStrings;

interface TimingPanelProps {
  episodeId: number;
  transcript: ReadyTranscript;
  /** Whether there are chapters that could move along. */
  chapters: boolean;
  /** What had the focus before may have it back. */
  onClose: (opener: Element | null) => void;
}

/** Lays the transcript on the audio, while both are at hand. */
export function TimingPanel({ episodeId, transcript, chapters, onClose }: TimingPanelProps) {
  const { source, sync, shown, versionId } = transcript;
  const panel = useRef<HTMLElement>(null);
  const live = usePlayer((state) => state.episodeId === episodeId && state.source !== null);
  const choosing = useTiming((state) => state.choosing);
  const undoable = useTiming((state) => state.versionId === versionId && state.past.length > 0);
  const lines = useMemo(
    () =>
      shown.segments.map((segment) => ({
        text: segment.text,
        start: source.segments[segment.source]?.start ?? segment.start,
        audio: segment.start,
      })),
    [source, shown],
  );

  // The focus comes here to begin with, and whenever what had it is gone.
  const opener = useRef<Element>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    panel.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, [sync]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      if (choosing) timing.setChoosing(false);
      else onClose(opener.current);
    } else if (historyKey(event.nativeEvent) === 'undo') {
      timing.undo(episodeId);
    } else return;
    event.preventDefault();
  };

  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={strings.name}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>{strings.name}</h2>
        <Nudge episodeId={episodeId} sync={sync} live={live} />
        <Button
          aria-pressed={choosing}
          disabled={!live}
          className={styles.here}
          onClick={() => timing.setChoosing(!choosing)}
        >
          <Crosshair strokeWidth={1.8} aria-hidden />
          {strings.here.name}
        </Button>
        <div className={styles.end}>
          <IconButton
            label={strings.undo}
            keys={shortcut('Z')}
            aria-disabled={!undoable}
            onClick={() => timing.undo(episodeId)}
          >
            <Undo2 size={18} strokeWidth={1.8} aria-hidden />
          </IconButton>
          <IconButton
            label={strings.reset}
            aria-disabled={!isSynced(sync)}
            onClick={() => timing.reset(episodeId)}
          >
            <RotateCcw size={18} strokeWidth={1.8} aria-hidden />
          </IconButton>
          <IconButton label={strings.close} onClick={() => onClose(opener.current)}>
            <X size={18} strokeWidth={1.8} aria-hidden />
          </IconButton>
        </div>
      </header>
      <div className={styles.row}>
        <p className={styles.hint} role="status">
          {hintOf(live, choosing, sync.anchors.length)}
        </p>
        {chapters && source.timed && (
          <label className={styles.switch}>
            <input
              type="checkbox"
              role="switch"
              checked={sync.chapters}
              onChange={(event) => timing.moveChapters(episodeId, event.target.checked)}
            />
            {strings.chapters}
          </label>
        )}
      </div>
      <Anchors episodeId={episodeId} sync={sync} lines={lines} />
    </section>
  );
}

function hintOf(live: boolean, choosing: boolean, anchors: number): string {
  if (!live) return strings.here.notHeard;
  if (choosing) return strings.here.choose;
  return anchors === 0 ? strings.here.hint : strings.anchors.count(anchors);
}
