import { expect, test } from 'vitest';
import { type SearchHit, type TextRun } from '../../electron/shared/search-results.ts';
import { marksIn, placesIn } from './hit-places.ts';

/** What stands in brackets was found. */
function hit(excerpt: string): SearchHit {
  const runs: TextRun[] = excerpt
    .split(/\[(.*?)\]/)
    .map((text, index) => ({ text, hit: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
  return {
    ...{ id: excerpt, episodeId: 1, part: 'notes', start: null, place: 0, runs },
    ...{ speaker: null, chapter: null },
  };
}

const lines = ['The tide tables:', 'Bring\na pencil. The tide is out.', 'Café at noon'];

test.each([
  ['The [tide] tables:', [['0 tide']]],
  ['…pencil. The [tide] is out.', [['1 tide']]],
  ['The [tide] tables: Bring … The [tide] is', [['0 tide', '1 tide']]],
  // What the index calls a line may be several on the screen.
  ['tables: [Bring a] pencil', [['1 Bring\na']]],
  ['[Café] at', [['2 Café']]],
  ['[gone]', [[]]],
])('%s', (excerpt, found) => {
  const marks = placesIn(lines, [hit(excerpt)]);
  expect(
    marks.map((own) =>
      own.map(({ segment, from, to }) => `${segment} ${lines[segment]?.slice(from, to)}`),
    ),
  ).toEqual(found);
});

test('in one line, the hit that was gone to last is told apart', () => {
  const text = 'A tide, and a tide';
  const [first, second] = [hit('A [tide], and'), hit('and a [tide]')];
  expect(marksIn(text, [second, first], first.id)).toEqual([
    { segment: 0, from: 2, to: 6, current: true },
    { segment: 0, from: 14, to: 18, current: false },
  ]);
});
