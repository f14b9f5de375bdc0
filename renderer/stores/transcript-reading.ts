/** A transcript as the window holds it: what main sent, read, and put together as it is shown. */
import { type Correction } from '../../electron/shared/corrections.ts';
import { fromJsonText } from '../../electron/shared/json-text.ts';
import { type TranscriptChoice, type TranscriptView } from '../../electron/shared/library.ts';
import { type Transcript } from '../../electron/shared/model.ts';
import { shownTranscript, type ShownTranscript } from '../../electron/shared/shown.ts';
import { type Sync } from '../../electron/shared/sync.ts';

export interface ReadyTranscript extends Omit<TranscriptView & { state: 'ready' }, 'source'> {
  /** As it was served; times are the transcript's own. */
  source: Transcript;
  /** As it is shown: corrected, on the time of the audio. */
  shown: ShownTranscript;
}

export type TranscriptReading = Exclude<TranscriptView, { state: 'ready' }> | ReadyTranscript;

/** Reads what main answered. */
export function readTranscript(view: TranscriptView): TranscriptReading {
  if (view.state !== 'ready') return view;
  return composed({ ...view, source: fromJsonText(view.source) });
}

/** The transcript that is shown, among those the episode has. */
export const choiceOf = ({ choices, versionId }: ReadyTranscript): TranscriptChoice | undefined =>
  choices.find((choice) => choice.versionId === versionId);

/** The same transcript with other corrections or another sync. */
export function changed(
  reading: ReadyTranscript,
  change: { corrections: Correction[] } | { sync: Sync },
): ReadyTranscript {
  const next = { ...reading, ...change };
  const choices = next.choices.map((choice) =>
    choice.versionId === next.versionId
      ? { ...choice, corrections: next.corrections.length }
      : choice,
  );
  return composed({ ...next, choices });
}

const composed = (reading: Omit<ReadyTranscript, 'shown'>): ReadyTranscript => ({
  ...reading,
  shown: shownTranscript(reading.source, reading.corrections, reading.sync),
});
