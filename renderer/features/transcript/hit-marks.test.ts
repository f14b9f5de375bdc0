import { expect, test } from 'vitest';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { type SearchHit, type TextRun } from '../../../electron/shared/search-results.ts';
import { marksOf, placeHits, segmentAt, segmentOf } from './hit-marks.ts';

const lines = (...texts: string[]): ShownSegment[] =>
  texts.map((text, source) => ({
    text,
    source,
    start: source,
    end: source + 1,
    speaker: null,
    corrected: false,
  }));

/** What stands in brackets was found. */
function hit(place: number, excerpt: string): SearchHit {
  const runs: TextRun[] = excerpt
    .split(/\[(.*?)\]/)
    .map((text, index) => ({ text, hit: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
  return {
    id: `${place} ${excerpt}`,
    episodeId: 1,
    part: 'transcript',
    start: place,
    place,
    speaker: null,
    chapter: null,
    runs,
  };
}

/** The marked words of each segment; those of the current hit in capitals. */
function marked(segments: ShownSegment[], hits: SearchHit[], current = 0): string[][] {
  const marks = marksOf(placeHits(segments, hits), hits[current]?.id ?? '');
  return segments.map(({ text }, index) =>
    (marks.get(index) ?? []).map(({ from, to, current: isCurrent }) => {
      const words = text.slice(from, to);
      return isCurrent ? words.toUpperCase() : words;
    }),
  );
}

test('a hit is marked where it stands, not where the same letters stand before', () => {
  const segments = lines('the other rust', 'no rust here', 'and trust');
  const hits = [hit(0, 'the other [rust] no rust'), hit(1, '…rust no [rust] here and trust')];
  expect(marked(segments, hits, 1)).toEqual([['rust'], ['RUST'], []]);
});

test('a phrase over borders is marked in every line it touches', () => {
  const segments = lines('we counted the', 'harbour', 'lights aloud');
  expect(marked(segments, [hit(0, 'we counted [the harbour lights] aloud')])).toEqual([
    ['THE'],
    ['HARBOUR'],
    ['LIGHTS'],
  ]);
});

test('words far apart are found behind what the excerpt leaves out', () => {
  const segments = lines('tide and moon', ...Array<string>(30).fill('nothing of it'), 'the pilot');
  const found = marked(segments, [hit(0, '[tide] and … the [pilot]')]);
  expect(found[0]).toEqual(['TIDE']);
  expect(found.at(-1)).toEqual(['PILOT']);
});

test('of hits that show each other in their excerpts only one is the current one', () => {
  const segments = lines('rust, and rust again');
  const hits = [hit(0, '[rust], and [rust] again'), hit(0, '[rust], and [rust] again ')];
  expect(marked(segments, hits, 0)).toEqual([['RUST', 'rust']]);
  expect(marked(segments, hits, 1)).toEqual([['rust', 'RUST']]);
});

test('the excerpt of a later hit is found although its first words stand earlier as well', () => {
  const segments = lines('yes', 'no', 'yes', 'no');
  expect(marked(segments, [hit(2, '[yes]')])).toEqual([[], [], ['YES'], []]);
});

test('what was corrected away is not marked, and lines that are gone move nothing', () => {
  const all = lines('first', 'gone', 'the lights', 'count the lights');
  const segments = all.filter(({ text }) => text !== 'gone');
  expect(marked(segments, [hit(3, '…lights count the [lights]')])).toEqual([[], [], ['LIGHTS']]);
  expect(marked(segments, [hit(3, 'count the [buoys]')])).toEqual([[], [], []]);
  expect(segmentOf(segments, hit(3, ''))).toBe(2);
  // Merged into the line before.
  expect(segmentOf(segments, hit(1, ''))).toBe(0);
  expect(segmentOf(segments, { ...hit(0, ''), part: 'notes' })).toBeNull();
});

test('where a hit is heard from, its segment is shown, not the one the playhead stands in', () => {
  const segments = lines('one', 'two', 'three');
  expect(segmentAt(segments, 0.5, hit(2, '[three]'))).toBe(2);
  expect(segmentAt(segments, 1.5, undefined)).toBe(1);
  expect(segmentAt(segments, 1.5, { ...hit(0, '[Ada]'), part: 'people' })).toBe(1);
  expect(segmentAt(segments, -1, undefined)).toBe(0);
});
