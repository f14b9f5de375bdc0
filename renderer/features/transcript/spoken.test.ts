import { expect, test } from 'vitest';
import { createSpokenAt, placeOf } from './spoken.ts';

const segment = (start: number, end: number) => ({ start, end, speaker: null, text: 'Words.' });
const segments = [segment(0, 1), segment(1, 2), segment(2, 3), segment(9, 10)];

test('is the same object while the same is spoken', () => {
  const spokenAt = createSpokenAt(segments);
  expect(spokenAt(1.2)).toBe(spokenAt(1.9));
  expect(spokenAt(2)).not.toBe(spokenAt(1.9));
});

test.each([
  ['before it', 0.5, 'to-come'],
  ['in its first segment', 1.5, expect.objectContaining({ segment: 1 })],
  ['in its last segment', 2.5, expect.objectContaining({ segment: 2 })],
  ['in the silence after it', 4, expect.objectContaining({ segment: 2, silent: true })],
  ['long after it', 6, 'said'],
  ['in the next', 9.5, 'said'],
])('a paragraph, %s', (_, time, expected) => {
  expect(placeOf({ from: 1, to: 3 }, createSpokenAt(segments)(time))).toEqual(expected);
});
