/** Dates, lengths and sizes as people say them. */

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en');
const plainDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** `1 h 12 min`, `23 min`, `40 s`; `seconds` as a float. */
export function spokenDuration(seconds: number): string {
  if (seconds < 60) return `${Math.max(Math.round(seconds), 0)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** `3 Feb 2026`, and `Today` or `Yesterday` where that is shorter to think; `iso` is ISO 8601. */
export function spokenDate(iso: string, now: Date = new Date()): string {
  const date = new Date(iso);
  // Rounded, for the days on which clocks are changed.
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return plainDate.format(date);
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** `3 Feb 2026, 14:05`, in the person's time zone; `iso` is ISO 8601. */
export function spokenMoment(iso: string): string {
  const date = new Date(iso);
  return `${plainDate.format(date)}, ${clock.format(date)}`;
}

const midnight = (date: Date): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** `41.3 MB`; decimal units, as file managers count. */
export function spokenSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  if (bytes < 1_000_000_000) return `${number.format(bytes / 1_000_000)} MB`;
  return `${number.format(bytes / 1_000_000_000)} GB`;
}

/** `1,204`. */
export const spokenCount = (count: number): string => whole.format(count);
