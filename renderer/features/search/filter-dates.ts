/** The dates that filters of the search are set to by a click. Dates are ISO 8601, `2024-03-05`. */
import { removeFilter, setFilter } from '../../../electron/shared/edit-search.ts';
import { parseSearch } from '../../../electron/shared/search-query.ts';

export const SPANS = ['week', 'month', 'year'] as const;
export type Span = (typeof SPANS)[number];

/** The days from which and to which on something was published, both of them included; null where it is open. */
export interface Days {
  from: string | null;
  to: string | null;
}

/** Years before this are being typed, or a mistake. */
const FIRST_DAY = '1900-01-01';

const dateOf = (date: Date): string => {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
};

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The first day of a span that ends today, in the person's time zone. */
export function firstDay(span: Span, today: Date = new Date()): string {
  const date = new Date(today.getFullYear(), today.getMonth(), today.getDate());
  if (span === 'week') date.setDate(date.getDate() - 7);
  else {
    const day = date.getDate();
    date.setMonth(date.getMonth() - (span === 'month' ? 1 : 12));
    // Not every month has a 31st.
    if (date.getDate() !== day) date.setDate(0);
  }
  return dateOf(date);
}

/** The days that what is typed asks for. */
export function daysOf(typed: string): Days {
  const days: Days = { from: null, to: null };
  for (const { kind, value, excluded } of parseSearch(typed).filters) {
    if (excluded || value.includes('T')) continue;
    if (kind === 'after') days.from = value;
    if (kind === 'before') days.to = shifted(value, -1);
  }
  return days;
}

/** What is typed, asking for these days and no others. */
export function withDays(typed: string, { from, to }: Days): string {
  let text = typed;
  for (const filter of parseSearch(typed).filters) {
    if (filter.kind === 'before' || filter.kind === 'after') text = removeFilter(text, filter);
  }
  if (to !== null) {
    text = setFilter(text, { kind: 'before', value: shifted(to, 1), excluded: false });
  }
  if (from !== null) text = setFilter(text, { kind: 'after', value: from, excluded: false });
  return text;
}

/** The span that days are, if they are one. */
export const spanOf = ({ from, to }: Days, today: Date = new Date()): Span | null =>
  to === null ? (SPANS.find((span) => firstDay(span, today) === from) ?? null) : null;

/** Whether a date in a box is one to search by: its year may be half typed. */
export const isWhole = (date: string): boolean => date >= FIRST_DAY && date <= '9999-12-31';
