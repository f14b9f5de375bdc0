import { expect, test } from 'vitest';
import {
  directionOf,
  follow,
  type Follow,
  type FollowEvent,
  scrollToLine,
  scrollToWord,
} from './follow.ts';

/** What each event makes of each state. */
const table: [FollowEvent, Record<Follow, Follow>][] = [
  [{ type: 'playing' }, { following: 'following', paused: 'following', reading: 'reading' }],
  [{ type: 'stopped' }, { following: 'paused', paused: 'paused', reading: 'reading' }],
  [{ type: 'scrolled' }, { following: 'reading', paused: 'reading', reading: 'reading' }],
  [{ type: 'selected' }, { following: 'reading', paused: 'reading', reading: 'reading' }],
  [{ type: 'finding' }, { following: 'reading', paused: 'reading', reading: 'reading' }],
  [{ type: 'moved-focus' }, { following: 'reading', paused: 'reading', reading: 'reading' }],
  [{ type: 'editing' }, { following: 'reading', paused: 'reading', reading: 'reading' }],
  [
    { type: 'resumed', playing: true },
    { following: 'following', paused: 'following', reading: 'following' },
  ],
  [
    { type: 'resumed', playing: false },
    { following: 'paused', paused: 'paused', reading: 'paused' },
  ],
];

test.each(
  table.flatMap(([event, after]) =>
    Object.entries(after).map(([state, expected]) => ({ state, event, expected })),
  ),
)('$state, $event: $expected', ({ state, event, expected }) => {
  expect(follow(state as Follow, event)).toBe(expected);
});

test.each([
  ['comfortable: stays', { top: 100, bottom: 130 }, 0],
  ['at the upper edge of the band: stays', { top: 100, bottom: 160 }, 0],
  ['at the lower edge of the band: stays', { top: 270, bottom: 300 }, 0],
  ['too high: comes down to a quarter', { top: 40, bottom: 70 }, -110],
  ['too low: goes up to a quarter', { top: 280, bottom: 310 }, 130],
  ['above the pane', { top: -500, bottom: -470 }, -650],
  ['tall, and as high as can be: stays', { top: 150, bottom: 480 }, 0],
  ['tall, and too low: goes up to a quarter', { top: 170, bottom: 500 }, 20],
  ['very tall: goes as high as its end needs', { top: 150, bottom: 600 }, 100],
  ['very tall, and as high as its end needs: stays', { top: 50, bottom: 500 }, 0],
  ['taller than the pane: its beginning comes to a quarter', { top: 500, bottom: 1400 }, 350],
  ['taller than the pane, its beginning in sight: stays', { top: 120, bottom: 1020 }, 0],
])('a segment %s', (_, line, expected) => {
  expect(scrollToLine(line, 600)).toBeCloseTo(expected);
});

test('where a segment was put it is comfortable, whatever its height: no second move', () => {
  for (let height = 20; height < 1500; height += 7) {
    for (const top of [-900, 10, 250, 480, 2000]) {
      const moved = top - scrollToLine({ top, bottom: top + height }, 600);
      expect(scrollToLine({ top: moved, bottom: moved + height }, 600)).toBeCloseTo(0);
    }
  }
});

test('the last word of a segment that fits needs no move of its own', () => {
  for (let height = 20; height < 470; height += 9) {
    const top = 900 - scrollToLine({ top: 900, bottom: 900 + height }, 600);
    const last = { top: top + height - 20, bottom: top + height };
    expect(scrollToWord(last, 600)).toBe(0);
  }
});

test.each([
  ['in the pane stays', { top: 400, bottom: 430 }, 0],
  ['near the lower edge goes up to a quarter', { top: 480, bottom: 510 }, 330],
  ['above the pane comes down', { top: -20, bottom: 10 }, -170],
])('a word %s', (_, word, expected) => {
  expect(scrollToWord(word, 600)).toBe(expected);
});

test('the playhead is above, here or below', () => {
  expect(directionOf({ top: -60, bottom: -30 }, 600)).toBe('above');
  expect(directionOf({ top: 30, bottom: 60 }, 600)).toBe('here');
  expect(directionOf({ top: 610, bottom: 640 }, 600)).toBe('below');
});
