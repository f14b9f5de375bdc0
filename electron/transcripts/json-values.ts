import { parseTimestamp } from '../shared/time.ts';

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A thing with the first of its `alternatives` laid over it, where a recogniser offers some. */
export function firstAlternative(value: unknown): unknown {
  const alternatives = isObject(value) ? pick(value, ['alternatives', 'nBest']) : null;
  const first: unknown = Array.isArray(alternatives) ? alternatives[0] : null;
  return isObject(value) && isObject(first) ? { ...value, ...first } : value;
}

/** What the first of some keys holds that is there at all. */
export function pick(item: JsonObject, keys: readonly string[]): unknown {
  for (const key of keys) {
    if (Object.hasOwn(item, key) && item[key] !== null) return item[key];
  }
  return undefined;
}

/** No recording is longer (three years, in thousandths): a larger number is no time. */
const LATEST = 1e11;

const ISO_DURATION = /^PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/;

/**
 * A time as its file writes it: a number, `{ seconds, nanos }`, or text such as `12.3`, `12.3s`, `00:00:12.3` or `PT12.3S`. Null where it
 * is none.
 */
export function readTime(value: unknown): number | null {
  if (typeof value === 'number') return value < LATEST ? Math.max(0, value) : null;
  if (isObject(value)) {
    const seconds = readTime(value['seconds'] ?? 0);
    const nanos = value['nanos'] ?? 0;
    return seconds === null || typeof nanos !== 'number' ? null : seconds + nanos / 1e9;
  }
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^-?\d{1,15}(?:[.,]\d{1,15})?s?$/.test(text)) {
    return Math.max(0, Number(text.replace(',', '.').replace('s', '')));
  }
  const [whole, hours = 0, minutes = 0, seconds = 0] = ISO_DURATION.exec(text) ?? [];
  if (whole !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return parseTimestamp(text);
}

const STARTS = [
  'startTime',
  'start',
  'start_time',
  'begin',
  'from',
  'ts',
  'startSeconds',
  'time',
  'offset',
];
const ENDS = ['endTime', 'end', 'end_time', 'to', 'end_ts', 'endSeconds', 'until'];
const START_THOUSANDTHS = [
  'startMs',
  'start_ms',
  'startTimeMs',
  'start_time_ms',
  'offsetMilliseconds',
];
const END_THOUSANDTHS = ['endMs', 'end_ms', 'endTimeMs', 'end_time_ms'];
const LENGTHS = ['duration', 'dur'];
const LENGTH_THOUSANDTHS = ['durationMs', 'duration_ms', 'durationMilliseconds'];

/** When something starts and ends, by whatever keys its dialect uses; seconds. */
export function readSpan(item: JsonObject): { start: number | null; end: number | null } {
  const pair: unknown = item['timestamp'];
  if (Array.isArray(pair)) return { start: readTime(pair[0]), end: readTime(pair[1]) };
  const offsets = item['offsets'];
  if (isObject(offsets)) {
    return { start: thousandths(offsets['from']), end: thousandths(offsets['to']) };
  }
  const start = readTime(pick(item, STARTS) ?? pair) ?? thousandths(pick(item, START_THOUSANDTHS));
  const length = readTime(pick(item, LENGTHS)) ?? thousandths(pick(item, LENGTH_THOUSANDTHS));
  const end = readTime(pick(item, ENDS)) ?? thousandths(pick(item, END_THOUSANDTHS));
  return { start, end: end ?? (start !== null && length !== null ? start + length : null) };
}

function thousandths(value: unknown): number | null {
  const time = readTime(value);
  return time === null ? null : time / 1000;
}

const TEXTS = [
  'body',
  'text',
  'punctuated_word',
  'word',
  'content',
  'transcript',
  'sentence',
  'line',
  'utterance',
  'caption',
  'display',
  'value',
  'segment',
  'words',
];

export const isTextKey = (key: string): boolean => TEXTS.includes(key);

/** Half a character, which an escape may leave alone, and NUL are none: no other format could hold them. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, '\ufffd');

/** The words of a segment or word, or null where it has none. Lines given as a list are joined by line ends. */
export function readText(item: JsonObject): string | null {
  const text = pick(item, TEXTS);
  if (Array.isArray(text)) {
    const lines = text.filter((line) => typeof line === 'string');
    return lines.length > 0 ? wellFormed(lines.join('\n')) : null;
  }
  if (typeof text === 'string') return wellFormed(text);
  return typeof text === 'number' ? String(text) : null;
}

const SPEAKERS = [
  'speaker',
  'speakerName',
  'speaker_name',
  'speaker_label',
  'speakerLabel',
  'speaker_id',
  'speakerId',
  'speakerTag',
  'name',
];

/** Who speaks, or null. A bare number becomes “Speaker 1”. */
export function readSpeaker(item: JsonObject): string | null {
  const value = pick(item, SPEAKERS);
  const speaker = isObject(value) ? pick(value, ['name', 'label', 'id']) : value;
  if (typeof speaker === 'number') return `Speaker ${speaker}`;
  return typeof speaker === 'string' && speaker.trim() !== '' ? wellFormed(speaker.trim()) : null;
}
