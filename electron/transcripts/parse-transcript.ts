import { fail } from '../shared/errors.ts';
import { type Transcript } from '../shared/model.ts';
import { decodeText } from './decode.ts';
import { type Draft, newDraft, type TranscriptHints, withoutLines } from './draft.ts';
import { readWritten } from './export/read-written.ts';
import { parseHtml } from './html.ts';
import { parseDamagedJson, parseJson, untimedText } from './json.ts';
import { readJson } from './json-file.ts';
import { normalise } from './normalise.ts';
import { parsePlainText } from './plain-text.ts';
import { isSrt, parseSrt } from './srt.ts';
import { hasWords } from './text.ts';
import { isVtt, parseVtt, resemblesVtt } from './vtt.ts';

const MAX_BYTES = 50_000_000;
const MAX_CUES = 200_000;

const HTML_START =
  /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b/i;
const HTML_ELEMENT =
  /<(?:p|div|cite|time|span|table|ul|ol|li|section|article|main|h[1-6]|a|br|pre)\b[^<>]{0,2000}>/i;
/** Feeds, vector images, spreadsheets, rich text: markup that is text, but nobody's speech. */
const OTHER_MARKUP = /^\s*(?:<\?xml|<(?:rss|feed|opml|svg|tt)\b|\{\\rtf)/i;

/** How much of the work is done when a file has been decoded, parsed, mended, by the clock. */
const DONE = { decoded: 0.05, parsed: 0.75, mended: 0.9 };

/**
 * Reads a transcript of any format. What the content looks like decides; type and address are hints only, because they lie.
 * `hints.duration` is seconds. `report` hears how much of the work is done, 0 to 1, a few times.
 * @throws CuecastError `not-a-transcript`, `empty-transcript`, `binary-file`, or `too-large` (over 50 MB or 200,000 cues).
 */
export function parseTranscript(
  bytes: Uint8Array,
  hints: TranscriptHints = {},
  report: (done: number) => void = () => undefined,
): Transcript {
  if (bytes.length > MAX_BYTES) fail('too-large', { what: 'This transcript', limit: '50 MB' });
  const decoded = decodeText(bytes, { contentType: hints.type ?? null });
  const lined = decoded.includes('\r') ? decoded.replace(/\r+\n?/g, lineEnds) : decoded;
  const text = lined.replaceAll('\0', '\ufffd');
  if (text.trim() === '') fail('empty-transcript', {});
  report(DONE.decoded);
  const draft = read(text.replace(/^\ufeff/, ''), hints);
  if (draft === null) fail('not-a-transcript', {});
  if (draft.segments.length > MAX_CUES) {
    fail('too-large', { what: 'This transcript', limit: '200,000 cues' });
  }
  report(DONE.parsed);
  const transcript = normalise({ ...draft, language: draft.language ?? hints.language ?? null });
  if (transcript.segments.length === 0) fail('empty-transcript', {});
  report(DONE.mended);
  return transcript;
}

/** Of line ends that begin with CR: one where LF ends them all, else one for each. Matched as a run, which many in a row do not slow down. */
const lineEnds = (run: string): string => '\n'.repeat(run.endsWith('\n') ? 1 : run.length);

function read(text: string, hints: TranscriptHints): Draft | null {
  const duration = hints.duration ?? null;
  const written = readWritten(text);
  if (written !== null) return written;
  if (isVtt(text)) return readVtt(text);
  const vtt = resemblesVtt(text) || (hintsAtVtt(hints) && isSrt(text)) ? parseVtt(text) : null;
  if (vtt?.segments.some((segment) => hasWords(segment.text))) return vtt;
  const json = readJson(text);
  if (json !== null) {
    const said = untimedText(json.root);
    return parseJson(json, duration) ?? (said === null ? null : readInside(said, hints));
  }
  if (HTML_START.test(text)) return parseHtml(text, duration);
  if (isSrt(text)) return parseSrt(text);
  const damaged = parseDamagedJson(text, duration);
  if (damaged !== null) return damaged;
  if (OTHER_MARKUP.test(text) && !/<html\b/i.test(text.slice(0, 1000))) return null;
  if (HTML_ELEMENT.test(text.slice(0, 100_000))) return parseHtml(text, duration);
  return parsePlainText(text, duration);
}

/** A whole transcript of another format as one text in a file of JSON. Its lines are not those of the file. */
function readInside(text: string, hints: TranscriptHints): Draft | null {
  const inside = readJson(text) === null ? read(text.replace(/\r\n?/g, '\n'), hints) : null;
  return inside && { ...withoutLines(inside), format: 'json' };
}

/** WebVTT by its own rules; where no cue at all meets them, by those of SubRip, which ask for less. */
function readVtt(text: string): Draft {
  const strict = parseVtt(text);
  if (strict.segments.length > 0 || !isSrt(text)) return strict;
  const { draft, warn } = newDraft('vtt', strict.language);
  warn('not-strict-webvtt', {}, 1);
  const { segments, warnings } = parseSrt(text);
  return { ...draft, segments, warnings: [...draft.warnings, ...warnings] };
}

const hintsAtVtt = ({ type, url }: TranscriptHints): boolean =>
  /\bvtt\b/i.test(type ?? '') || /^[^?#]*\.vtt(?:[?#]|$)/i.test(url ?? '');
