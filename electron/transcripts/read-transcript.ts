import { createHash } from 'node:crypto';
import { toJsonText } from '../shared/json-text.ts';
import { type Transcript } from '../shared/model.ts';
import { type ReadTranscript } from '../storage/interface.ts';
import { type TranscriptHints } from './draft.ts';
import { parseTranscript } from './parse-transcript.ts';

export interface HashedTranscript extends ReadTranscript {
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string;
}

/** Reads a transcript into one text that goes from thread to thread as it is. Throws what `parseTranscript` does. */
export function readTranscript(
  bytes: Uint8Array,
  hints: TranscriptHints,
  report: (done: number) => void,
): HashedTranscript {
  const transcript = parseTranscript(bytes, hints, report);
  const source = toJsonText(transcript);
  report(1);
  return {
    source,
    format: transcript.format,
    language: transcript.language,
    timing: timingOf(transcript),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** A transcript times its words when it does so in half of its segments. */
function timingOf({ timed, segments }: Transcript): ReadTranscript['timing'] {
  if (!timed) return 'none';
  return segments.filter(({ words }) => words).length * 2 >= segments.length ? 'words' : 'lines';
}
