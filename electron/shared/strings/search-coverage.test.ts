import { expect, test } from 'vitest';
import { coverageText } from './search-coverage.ts';

const LOST = 'what was said there cannot be found.';
const OWN = 'A transcript of your own can be added in an episode’s menu.';

test.each([
  [1200, 1, 0, false, `1 of the 1,200 episodes of the library has no transcript: ${LOST} ${OWN}`],
  [
    9,
    7,
    7,
    true,
    `7 of the 9 episodes that the filters leave have no transcript: ${LOST} They can be fetched: download or open an episode.`,
  ],
  [
    9,
    9,
    2,
    true,
    `None of the 9 episodes that the filters leave has a transcript: ${LOST} For 2 of them one can be fetched: download or open an episode.`,
  ],
  [
    1,
    1,
    1,
    true,
    `The one episode that the filters leave has no transcript: ${LOST} One can be fetched: download or open the episode.`,
  ],
  [0, 0, 0, true, 'The filters leave no episode to search.'],
  [9, 0, 0, true, 'Perhaps the filters leave out what you are looking for.'],
  [9, 0, 0, false, 'Perhaps it was said in other words.'],
])(
  '%d episodes, %d silent, %d offered, filtered: %s',
  (episodes, silent, offered, filtered, text) => {
    expect(coverageText({ episodes, silent, offered }, filtered)).toBe(text);
  },
);
