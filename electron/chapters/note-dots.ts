/** `1.02.03` or `12.34` where a line begins, perhaps in brackets or after a bullet. */
const DOTTED =
  /^([^\p{L}\p{N}]*)(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?=[)\]]?(?:\s|[:–—-]))(?!\s*[%€$£])/u;

/**
 * Lines whose times are written with dots, with colons instead. Dates, prices, versions and sections look the
 * same, so that all of these must hold: three lines or more begin so, their times ascend, and the first is zero
 * written in full (`0.00`, `00.00.00`) or, in three parts, begins with `00.`, which no date does. Else null.
 */
export function withColons(lines: string[]): string[] | null {
  let before = -1;
  let count = 0;
  const changed: string[] = [];
  for (const line of lines) {
    const match = DOTTED.exec(line);
    if (!match) {
      changed.push(line);
      continue;
    }
    const [whole, lead = '', first = '', second = '', third] = match;
    const [hours, minutes, seconds] =
      third === undefined ? [0, first, second] : [first, second, third];
    const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    if (start <= before || Number(seconds) > 59) return null;
    const isSure = start < 5 || (third !== undefined && first === '00');
    if (count === 0 && !isSure) return null;
    before = start;
    count += 1;
    const clock = third === undefined ? `${first}:${second}` : `${first}:${second}:${third}`;
    changed.push(`${lead}${clock}${line.slice(whole.length)}`);
  }
  return count >= 3 ? changed : null;
}
