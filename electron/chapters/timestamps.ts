import { parseTimestamp } from '../shared/time.ts';

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
