import { expect, test } from 'vitest';
import { saidAt } from './said-at.ts';

const lines = [
  { start: 2, text: 'We had eleven minutes' },
  {
    start: 4,
    text: 'of tide left, and nobody aboard who could say where the second bell had gone.',
  },
  { start: 9, text: 'So I asked.' },
  { start: 75, text: 'Much later.' },
];

test('a place is known by the line spoken there and by those that follow soon, as many as it takes', () => {
  expect(saidAt(lines, 1.9)).toBeNull();
  expect(saidAt(lines, 2)).toBe(`${lines[0]?.text} ${lines[1]?.text}`);
  expect(saidAt(lines, 9)).toBe('So I asked.');
  expect(saidAt(lines, 66)).toBe('So I asked. Much later.');
  expect(saidAt(lines, 100)).toBe('Much later.');
  expect(saidAt([], 5)).toBeNull();
});
