import { expect, test } from 'vitest';
import { spokenDate, spokenDuration, spokenMoment, spokenSize } from './units.ts';

test.each([
  [0, '0 s'],
  [59.4, '59 s'],
  [60, '1 min'],
  [1380, '23 min'],
  [3569, '59 min'],
  [3590, '1 h'],
  [4320, '1 h 12 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(spokenDuration(seconds)).toBe(words);
});

test('a moment is a date and a time of day', () => {
  expect(spokenMoment(new Date(2026, 1, 3, 14, 5).toISOString())).toBe('3 Feb 2026, 14:05');
});

test('a date is named by its nearness, else in full', () => {
  const now = new Date(2026, 1, 4, 10);
  const at = (...parts: [number, number, number, number]) => new Date(...parts).toISOString();
  expect(spokenDate(at(2026, 1, 4, 0), now)).toBe('Today');
  expect(spokenDate(at(2026, 1, 3, 23), now)).toBe('Yesterday');
  expect(spokenDate(at(2026, 1, 3, 0), now)).toBe('Yesterday');
  expect(spokenDate(at(2026, 1, 2, 23), now)).toBe('2 Feb 2026');
  expect(spokenDate(at(2026, 1, 5, 9), now)).toBe('5 Feb 2026');
});

test.each([
  [999, '999 bytes'],
  [52_000, '52 kB'],
  [41_260_000, '41.3 MB'],
  [3_200_000_000, '3.2 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(spokenSize(bytes)).toBe(words);
});
