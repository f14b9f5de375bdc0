import { parseTimestamp } from '../shared/time.ts';

const START_DATA = [
  'data-start',
  'data-start-time',
  'data-starttime',
  'data-time',
  'data-timestamp',
  'data-begin',
  'data-seconds',
  'data-t',
  'data-ts',
  'begin',
];
const START_THOUSANDTHS = [
  'data-start-ms',
  'data-start-time-ms',
  'data-time-ms',
  'data-timestamp-ms',
  'data-begin-ms',
  'data-ms',
  'data-m',
];
const END_DATA = ['data-end', 'data-end-time', 'data-endtime', 'end'];
const END_THOUSANDTHS = ['data-end-ms', 'data-end-time-ms'];

type Attributes = Record<string, string>;

/** The times in the `data-` attributes of an element, in seconds; null where it has none. */
export function dataSpan(attributes: Attributes): { start: number; end: number | null } | null {
  const start = dataTime(attributes, START_DATA) ?? thousandths(attributes, START_THOUSANDTHS);
  if (start === null) return null;
  const length = attributes['data-m'] === undefined ? null : thousandths(attributes, ['data-d']);
  const end = dataTime(attributes, END_DATA) ?? thousandths(attributes, END_THOUSANDTHS);
  return { start, end: end ?? (length === null ? null : start + length) };
}

function dataTime(attributes: Attributes, names: string[]): number | null {
  for (const name of names) {
    const value = attributes[name]?.trim();
    if (value === undefined) continue;
    const seconds = /^\d{1,9}(?:\.\d{1,9})?s?$/.test(value)
      ? parseFloat(value)
      : parseTimestamp(value);
    if (seconds !== null) return seconds;
  }
  return null;
}

function thousandths(attributes: Attributes, names: string[]): number | null {
  const value = names.map((name) => attributes[name]).find((written) => written !== undefined);
  return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) / 1000 : null;
}

/** `t=83`, `t=1m23s` or `t=1:23` in the query or the fragment of a link. */
export function linkTime(href: string | undefined): number | null {
  const value = /[?&#;](?:t|ts|time|start|time_continue|seek)=([\dhms:.]{1,20})/i.exec(
    href ?? '',
  )?.[1];
  if (value === undefined) return null;
  const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/i.exec(value);
  if (!units) return parseTimestamp(value);
  return Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0);
}

/** A duration as HTML's `time` gives it: `PT1M23S` or `1m 23s`. A date is none. */
export function datetime(value: string | undefined): number | null {
  const match = /^(?:PT)?\s*(?:(\d+)H)?\s*(?:(\d+)M)?\s*(?:(\d+(?:\.\d+)?)S)?$/i.exec(
    value?.trim() ?? '',
  );
  if (!match || !(match[1] ?? match[2] ?? match[3])) return parseTimestamp(value ?? '');
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}
