import { expect, test } from 'vitest';
import { WheelTail } from './wheel-tail.ts';

/** Which turns, sixteen milliseconds apart, count as a tail; `|` is a press, `-` a pause. */
function tails(events: string): string {
  const wheel = new WheelTail();
  let time = 1000;
  return [...events]
    .map((event) => {
      time += event === '-' ? 400 : 16;
      if (event === '|') wheel.press(time);
      return event === 'o' ? (wheel.has(time) ? 't' : 'h') : event;
    })
    .join('');
}

test.each([
  ['a hand that moves', 'oooooo', 'hhhhhh'],
  ['what dies away after a press', 'oo|ooo', 'hh|ttt'],
  ['a new movement after a press', 'o|-oo', 'h|-hh'],
  ['a press long before', '|-oo', '|-hh'],
  ['a movement after the tail', 'o|oo-oo', 'h|tt-hh'],
  ['a second press', 'o|o|oo', 'h|t|tt'],
])('%s', (_, events, expected) => {
  expect(tails(events)).toBe(expected);
});

test('what goes on for longer than anything dies away is a hand', () => {
  const all = tails(`o|${'o'.repeat(120)}`);
  expect(all.lastIndexOf('t')).toBeGreaterThan(80);
  expect(all.endsWith('hhh')).toBe(true);
});
