import { parseTimestamp } from '../shared/time.ts';

const UNITS = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6}(?:\.\d+)?)s?)?$/i;

/**
 * Seconds of "normal play time" (RFC 2326, 3.6) and what is written in its place: `1:02:03.5`, `02:03`, `123.5`,
 * with or without "npt:". Null for anything else.
 */
export function parsePlayTime(written: string): number | null {
  const text = written.trim().replace(/^npt[:=]\s*/i, '');
  return /^\d+(?:[.,]\d*)?$/.test(text)
    ? Number.parseFloat(text.replace(',', '.'))
    : parseTimestamp(text);
}

/** The moment an address points to with `t=`: `?t=90`, `&t=1m30s`, `#t=1:30`, `#t=90,120`; else null. */
export function momentOf(address: string): number | null {
  const written = /[?&#;]t=([\w:.]+)/i.exec(address)?.[1];
  if (written === undefined) return null;
  const units = UNITS.exec(written);
  if (!units) return parseTimestamp(written);
  const [, hours = '0', minutes = '0', seconds = '0'] = units;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
