import { expect, test } from 'vitest';
import { formatTime, momentOf, parseTimestamp, parseUnits, spokenTime } from './time.ts';

test.each([
  ['0:05', 5],
  ['00:05', 5],
  ['12:34', 754],
  ['75:30', 4530],
  ['1:02:03', 3723],
  ['01:02:03.250', 3723.25],
  ['00:00:01,5', 1.5],
  ['  00:12.040 ', 12.04],
  ['123:00:00', 442_800],
  ['1:2:03', 3723],
])('%s is %d seconds', (text, seconds) => {
  expect(parseTimestamp(text)).toBeCloseTo(seconds, 9);
});

test.each([
  '',
  '5',
  '12',
  '1:75',
  '1:60:00',
  '1:2:3',
  'a:bc',
  '1:02:03:04',
  '12:34pm',
  '-1:00',
  '1:00.',
])('%j is no timestamp', (text) => {
  expect(parseTimestamp(text)).toBeNull();
});

test.each([
  [0, '0:00'],
  [5.9, '0:05'],
  [754, '12:34'],
  [3723, '1:02:03'],
  [360_000, '100:00:00'],
  [-3, '0:00'],
  [Number.NaN, '0:00'],
])('%d reads %s', (seconds, text) => {
  expect(formatTime(seconds)).toBe(text);
});

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [754, '12 minutes 34 seconds'],
  [3600, '1 hour'],
  [3661.7, '1 hour 1 minute 1 second'],
  [7205, '2 hours 5 seconds'],
])('%d is spoken as %s', (seconds, text) => {
  expect(spokenTime(seconds)).toBe(text);
});

test.each([
  ['1h02m03s', 3723],
  ['1H2M3S', 3723],
  ['12m30s', 750],
  ['90s', 90],
  ['90', 90],
  ['1.5', 1.5],
  ['2h', 7200],
])('%s is %d seconds', (text, seconds) => {
  expect(parseUnits(text)).toBe(seconds);
});

test.each(['', 'h', 'ms', '30s12m', '1:30', 'ten', '1m30s later'])('%j has no units', (text) => {
  expect(parseUnits(text)).toBeNull();
});

test.each([
  ['https://tape.example/7?t=90', 90],
  ['https://tape.example/7?a=1&t=1m30s', 90],
  ['https://tape.example/7#t=1:30', 90],
  ['https://tape.example/7#t=1:02:03.5', 3723.5],
  ['https://tape.example/7#t=90,120', 90],
  ['#t=12', 12],
  ['https://tape.example/7?at=90', null],
  ['https://tape.example/7?t=', null],
  ['https://tape.example/7?t=soon', null],
  ['https://tape.example/t=90', null],
])('%s points to %s', (address, seconds) => {
  expect(momentOf(address)).toBe(seconds);
});
