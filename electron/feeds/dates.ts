/** Dates as feeds write them: RFC 822 and its dialects, ISO 8601, seconds since 1970. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours east of Greenwich for the names feeds use; the ambiguous ones as North America has them (RFC 822). */
const ZONES: Record<string, number> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 1, bst: 1, ist: 5.5,
  cet: 1, cest: 2, mez: 1, mesz: 2, met: 1, eet: 2, eest: 3, msk: 3,
  est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7,
  akst: -9, akdt: -8, hst: -10, jst: 9, kst: 9, awst: 8, aest: 10, aedt: 11, nzst: 12, nzdt: 13,
}; // prettier-ignore

const ISO =
  /^(\d{4})-?(\d{2})(?:-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(.*))?)?$/i;
const DAY_FIRST = /^(\d{1,2})[\s.-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?!\d)[\s,]*(.*)$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)[\s,]*(.*)$/i;
/** What C and JavaScript print: "Oct 2 13:00:00 GMT 2002" after the weekday. */
const YEAR_LAST = /^([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}:\d{2}:\d{2})\s*([a-z+:\d-]*?)\s+(\d{4})$/i;
const TIME =
  /^(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?(?![a-z]))?\s*(.*)$/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?(?:,\s*|\s+)/i;

/**
 * ISO 8601 in UTC of a date in any dialect of RFC 822 (weekday missing or wrong, full month names, two-digit
 * years, zone names) or of ISO 8601; null for what is no date or no day of the calendar. No zone means UTC.
 */
export function parseDate(written: string): string | null {
  const text = written.trim().replace(/\s+/g, ' ').slice(0, 120);
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000).toISOString();
  const day = text.replace(WEEKDAY, '');

  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, date = '01', hour = '0', minute = '0', second = '0', zone = ''] = iso;
    return build(year, Number(month), date, [hour, minute, second], zone);
  }
  const last = YEAR_LAST.exec(day);
  if (last) {
    const [, month, date, time = '', zone = '', year] = last;
    return build(year, monthNumber(month), date, time.split(':'), zone);
  }
  const dayFirst = DAY_FIRST.exec(day);
  if (dayFirst) {
    const [, date, month, year, rest = ''] = dayFirst;
    return withTime(year, monthNumber(month), date, rest);
  }
  const monthFirst = MONTH_FIRST.exec(day);
  if (monthFirst) {
    const [, month, date, year, rest = ''] = monthFirst;
    return withTime(year, monthNumber(month), date, rest);
  }
  return null;
}

function withTime(year: string | undefined, month: number, date: string | undefined, rest: string) {
  if (rest === '') return build(year, month, date, ['0', '0', '0'], '');
  const time = TIME.exec(rest);
  if (!time) return null;
  const [, hour = '', minute = '', second = '0', half, zone = ''] = time;
  return build(year, month, date, [half ? hours24(hour, half) : hour, minute, second], zone);
}

function hours24(hour: string, half: string): string {
  const number = Number(hour);
  if (number < 1 || number > 12) return 'no';
  return String((number % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0));
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function build(
  yearText: string | undefined,
  month: number,
  dateText: string | undefined,
  time: string[],
  zone: string,
): string | null {
  const date = Number(dateText);
  const year = fullYear(yearText ?? '');
  const [hour = NaN, minute = NaN, second = NaN] = time.map(Number);
  const offset = offsetMinutes(zone.trim());
  // Midnight may be written 24:00, a leap second 60; nothing else may overflow.
  const midnight = hour === 24 && minute === 0 && second === 0;
  if (offset === null || !(hour <= 23 || midnight) || !(minute <= 59) || !(second <= 60))
    return null;
  const days = new Date(Date.UTC(year, month - 1, date));
  if (year < 1900 || days.getUTCMonth() !== month - 1 || days.getUTCDate() !== date) return null;
  const seconds = hour * 3600 + minute * 60 + Math.min(second, 59) - offset * 60;
  return new Date(days.getTime() + seconds * 1000).toISOString();
}

/** RFC 2822, section 4.3: two digits up to 49 belong to this century. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** Minutes east of Greenwich of "+0200", "+02:00", "GMT+2", "EST", "-0500 (EST)", or nothing at all. */
function offsetMinutes(zone: string): number | null {
  if (zone === '') return 0;
  const bare = zone.replace(/\s*\([^)]*\)$/, '').toLowerCase();
  const named = ZONES[bare];
  if (named !== undefined) return named * 60;
  const match = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?$/.exec(bare);
  if (match) {
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    return minutes <= 15 * 60 ? (match[1] === '-' ? -minutes : minutes) : null;
  }
  // A name nobody knows shifts a date by hours; losing the date would be worse.
  return /^[a-z]{1,5}$|^[a-z]+\/[a-z_]+$/.test(bare) ? 0 : null;
}
