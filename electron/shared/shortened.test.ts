import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

const WAVE = '🌊';

test.each([
  ['the tide', 8, 'the tide'],
  ['the tides', 8, 'the tid…'],
  ['the tide', 5, 'the…'],
  [WAVE.repeat(3), 6, WAVE.repeat(3)],
  [WAVE.repeat(3), 5, `${WAVE.repeat(2)}…`],
  [WAVE.repeat(3), 4, `${WAVE}…`],
  ['ebe\u0301\u0323b', 5, 'eb…'],
  [`e${'\u0301'.repeat(1_000_000)}`, 4, 'e\u0301\u0301…'],
])('%j in %d units', (text, most, expected) => {
  expect(shortened(text, most)).toBe(expected);
});

test('whatever the text, it is short, and begins as it does', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 2, max: 40 }),
      (text, most) => {
        const short = shortened(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(short.replace(/…$/, '')) || short === text).toBe(true);
        expect(short).not.toMatch(/\p{Cs}/u);
      },
    ),
  );
});
