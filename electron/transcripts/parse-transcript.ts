import { fail } from '../shared/errors.ts';
import { type Transcript } from '../shared/model.ts';
import { decodeText } from './decode.ts';
import { type Draft, type TranscriptHints } from './draft.ts';
import { normalise } from './normalise.ts';
import { isVtt, parseVtt } from './vtt.ts';

const MAX_BYTES = 50_000_000;
const MAX_CUES = 200_000;

/**
 * Reads a transcript of any format. What the content looks like decides; type and address are hints only, because they lie.
 * @throws CuecastError `not-a-transcript`, `empty-transcript`, `binary-file`, or `too-large` (over 50 MB or 200,000 cues).
 */
export function parseTranscript(bytes: Uint8Array, hints: TranscriptHints = {}): Transcript {
  if (bytes.length > MAX_BYTES) fail('too-large', { what: 'This transcript', limit: '50 MB' });
  const text = decodeText(bytes, { contentType: hints.type ?? null }).replace(/\r\n?/g, '\n');
  if (text.trim() === '') fail('empty-transcript', {});
  const draft = read(text);
  if (draft === null) fail('not-a-transcript', {});
  if (draft.segments.length > MAX_CUES) {
    fail('too-large', { what: 'This transcript', limit: '200,000 cues' });
  }
  const transcript = normalise({ ...draft, language: draft.language ?? hints.language ?? null });
  if (transcript.segments.length === 0) fail('empty-transcript', {});
  return transcript;
}

function read(text: string): Draft | null {
  if (isVtt(text)) return parseVtt(text);
  return null;
}
