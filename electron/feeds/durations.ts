/** Durations as feeds write them, in seconds. */
import { parseTimestamp } from '../shared/time.ts';

const SECONDS = /^\d{1,9}(?:[.,]\d+)?(?:\s*s(?:ec(?:onds?)?)?)?$/i;
const ISO = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i;
const UNITS =
  /^(?:(\d+)\s*h(?:(?:ou)?rs?)?\.?)?[\s,]*(?:(\d+)\s*m(?:in(?:ute)?s?)?\.?)?[\s,]*(?:(\d+(?:\.\d+)?)\s*s(?:ec(?:ond)?s?)?\.?)?$/i;

/**
 * Seconds of "HH:MM:SS", "MM:SS", plain seconds (a fraction too), ISO 8601 ("PT1H2M3S") and "1h 2m 3s".
 * Null for anything else and for zero, which feeds write when they do not know.
 */
export function parseDuration(written: string): number | null {
  const text = written.trim();
  const seconds =
    parseTimestamp(text) ?? plain(text) ?? units(ISO.exec(text)) ?? units(UNITS.exec(text));
  return seconds !== null && seconds > 0 ? seconds : null;
}

function plain(text: string): number | null {
  return SECONDS.test(text) ? Number.parseFloat(text.replace(',', '.')) : null;
}

function units(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const parts = match.slice(1).map((part) => Number((part as string | undefined) ?? 0));
  const [seconds = 0, minutes = 0, hours = 0, days = 0] = parts.reverse();
  return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
}
