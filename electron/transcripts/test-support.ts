import { type Segment, type Transcript } from '../shared/model.ts';
import { CuecastError } from '../shared/errors.ts';
import { type TranscriptHints } from './draft.ts';
import { parseTranscript } from './parse-transcript.ts';

/** Reads a transcript from text, as UTF-8. */
export const read = (text: string, hints?: TranscriptHints): Transcript =>
  parseTranscript(new TextEncoder().encode(text), hints);

/** A segment on one line: `1-2.5 Ann: words`, for tables. */
export const brief = ({ start, end, speaker, text }: Segment): string =>
  `${start}-${end ?? '?'} ${speaker === null ? '' : `${speaker}: `}${text}`;

/** Every segment of a text on its line. */
export const lines = (text: string, hints?: TranscriptHints): string[] =>
  read(text, hints).segments.map(brief);

/** Words on one line: `Hi@0-0.5 there@0.5-1`. */
export const words = ({ words = [] }: Segment): string =>
  words.map(({ text, start, end }) => `${text}@${start}-${end ?? '?'}`).join(' ');

/** Codes of the warnings, with their lines. */
export const warned = (text: string, hints?: TranscriptHints): string[] =>
  read(text, hints).warnings.map(({ code, line }) => `${line ?? '-'} ${code}`);

/** The code of the failure that reading throws; any other error is thrown on. */
export function refusal(bytes: Uint8Array | string, hints?: TranscriptHints): string | null {
  try {
    parseTranscript(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, hints);
    return null;
  } catch (error) {
    if (error instanceof CuecastError) return error.code;
    throw error;
  }
}
