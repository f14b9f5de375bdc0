import { expect, test } from 'vitest';
import { WheelTail } from './wheel-tail.ts';

/** Which turns, sixteen milliseconds apart, count as a tail; a `|` is a button pressed. */
function tails(turns: (number | '|' | 'pause')[]): boolean[] {
  const wheel = new WheelTail();
  let timeStamp = 1000;
  return turns.flatMap((turn) => {
    timeStamp += turn === 'pause' ? 400 : 16;
    if (turn === '|') wheel.press();
    return typeof turn === 'number' ? [wheel.has({ timeStamp, deltaY: turn })] : [];
  });
}

test.each<[string, (number | '|' | 'pause')[], boolean[]]>([
  ['a hand that moves', [4, 9, 12, 12, 7, 3], [false, false, false, false, false, false]],
  ['what dies away after a press', [12, 12, '|', 9, 5, 1], [false, false, true, true, true]],
  ['the same upwards', [-12, '|', -9, -5], [false, true, true]],
  ['a hand that pushes on after a press', [12, '|', 6, 14, 13], [false, true, false, false]],
  ['a new movement after a press', [12, '|', 'pause', 6, 3], [false, false, false]],
  ['a press long before', ['|', 12, 12], [false, false]],
])('%s', (_, turns, expected) => {
  expect(tails(turns)).toEqual(expected);
});
