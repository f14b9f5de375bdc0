import { expect, test } from 'vitest';
import { driftOf } from './drift.ts';

const transcript = (end: number | null, timed = true) => ({
  timed,
  segments: [{ start: 0, end: 5, speaker: null, text: 'First.' }].concat(
    end === null ? [] : [{ start: end - 4, end, speaker: null, text: 'Last.' }],
  ),
});

test.each([
  ['ends with the audio', transcript(1800), 1800, null],
  ['has a last line that stands a little longer', transcript(1809), 1800, null],
  ['ends after the audio', transcript(1830), 1800, { side: 'after', by: 30 }],
  ['leaves music at the end', transcript(1710), 1800, null],
  ['leaves two minutes of it', transcript(1680), 1800, null],
  ['ends long before the audio', transcript(1560), 1800, { side: 'before', by: 240 }],
  ['has estimated times', transcript(60, false), 1800, null],
  ['belongs to audio of unknown length', transcript(60), null, null],
  ['has no lines', { timed: true, segments: [] }, 1800, null],
])('a transcript that %s', (_, shown, duration, expected) => {
  expect(driftOf(shown, duration)).toEqual(expected);
});

test('a last line without an end counts by its start', () => {
  const segments = [{ start: 1900, end: null, speaker: null, text: 'Last.' }];
  expect(driftOf({ timed: true, segments }, 1800)).toEqual({ side: 'after', by: 100 });
});
