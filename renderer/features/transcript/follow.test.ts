import { expect, test } from 'vitest';
import {
  directionOf,
  follow,
  type Follow,
  type FollowEvent,
  scrollToLine,
  scrollToWord,
} from './follow.ts';

const events: Record<string, FollowEvent> = {
  playing: { type: 'playing' },
  stopped: { type: 'stopped' },
  elsewhere: { type: 'looked-elsewhere' },
  'resumed while playing': { type: 'resumed', playing: true },
  'resumed while stopped': { type: 'resumed', playing: false },
};

test.each<[Follow, string, Follow]>([
  ['following', 'playing', 'following'],
  ['following', 'stopped', 'paused'],
  ['following', 'elsewhere', 'reading'],
  ['following', 'resumed while playing', 'following'],
  ['following', 'resumed while stopped', 'paused'],
  ['paused', 'playing', 'following'],
  ['paused', 'stopped', 'paused'],
  ['paused', 'elsewhere', 'reading'],
  ['paused', 'resumed while playing', 'following'],
  ['paused', 'resumed while stopped', 'paused'],
  ['reading', 'playing', 'reading'],
  ['reading', 'stopped', 'reading'],
  ['reading', 'elsewhere', 'reading'],
  ['reading', 'resumed while playing', 'following'],
  ['reading', 'resumed while stopped', 'paused'],
])('%s, %s: %s', (state, event, expected) => {
  expect(follow(state, events[event] as FollowEvent)).toBe(expected);
});

test.each([
  ['comfortable: stays', { top: 100, bottom: 130 }, 0],
  ['at the upper edge of the band: stays', { top: 100, bottom: 160 }, 0],
  ['at the lower edge of the band: stays', { top: 270, bottom: 300 }, 0],
  ['too high: comes down to a quarter', { top: 40, bottom: 70 }, -110],
  ['too low: goes up to a quarter', { top: 280, bottom: 310 }, 130],
  ['above the pane', { top: -500, bottom: -470 }, -650],
])('a line %s', (_, line, expected) => {
  expect(scrollToLine(line, 600)).toBe(expected);
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
