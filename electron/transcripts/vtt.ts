import { type Draft, type DraftSegment, newDraft, type WarnTranscript } from './draft.ts';
import { parseVttTimestamp } from './vtt-timestamp.ts';
import { Lines } from './lines.ts';
import { shownOnce } from './roll-up.ts';
import { isWritten, readHeadLines } from './export/common.ts';
import { readCueText, type VoicePart } from './vtt-cue-text.ts';
import { assignSpeakers, marksChange } from './speakers.ts';
import { hasWords } from './text.ts';

interface Cue {
  start: number;
  end: number;
  text: string;
  /** 1-based line of the times. */
  line: number;
  /** Who speaks from here on if no voice says otherwise: a name, or null where a NOTE above says it is someone else. */
  speaker?: string | null;
}

const SIGNATURE = /^WEBVTT(?=[ \t\n]|$)/;
/** What is meant as a signature: below blank lines, or in other letters. */
const SLIPPED_SIGNATURE = /^\s*web[ -]?vtt\b[^\n]*(?:\n|$)/i;
/** A voice, a class or a time inside a cue: nothing that SubRip has. */
const CUE_MARKUP = /^[^\n]*-->[^\n]*\n[^\n]*<(?:v[. ]|c[.>]|lang |\d{2}:\d{2})/m;
/** Outside of comments and styles, a block without times that has one was meant to be a cue. */
const LOST_TIMES = /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d|\s*-)/;
const LANGUAGE = /^language[ \t]*[:=][ \t]*([a-z]{2,3}(?:-[a-z0-9]{1,8})*)[ \t]*$/im;
const SPEAKER_NOTE =
  /\b(?:speak(?:er|s|ing)|voices?|narrat(?:or|es|ion)|host|guest|interviewer|announcer|reporter|caller|listener|audience|crowd|advert(?:isement)?|sponsor|clip|recording|(?:wo)?man|(?:fe)?male|child|everyone|someone|(?:an)?other|different|unknown)\b/i;
const SPACES = '\t\f ';
/** A voice anywhere in a cue. */
const VOICE = /<v[.\s]/;

/** Whether the text carries the signature of WebVTT. */
export const isVtt = (text: string): boolean => SIGNATURE.test(text);

/** Whether it carries one that is a little off, or is marked up as only WebVTT is. */
export const resemblesVtt = (text: string): boolean =>
  text.includes('-->') && (SLIPPED_SIGNATURE.test(text) || CUE_MARKUP.test(text.slice(0, 20_000)));

/**
 * WebVTT by the W3C parsing algorithm (https://www.w3.org/TR/webvtt1/#parsing): a malformed cue costs itself alone.
 * `text` is decoded, has LF line endings and no NUL. Cue settings, styles and regions are read past.
 */
export function parseVtt(text: string): Draft {
  const { draft, warn } = newDraft('vtt');
  const { header, cues } = readBlocks(text, warn);
  const language = LANGUAGE.exec(header)?.[1] ?? null;
  if (isWritten(header)) {
    return {
      ...draft,
      ...readHeadLines(header),
      language,
      segments: segmentsOf(cues, 'every cue'),
    };
  }
  const captions = shownOnce(cues, warn);
  const segments = segmentsOf(captions, 'at changes');
  const voiced = segments.some((segment) => segment.speaker !== null);
  return { ...draft, language, segments: voiced ? segments : assignSpeakers(segments) };
}

