import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TextRun } from '../../shared/search-results.ts';
import { libraryOf } from './fixtures/tell.ts';
import { shortenRuns } from './shorten-runs.ts';

/** Plain text with what is marked in brackets, as runs. */
const runsOf = (text: string): TextRun[] =>
  text
    .split(/(\[[^\]]*\])/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('[') ? { text: part.slice(1, -1), hit: true } : { text: part, hit: false },
    );
const shown = (runs: readonly TextRun[]): string =>
  runs.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const lengthOf = (runs: readonly TextRun[]): number => shown(runs).replace(/[[\]]/gu, '').length;

const x = (count: number) => 'x'.repeat(count);
const MILLION = 1_000_000;
const WAVE = '🌊';
/** One letter of seven units: a surfer with a tone of skin, who is a woman. */
const SURFER = '🏄🏽‍♀️';
const MARKED = 'e\u0301\u0323';

test.each<[what: string, text: string, expected: string]>([
  ['what fits', `…${x(170)} [tide] ${x(170)}…`, `…${x(170)} [tide] ${x(170)}…`],
  ['a long word, marked', `[${x(MILLION)}]`, `[${x(199)}…${x(200)}]`],
  [
    'a long word, marked, in a sentence',
    `the [a${x(MILLION)}z] tide`,
    `the [a${x(194)}…${x(194)}z] tide`,
  ],
  ['a long word, nothing marked', `a${x(MILLION)}`, `a${x(398)}…`],
  ['much before', `a${x(MILLION)} [tide] moon`, `…${x(389)} [tide] moon`],
  ['much behind', `moon [tide] ${x(MILLION)}z`, `moon [tide] ${x(389)}…`],
  [
    'much between',
    `[tide] ${'='.repeat(MILLION)} [moon]`,
    `[tide] ${'='.repeat(194)}…${'='.repeat(195)} [moon]`,
  ],
  [
    'an ellipsis where it is cut, not two',
    `…${x(MILLION)} … [tide] ${x(194)} … ${x(MILLION)}`,
    `…${x(194)} … [tide] ${x(194)}…`,
  ],
  ['more marked than fits', `[word]${x(36)}`.repeat(20), `${`[word]${x(36)}`.repeat(10)}…`],
  ['pairs', `[${WAVE.repeat(500)}]`, `[${WAVE.repeat(99)}…${WAVE.repeat(100)}]`],
  [
    'letters of several signs',
    `[${SURFER.repeat(500)}]`,
    `[${SURFER.repeat(28)}…${SURFER.repeat(28)}]`,
  ],
  [
    'letters and their marks',
    `[${MARKED.repeat(500)}]`,
    `[${MARKED.repeat(66)}…${MARKED.repeat(66)}]`,
  ],
  [
    'one letter and its many marks',
    `[e${'\u0301'.repeat(MILLION)}]`,
    `[e${'\u0301'.repeat(198)}…]`,
  ],
])('%s', (_what, text, expected) => {
  const runs = shortenRuns(runsOf(text));
  expect(shown(runs)).toBe(expected);
  expect(lengthOf(runs)).toBeLessThanOrEqual(401);
});

test('whatever there is, it is short, and the first that is marked is among it with its beginning', () => {
  const part = fc
    .tuple(fc.constantFrom('a', 'tide ', WAVE, SURFER, MARKED), fc.integer({ min: 1, max: 300 }))
    .map(([text, count]) => text.repeat(count));
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 30 }), (parts) => {
      const runs = parts.flatMap(([plain, marked]) => [
        { text: plain, hit: false },
        { text: marked, hit: true },
      ]);
      const short = shortenRuns(runs);
      expect(lengthOf(short)).toBeLessThanOrEqual(401);
      const first = short.find(({ hit }) => hit)?.text ?? '';
      const head = first.split('…')[0] ?? '';
      expect(head.length).toBeGreaterThan(0);
      expect(parts[0]?.[1].startsWith(head)).toBe(true);
      // No half of a pair, and no mark without its letter.
      for (const { text } of short) {
        expect(text).not.toMatch(/\p{Cs}|(?:^|[…])[\p{M}\u200d\p{Emoji_Modifier}]/u);
      }
    }),
  );
});

test('a word and a title without end make a short excerpt', () => {
  const { engine, idOf } = libraryOf([
    {
      title: 'Show',
      episodes: [
        {
          title: `tide${x(100_000)}`,
          lines: [`the tide${x(100_000)} and`, '='.repeat(100_000), 'ebb'],
        },
      ],
    },
  ]);
  const { hits } = engine.episode('tide', idOf(`tide${x(100_000)}`));
  expect(hits.map(({ part }) => part).sort()).toEqual(['title', 'transcript']);
  for (const { runs } of hits) {
    expect(lengthOf(runs)).toBeLessThanOrEqual(401);
    expect(runs.find(({ hit }) => hit)?.text).toMatch(/^tidex+…x+$/);
  }
});
