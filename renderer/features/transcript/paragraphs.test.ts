import { expect, test } from 'vitest';
import { type Chapter, type Segment } from '../../../electron/shared/model.ts';
import { paragraphOf, paragraphsOf, speakerColours } from './paragraphs.ts';

const says = (start: number, end: number | null, speaker: string | null, text = 'Some words.') =>
  ({ start, end, speaker, text }) satisfies Segment;
const chapter = (start: number, title: string, toc = true): Chapter => ({
  start,
  end: null,
  title,
  url: null,
  image: null,
  toc,
});

const spans = (segments: Segment[], chapters: Chapter[] = []) =>
  paragraphsOf(segments, chapters).map(({ from, to }) => [from, to]);

test('segments of one speaker flow together', () => {
  expect(spans([says(0, 2, 'Ann'), says(2, 4, 'Ann'), says(5.4, 6, 'Ann')])).toEqual([[0, 3]]);
});

test('a change of speaker breaks, and so does a change to nobody', () => {
  const segments = [says(0, 2, 'Ann'), says(2, 4, 'Ben'), says(4, 6, null)];
  expect(spans(segments)).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
});

test('a pause of more than a second and a half breaks, one of exactly that does not', () => {
  expect(spans([says(0, 2, null), says(3.5, 4, null), says(5.51, 6, null)])).toEqual([
    [0, 2],
    [2, 3],
  ]);
});

test('a pause nobody measured does not break', () => {
  expect(spans([says(0, null, null), says(60, null, null)])).toEqual([[0, 2]]);
});

test('a long monologue breaks at the end of a sentence, not before', () => {
  const long = `${'so on and '.repeat(60)}`;
  const segments = [
    says(0, 1, null, long),
    says(1, 2, null, 'and then it ended.”'),
    says(2, 3, null),
  ];
  expect(spans(segments)).toEqual([
    [0, 2],
    [2, 3],
  ]);
});

test('a monologue without sentences breaks all the same', () => {
  const segments = Array.from({ length: 7000 }, (_, i) => says(i, i + 1, null, 'on and on we go'));
  const longest = Math.max(...paragraphsOf(segments).map(({ length }) => length));
  expect(longest).toBeLessThan(1600);
});

test('a chapter begins before the first segment that is mostly its own', () => {
  const segments = [says(0, 4, 'Ann'), says(4, 8, 'Ann'), says(8, 12, 'Ann')];
  const [first, second] = paragraphsOf(segments, [chapter(0, 'Start'), chapter(5.9, 'Later')]);
  expect(first).toMatchObject({ headings: ['Start'], from: 0, to: 1, speaker: 'Ann' });
  expect(second).toMatchObject({ headings: ['Later'], from: 1, to: 3, speaker: 'Ann', start: 4 });
});

test('chapters with no words between them are all named; unlisted and late ones are not', () => {
  const chapters = [chapter(0, 'A'), chapter(0.2, 'B'), chapter(0.3, 'C', false), chapter(90, 'D')];
  expect(paragraphsOf([says(0, 2, null)], chapters).map((p) => p.headings)).toEqual([['A', 'B']]);
});

test('a voice is named where it begins, and again where a chapter does', () => {
  const segments = [
    says(0, 2, 'Ann'),
    says(9, 10, 'Ann'),
    says(10, 11, 'Ben'),
    says(11, 12, 'Ann'),
    says(20, 21, 'Ann'),
  ];
  const named = paragraphsOf(segments, [chapter(19, 'Later')]).map((p) => p.speaker);
  expect(named).toEqual(['Ann', null, 'Ben', 'Ann', 'Ann']);
});

test('the paragraph of a segment is found', () => {
  const segments = [says(0, 2, 'Ann'), says(2, 3, 'Ann'), says(3, 4, 'Ben'), says(4, 5, 'Ann')];
  const paragraphs = paragraphsOf(segments);
  expect([-1, 0, 1, 2, 3].map((i) => paragraphOf(paragraphs, i))).toEqual([-1, 0, 0, 1, 2]);
});

test('nothing gives no paragraphs', () => {
  expect(paragraphsOf([])).toEqual([]);
});

test('colours are given in order of speaking and come round again', () => {
  const segments = ['a', 'b', 'a', null, 'c', 'd', 'e'].map((name, i) => says(i, i + 1, name));
  expect([...speakerColours(segments)]).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', 4],
    ['e', 1],
  ]);
});
