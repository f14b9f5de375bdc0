import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, firstDay, isWhole, SPANS, spanOf, withDays } from './filter-dates.ts';

const today = new Date(2026, 2, 31, 23, 30);

test('a span begins on the same day of the week, month or year, or the last there is', () => {
  expect(firstDay('week', today)).toBe('2026-03-24');
  expect(firstDay('month', today)).toBe('2026-02-28');
  expect(firstDay('year', today)).toBe('2025-03-31');
  expect(firstDay('year', new Date(2024, 1, 29))).toBe('2023-02-28');
  expect(firstDay('week', new Date(2026, 0, 3))).toBe('2025-12-27');
});

test('days are written into what is typed in place of those that were there', () => {
  const typed = 'tide before:2024 after:2023-05-06 -before:2020 is:starred';
  expect(withDays(typed, { from: '2024-01-01', to: '2024-03-05' })).toBe(
    'after:2024-01-01 before:2024-03-06 tide is:starred',
  );
  expect(withDays(typed, { from: null, to: null })).toBe('tide is:starred');
});

test('days are read from what is typed, both of them included', () => {
  expect(daysOf('tide')).toEqual({ from: null, to: null });
  expect(daysOf('after:2024-02 before:2024-03 tide')).toEqual({
    from: '2024-02-01',
    to: '2024-02-29',
  });
  // What is left out, and moments, cannot stand in boxes for days.
  expect(daysOf('-after:2024 before:2024-03-05T10:00Z')).toEqual({ from: null, to: null });
});

test('whatever days are chosen, those are read again', () => {
  const day = fc
    .date({ min: new Date('1900-01-02'), max: new Date('2999-12-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const open = fc.option(day);
  fc.assert(
    fc.property(open, open, (from, to) => {
      expect(daysOf(withDays('after:2020 words', { from, to }))).toEqual({ from, to });
    }),
  );
});

test('a span that is set is known again', () => {
  for (const span of SPANS) {
    const typed = withDays('tide', { from: firstDay(span, today), to: null });
    expect(spanOf(daysOf(typed), today)).toBe(span);
  }
  expect(spanOf({ from: '2026-03-24', to: '2026-03-30' }, today)).toBeNull();
  expect(spanOf({ from: '2026-03-23', to: null }, today)).toBeNull();
});

test('years that are half typed are waited for', () => {
  expect(isWhole('0202-03-05')).toBe(false);
  expect(isWhole('2024-03-05')).toBe(true);
});
