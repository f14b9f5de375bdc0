/**
 * Times written otherwise than a clock shows them, where a line begins: hours where there are any, minutes, seconds. Behind
 * each, what may not follow. Digits are plain.
 */
const SHAPES = [
  // 1.02.03 and 12.34; not 12.34 %.
  /(?:(?<h>\d{1,2})\.)?(?<m>\d{1,2})\.(?<s>\d{2})(?=[)\]]?(?:\s|[:–—-]))(?!\s*[%€$£])/u,
  // 1h02m03s, 1h 2m 3s, 02m10s, 2 min 10 s
  /(?:(?<h>\d{1,2})\s?h\s?)?(?<m>\d{1,3})\s?m(?:in)?\s?(?<s>\d{1,2})\s?s(?:ec)?(?![\p{L}\p{N}])/u,
  // 1h02:03
  /(?<h>\d{1,2})h(?<m>\d{2}):(?<s>\d{2})(?!\d)/u,
  // 1h02
  /(?<h>\d{1,2})\s?h\s?(?<m>\d{2})(?![\p{L}\p{N}:])/u,
  // 2'10", 2′10″, 2'10
  /(?:(?<h>\d{1,2})h)?(?<m>\d{1,3})['’′]\s?(?<s>\d{2})(?:["”″]|['’′]{2}|(?=[\s)\]:–—-]))/u,
  // 1小时2分3秒, 2分10秒, 2분 10초
  /(?:(?<h>\d{1,2})(?:小[时時]|時間|시간)\s?)?(?<m>\d{1,3})[分분]\s?(?<s>\d{1,2})[秒초]/u,
  // 1: 02: 03
  /(?:(?<h>\d{1,2})\s?:\s?)?(?<m>\d{1,3})\s?:\s?(?<s>\d{2})(?!\s?:|\d)/u,
].map(({ source }) => new RegExp(String.raw`^(?<lead>[^\p{L}\p{N}]*)${source}`, 'u'));

/**
 * Lines whose times are written in one of these ways, as a clock shows them instead. Dates, prices, heights and opening
 * hours look the same, so that all of these must hold: three lines or more begin so, their times ascend, and the first
 * is zero written in full (`0.00`, `00m00s`) or begins with hours that are `00`, as no date does. Else null.
 */
export function withClocks(lines: string[]): string[] | null {
  for (const shape of SHAPES) {
    const changed = inShape(shape, lines);
    if (changed) return changed;
  }
  return null;
}

function inShape(shape: RegExp, lines: string[]): string[] | null {
  let before = -1;
  let count = 0;
  const changed: string[] = [];
  for (const line of lines) {
    const match = shape.exec(line);
    if (!match) {
      changed.push(line);
      continue;
    }
    const { lead = '', h, m = '0', s = '00' } = match.groups ?? {};
    const start = Number(h ?? 0) * 3600 + Number(m) * 60 + Number(s);
    if (start <= before || Number(s) > 59) return null;
    if (count === 0 && start >= 5 && h !== '00') return null;
    before = start;
    count += 1;
    const clock = [...(h === undefined ? [] : [h]), m.padStart(2, '0'), s.padStart(2, '0')];
    changed.push(`${lead}${clock.join(':')}${line.slice(match[0].length)}`);
  }
  return count >= 3 ? changed : null;
}
