import { parseTimestamp } from '../shared/time.ts';

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A thing with the first of its `alternatives` laid over it, where a recogniser offers some. */
export function firstAlternative(value: unknown): unknown {
  const alternatives = isObject(value) ? value['alternatives'] : null;
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

/** A time as its file writes it: a number, or text such as `12.3`, `12.3s` or `00:00:12.3`. Null where it is none. */
export function readTime(value: unknown): number | null {
  if (typeof value === 'number') return value < LATEST ? Math.max(0, value) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^-?\d{1,15}(?:[.,]\d{1,15})?s?$/.test(text)) {
    return Math.max(0, Number(text.replace(',', '.').replace('s', '')));
  }
  return parseTimestamp(text);
}

const STARTS = ['startTime', 'start', 'start_time', 'begin', 'from', 'ts', 'startSeconds', 'time'];
const ENDS = ['endTime', 'end', 'end_time', 'to', 'end_ts', 'endSeconds', 'until'];
const START_THOUSANDTHS = ['startMs', 'start_ms', 'startTimeMs', 'start_time_ms', 'tStartMs'];
const END_THOUSANDTHS = ['endMs', 'end_ms', 'endTimeMs', 'end_time_ms'];
const LENGTHS = ['duration', 'dur'];
const LENGTH_THOUSANDTHS = ['durationMs', 'duration_ms', 'dDurationMs'];

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
  'value',
  'segment',
];

/** The words of a segment or word, or null where it has none. Lines given as a list are joined by line ends. */
export function readText(item: JsonObject): string | null {
  const text = pick(item, TEXTS);
  if (Array.isArray(text)) {
    const lines = text.filter((line) => typeof line === 'string');
    return lines.length > 0 ? lines.join('\n') : null;
  }
  if (typeof text === 'string') return text;
  return typeof text === 'number' ? String(text) : null;
}

const SPEAKERS = [
  'speaker',
  'speakerName',
  'speaker_name',
  'speaker_label',
  'speakerLabel',
  'name',
];

/** Who speaks, or null. A bare number becomes “Speaker 1”. */
export function readSpeaker(item: JsonObject): string | null {
  const value = pick(item, SPEAKERS);
  const speaker = isObject(value) ? pick(value, ['name', 'label', 'id']) : value;
  if (typeof speaker === 'number') return `Speaker ${speaker}`;
  return typeof speaker === 'string' && speaker.trim() !== '' ? speaker.trim() : null;
}
