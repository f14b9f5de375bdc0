import { expect, test } from 'vitest';
import {
  BEGINNING,
  follow,
  type HeardUntil,
  type PlayheadEvent,
  skippedStretches,
  type Stretch,
} from './chapter-skipper.ts';

const chapter = (start: number, end: number | null, title = `At ${start}`) => ({
  start,
  end,
  title,
  url: null,
  image: null,
  toc: true,
});

/** An advertisement at once, one in the middle made of two, one at the end. */
const listed = [
  chapter(0, 15, 'Advertisement'),
  chapter(15, 60),
  chapter(60, 90, 'Sponsor'),
  chapter(90, 100, 'Sponsor again'),
  chapter(100, 200),
  chapter(200, null, 'Credits'),
];
const stretches = skippedStretches(listed, new Set([0, 60, 90, 200]));
const [advertisement, sponsor, again, credits] = stretches;

const played = (to: number): PlayheadEvent => ({ type: 'played', to });
const put = (at: number): PlayheadEvent => ({ type: 'put', at });
const placed = (at: number): PlayheadEvent => ({ type: 'placed', at });
const marked = (at: number): PlayheadEvent => ({ type: 'marked', at });

test('chapters that follow each other are left out at once; the last ends with the episode', () => {
  expect(stretches).toEqual([
    { start: 0, end: 15, titles: ['Advertisement'] },
    { start: 60, end: 100, titles: ['Sponsor', 'Sponsor again'] },
    { start: 90, end: 100, titles: ['Sponsor again'] },
    { start: 200, end: Infinity, titles: ['Credits'] },
  ]);
});

test('what lies between two chapters is heard', () => {
  const gap = [chapter(0, 10), chapter(20, 30), chapter(40, 45), chapter(45, 50)];
  expect(skippedStretches(gap, new Set([0, 20, 40]))).toMatchObject([
    { start: 0, end: 10 },
    { start: 20, end: 30 },
    { start: 40, end: 45 },
  ]);
});

test('a chapter without an end, or with one that is too late, ends where the next begins', () => {
  const careless = [chapter(0, null), chapter(10, 99), chapter(20, 30)];
  expect(skippedStretches(careless, new Set([0]))).toMatchObject([{ start: 0, end: 10 }]);
  expect(skippedStretches(careless, new Set([10]))).toMatchObject([{ start: 10, end: 20 }]);
});

test.each<[string, HeardUntil, PlayheadEvent, HeardUntil, Stretch | undefined]>([
  ['another episode is before all its chapters', 70, { type: 'loaded' }, BEGINNING, undefined],
  ['after the end it would begin anew', 250, { type: 'ended' }, BEGINNING, undefined],

  ['at the beginning nothing was heard yet', BEGINNING, placed(0), BEGINNING, undefined],
  ['where it was left all before was heard', BEGINNING, placed(70), 70, undefined],
  ['put to a moment while loading, it stays put', 60, placed(60), 60, undefined],
  ['put to the very beginning, too', 0, placed(0), 0, undefined],

  ['playing begins with a skipped chapter', BEGINNING, played(0), 15, advertisement],
  ['playing begins a little late', BEGINNING, played(0.2), 15, advertisement],
  ['playing goes on in a skipped chapter', 70, played(70.1), 70.1, undefined],
  ['playing goes on between', 20, played(20.1), 20.1, undefined],
  ['playing runs into skipped chapters', 59.9, played(60), 100, sponsor],
  [
    'playing runs in by a long step, as of a window in the background',
    59,
    played(61),
    100,
    sponsor,
  ],
  ['playing comes through a let-in chapter into the next', 89.9, played(90.01), 100, again],
  ['playing passes a short chapter within one step', 59, played(101), 101, undefined],
  ['playing runs into the last one', 199.99, played(200), Infinity, credits],
  ['the sound is still where it was, the jump is on its way', 100, played(60.1), 100, undefined],
  ['the sound falls back by itself: nothing is skipped twice', 100, played(59), 100, undefined],
  ['and runs in again', 100, played(60.02), 100, undefined],

  ['somebody puts it into a skipped chapter', 20, put(70), 70, undefined],
  ['at its very beginning', 20, put(60), 60, undefined],
  ['before it', 150, put(50), 50, undefined],
  ['put at its beginning, it plays on in it', 60, played(60.01), 60.01, undefined],

  ['the chapter that is heard shall be skipped', 70, marked(70), 59.5, undefined],
  ['it is run into once more', 59.5, played(70.02), 100, sponsor],
  ['the second of two shall be skipped', 95, marked(95), 89.5, undefined],
  ['another one shall be skipped', 120, marked(120), 120, undefined],
])('%s', (_, heard, event, expected, skip) => {
  expect(follow(heard, event, stretches)).toEqual({ heard: expected, skip: skip ?? null });
});

test('what was left out is heard once more whole, and left out again the next time', () => {
  const whole = stretches[1];
  if (!whole) throw new Error('There are more');
  const events: PlayheadEvent[] = [put(60), { type: 'allowed', stretch: whole }, played(60.01)];
  const skips = (all: PlayheadEvent[]) => {
    let heard: HeardUntil = 100;
    return all.flatMap((event) => {
      const result = follow(heard, event, stretches);
      heard = result.heard;
      return result.skip?.titles ?? [];
    });
  };
  expect(skips([...events, played(90.01), played(120)])).toEqual([]);
  expect(skips([...events, played(90.01), put(50), played(60.2)])).toEqual([
    'Sponsor',
    'Sponsor again',
  ]);
});

test('nothing is left out where nothing is skipped', () => {
  expect(follow(0, played(300), [])).toEqual({ heard: 300, skip: null });
  expect(follow(70, marked(70), [])).toEqual({ heard: 70, skip: null });
});