/** The block structure of the file ("collect a WebVTT block", without what only rendering needs). */
function readBlocks(text: string, warn: WarnTranscript): { header: string; cues: Cue[] } {
  const cues: Cue[] = [];
  const lines = new Lines(text, '-->');
  let header = '';
  let speaker: string | null | undefined;
  const malformed = (written: string, line: number): void => {
    warn(
      'malformed-timing',
      {
        text: written
          .replace(/\n[^]*/, '')
          .trim()
          .slice(0, 60),
      },
      line,
    );
  };
  const skipBlock = (): void => {
    while (!lines.done && !lines.isEmpty && !lines.hasMark) lines.next();
  };

  if (SIGNATURE.test(lines.line)) {
    lines.next();
    const { start } = lines;
    skipBlock();
    header = text.slice(start, lines.start);
  } else {
    warn('missing-signature', {}, 1);
  }

  while (!lines.done) {
    if (lines.isEmpty) {
      lines.next();
      continue;
    }
    // The times stand on the first or second line of a block; the line above them is the cue's identifier.
    const { start: first, number } = lines;
    if (!lines.hasMark) lines.next();
    if (lines.done || !lines.hasMark) {
      skipBlock();
      const block = text.slice(first, lines.start);
      const note = /^NOTE(?:\s+|$)([^]*)/.exec(block)?.[1];
      if (note !== undefined && SPEAKER_NOTE.test(note)) speaker = null;
      else if (note === undefined && LOST_TIMES.test(block)) {
        malformed(block, number);
        speaker = lastVoice(block) ?? speaker;
      }
      continue;
    }
    const { line: timing, number: line } = lines;
    lines.next();
    const body = lines.start;
    skipBlock();
    const said = text.slice(body, Math.max(body, lines.start - 1));
    const times = readTimings(timing);
    if (times === null) {
      malformed(timing, line);
      speaker = lastVoice(said) ?? speaker;
      continue;
    }
    cues.push({ start: times.start, end: times.end, text: said, line, speaker });
    speaker = undefined;
  }
  return { header, cues };
}

/** Who speaks on after a cue that is lost; undefined where it does not say. */
const lastVoice = (text: string): string | undefined =>
  VOICE.test(text)
    ? readCueText(text, 0).findLast((part) => part.voice !== undefined)?.voice
    : undefined;

/** The times of a cue ("collect WebVTT cue timings and settings"), null where they are not exactly that. The settings are read past. */
function readTimings(line: string): { start: number; end: number } | null {
  const arrow = line.indexOf('-->');
  const start = parseVttTimestamp(trimmed(line.slice(0, arrow)));
  if (start === null) return null;
  // The end is over after the three digits behind its point; settings may follow at once.
  const after = trimmed(line.slice(arrow + 3));
  const length = after.indexOf('.') + 4;
  const end = /^\d/.test(after.slice(length)) ? null : parseVttTimestamp(after.slice(0, length));
  return end === null ? null : { start, end };
}

/** Without the whitespace of ASCII, the only one that times may have around them. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && SPACES.includes(text.charAt(from))) from++;
  while (from < to && SPACES.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Cues as segments, one per voice; a voice named only at changes speaks on until the next. */
function segmentsOf(cues: Cue[], named: 'at changes' | 'every cue'): DraftSegment[] {
  const segments: DraftSegment[] = [];
  let speaker: string | null = null;
  for (const { start, end, text, line, speaker: next } of cues) {
    if (next !== undefined) speaker = next;
    const parts = readCueText(text, start);
    if (
      named === 'every cue' ||
      marksChange(parts.find(({ text: said }) => said.trim() !== '')?.text ?? '')
    )
      speaker = null;
    const spoken = parts.length > 1 ? parts.filter((part) => hasWords(part.text)) : parts;
    // What has no words stays, to be named among the warnings.
    const kept = spoken.length > 0 ? spoken : parts.slice(-1);
    for (let index = 0; index < kept.length; index++) {
      const part = kept[index] as VoicePart;
      speaker = part.voice ?? speaker;
      const segment: DraftSegment = {
        start: index === 0 ? start : (part.words?.[0]?.start ?? start),
        end: kept[index + 1]?.words?.[0]?.start ?? end,
        speaker,
        text: part.text,
        line,
      };
      if (part.words) segment.words = part.words;
      segments.push(segment);
    }
  }
  return segments;
}
