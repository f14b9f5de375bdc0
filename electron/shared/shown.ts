/** A transcript as it is shown, searched, exported: the source, corrected, on the time of the audio. */
import { correct, type Correction, type ShownSegment } from './corrections.ts';
import { type Transcript } from './model.ts';
import { synced } from './sync-map.ts';
import { type Sync } from './sync.ts';

export interface ShownTranscript extends Transcript {
  /** Sorted by start. Times are the audio's. */
  segments: ShownSegment[];
}

/** The one way from what is stored to what is shown. */
export function shownTranscript(
  source: Transcript,
  corrections: readonly Correction[],
  sync: Sync,
): ShownTranscript {
  return { ...source, segments: synced(correct(source.segments, corrections), sync) };
}
