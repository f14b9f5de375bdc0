/**
 * Seconds of a WebVTT timestamp, null where it is not exactly one (W3C, "collect a WebVTT timestamp"): minutes and seconds of two
 * digits up to 59, three digits of thousandths, hours of any length. SubRip has a comma for the `point`. Read by characters: a long file holds as many as its words.
 */
export function parseVttTimestamp(stamp: string, point: '.' | ',' = '.'): number | null {
  // "MM:SS.mmm" ends every timestamp.
  const at = stamp.length - 9;
  if (at < 0 || stamp[at + 2] !== ':' || stamp[at + 5] !== point) return null;
  const hours = at === 0 ? 0 : hoursOf(stamp.slice(0, at));
  const minutes = twoDigits(stamp, at);
  const seconds = twoDigits(stamp, at + 3);
  const thousandths = digit(stamp, at + 6) * 100 + twoDigits(stamp, at + 7);
  if (!(minutes < 60 && seconds < 60)) return null;
  const time = (hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + thousandths) / 1000;
  return Number.isFinite(time) ? time : null;
}

const hoursOf = (text: string): number =>
  text.length === 3 && text[2] === ':'
    ? twoDigits(text, 0)
    : /^\d+:$/.test(text)
      ? Number(text.slice(0, -1))
      : NaN;

const twoDigits = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/** NaN for anything but 0 to 9. */
function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : NaN;
}
