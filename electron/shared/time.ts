/** Times as text, both ways. Seconds are floating-point numbers throughout. */
import { timeWords } from './strings/time.ts';

const TIMESTAMP = /^(?:(\d{1,6}):(\d{1,2})|(\d{1,4})):(\d{2})(?:[.,](\d{1,9}))?$/;
const UNITS = /^(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,9}(?:\.\d+)?)s?)?$/i;

/**
 * Seconds of a timestamp as people write it: `H:MM:SS` or `MM:SS`, hours (or, without hours, minutes) of any
 * length, an optional fraction after a point or a comma. Null when the text is anything else.
 */
export function parseTimestamp(text: string): number | null {
  const match = TIMESTAMP.exec(text.trim());
  if (!match) return null;
  const [, hours, minutesOfHour, minutesAlone, seconds, fraction] = match;
  const minutes = Number(minutesOfHour ?? minutesAlone);
  if (Number(seconds) > 59 || (hours !== undefined && minutes > 59)) return null;
  const whole = Number(hours ?? 0) * 3600 + minutes * 60 + Number(seconds);
  return Number(`${whole}.${fraction ?? 0}`);
}

/**
 * Seconds of a time written with its units, as links have it: `1h02m03s`, `12m30s`, `90s`, `90`. Null when the text
 * is anything else.
 */
export function parseUnits(text: string): number | null {
  const units = UNITS.exec(text);
  if (!units) return null;
  const [, hours = 0, minutes = 0, seconds = 0] = units;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Seconds of the moment an address points to with `t=`: `?t=90`, `&t=1m30s`, `#t=1:30`, `#t=90,120`; else null. */
export function momentOf(address: string): number | null {
  const written = /[?&#;]t=([\w:.]+)/i.exec(address)?.[1];
  return written === undefined ? null : (parseUnits(written) ?? parseTimestamp(written));
}

const partsOf = (seconds: number): { hours: number; minutes: number; seconds: number } => {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  return {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor(whole / 60) % 60,
    seconds: whole % 60,
  };
};

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** A time for the eye, in whole seconds rounded down: `0:05`, `12:34`, `1:02:03`. */
export function formatTime(seconds: number): string {
  const time = partsOf(seconds);
  return time.hours > 0
    ? `${time.hours}:${twoDigits(time.minutes)}:${twoDigits(time.seconds)}`
    : `${time.minutes}:${twoDigits(time.seconds)}`;
}

/** A time for a file, to the millisecond: `01:02:03.450`, hours of two digits or more; `point` stands before the thousandths. */
export function formatTimestamp(seconds: number, point: '.' | ',' = '.'): string {
  const thousandths = Math.max(0, Math.round(seconds * 1000));
  const time = partsOf(Math.floor(thousandths / 1000));
  const fraction = String(thousandths % 1000).padStart(3, '0');
  return `${twoDigits(time.hours)}:${twoDigits(time.minutes)}:${twoDigits(time.seconds)}${point}${fraction}`;
}

/** A time for the ear, in whole seconds rounded down: `12 minutes 34 seconds`; parts that are zero are left out. */
export function spokenTime(seconds: number): string {
  const time = partsOf(seconds);
  const parts = [
    time.hours > 0 && timeWords.hours(time.hours),
    time.minutes > 0 && timeWords.minutes(time.minutes),
    time.seconds > 0 && timeWords.seconds(time.seconds),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' ') : timeWords.seconds(0);
}
