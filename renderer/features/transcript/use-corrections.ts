import { useEffect, useMemo, useState } from 'react';
import { shownTranscript } from '../../../electron/shared/shown.ts';
import { historyKey, isTyping } from '../../elements/shortcut.ts';
import { corrections } from '../../stores/corrections.ts';
import { type ReadyTranscript, type TranscriptReading } from '../../stores/transcript-reading.ts';

/** The original as it is looked at: the published lines, and which of them are other now. */
export interface Original {
  shown: boolean;
  show: (shown: boolean) => void;
  /** By index in the source, the lines that were corrected; none while the corrections are shown. */
  corrected: ReadonlySet<number>;
}

interface Corrected {
  /** What stands on the screen: with the corrections, or as it was published. */
  transcript: TranscriptReading | undefined;
  /** Null while nothing is corrected. */
  original: Original | null;
}

const none: ReadonlySet<number> = new Set();

/**
 * The transcript of an episode with its corrections, or without while the person looks at the
 * original. Undo and redo work on the whole screen, except where something is being written.
 */
export function useCorrections(
  episodeId: number,
  transcript: TranscriptReading | undefined,
): Corrected {
  const [asked, setAsked] = useState(false);
  const ready = transcript?.state === 'ready' ? transcript : null;
  const isCorrected = ready !== null && ready.corrections.length > 0;
  if (asked && transcript && !isCorrected) setAsked(false);
  const published = useMemo(
    () =>
      ready && asked ? { ...ready, shown: shownTranscript(ready.source, [], ready.sync) } : null,
    [ready, asked],
  );
  const corrected = useMemo(() => (ready && asked ? correctedIn(ready) : none), [ready, asked]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = historyKey(event);
      if (!step || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      void corrections[step](episodeId);
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [episodeId]);

  return {
    transcript: published ?? transcript,
    original: isCorrected ? { shown: asked, show: setAsked, corrected } : null,
  };
}

/** The lines of the source that are not shown as they were published. */
function correctedIn({ source, shown }: ReadyTranscript): ReadonlySet<number> {
  const corrected = new Set(source.segments.keys());
  for (const segment of shown.segments) if (!segment.corrected) corrected.delete(segment.source);
  return corrected;
}
