const TIMESTAMP = /^\s*(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})\s*$/;

/**
 * Seconds of a WebVTT timestamp, null where it is not exactly one (W3C, "collect a WebVTT timestamp"): minutes and seconds of two
 * digits up to 59, three digits of thousandths, hours of any length.
 */
export function parseVttTimestamp(text: string): number | null {
  const match = TIMESTAMP.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds, thousandths] = match;
  return (
    (Number(hours ?? 0) * 3_600_000 +
      Number(minutes) * 60_000 +
      Number(seconds) * 1000 +
      Number(thousandths)) /
    1000
  );
}
