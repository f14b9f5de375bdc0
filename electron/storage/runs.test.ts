import { expect, test } from 'vitest';
import { type TextRun } from '../shared/library.ts';
import { runsOf, withNeighbours } from './runs.ts';

const text = (runs: TextRun[]) => runs.map((run) => run.text).join('');
const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');

test('text is split at its marks', () => {
  expect(runsOf('the #tide# is #out#', '#')).toEqual([
    { text: 'the ', hit: false },
    { text: 'tide', hit: true },
    { text: ' is ', hit: false },
    { text: 'out', hit: true },
  ]);
});

test('a short segment gets words of its neighbours, cut between words', () => {
  const runs = withNeighbours([{ text: 'tide', hit: true }], words(40), words(40));
  expect(text(runs)).toMatch(/^…word\d+ .* word39 tide word0 word1 .* word\d+…$/);
  expect(text(runs).length).toBeLessThan(180);
});

test('a segment at the beginning or the end has one neighbour', () => {
  const hit = [{ text: 'tide', hit: true }];
  expect(text(withNeighbours(hit, null, 'is out'))).toBe('tide is out');
  expect(text(withNeighbours(hit, 'high', null))).toBe('high tide');
});

test('a long segment is cut before, between and after its hits', () => {
  const runs = withNeighbours(
    [
      { text: `${words(60)} `, hit: false },
      { text: 'tide', hit: true },
      { text: ` ${words(60)} `, hit: false },
      { text: 'moon', hit: true },
      { text: ` ${words(60)}`, hit: false },
    ],
    'before',
    'after',
  );
  expect(text(runs)).toMatch(
    /^…word\d+ .* word59 tide word0 .*… word\d+ .* word59 moon word0 .*…$/,
  );
  expect(text(runs).length).toBeLessThan(350);
});

test('text without spaces is cut between characters', () => {
  const runs = withNeighbours([{ text: '潮', hit: true }], '𝒯'.repeat(300), null);
  expect(text(runs)).toMatch(/^…(?:𝒯)+ 潮$/u);
});
