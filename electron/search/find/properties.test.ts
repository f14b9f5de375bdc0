/** What holds for every search and every text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SearchHit, type SearchOrder } from '../../shared/search-results.ts';
import { typedSearch } from '../../shared/test-search.ts';
import { stemOf } from '../words/inflections.ts';
import { normalised } from '../words/tokenise.ts';
import { relevanceShows } from './fixtures/relevance-shows.ts';
import { libraryOf, pause, type ToldLibrary } from './fixtures/tell.ts';

const marked = (hit: SearchHit): string =>
  normalised(hit.runs.flatMap(({ text, hit }) => (hit ? [text] : [])).join(' '));

const shown = (hit: SearchHit): string => hit.runs.map(({ text }) => text).join('');

/** All pages of a search. */
async function everything({ engine }: ToldLibrary, query: string, order: SearchOrder) {
  const episodes = [];
  let total = 0;
  for (let next: number | null = 0; next !== null;) {
    const page = await engine.find(query, order, next, 3, pause);
    episodes.push(...page.episodes);
    total = page.total;
    next = page.next;
  }
  return { episodes, total };
}

/** Words of the relevance library and what searches are written with. */
const searches = fc.oneof(
  typedSearch,
  fc
    .array(
      fc.constantFrom(
        ...[
          'tide',
          'spring',
          'thread',
          'the',
          'that',
          'c++',
          'asyncio.run',
          '東京',
          'ทะเล',
          'wheat',
        ],
        ...['"king of knots"', '"the', 'spr', '-moon', '-the', 'speaker:maud', '-speaker:Ben'],
        ...['in:title', '-in:transcript', 'is:starred', 'lang:ja', 'before:2029', 'show:harbour'],
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => parts.join(' ')),
);

test('no search fails, and what one finds is in order, once, and agrees with all hits of its episodes', async () => {
  const library = libraryOf(relevanceShows);
  const { engine } = library;
  await fc.assert(
    fc.asyncProperty(searches, fc.constantFrom('relevance', 'date'), async (query, order) => {
      const { episodes, total } = await everything(library, query, order);
      expect(total).toBe(episodes.length);
      const ids = episodes.map(({ episodeId }) => episodeId);
      expect(new Set(ids).size).toBe(ids.length);
      let hits = 0;
      for (const episode of episodes) {
        expect(episode.hits.length).toBeGreaterThan(0);
        const all = engine.episode(query, episode.episodeId);
        hits += all.hits.length;
        const times = all.hits.map(({ start }) => start ?? -1);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(new Set(all.hits.map(({ id }) => id)).size).toBe(all.hits.length);
        const own = new Set(episode.hits.map(({ id }) => id));
        expect(episode.hits).toEqual(all.hits.filter(({ id }) => own.has(id)));
        if (all.hits.length > episode.hits.length) expect(episode.more).toBe(true);
      }
      const count = await engine.count(query, pause);
      expect(count).toEqual({ hits, episodes: episodes.length, more: false });
      const counted = await engine.episodesWith(query, pause);
      expect([...counted.keys()].sort()).toEqual(ids.sort());
      expect([...counted.values()].reduce((sum, one) => sum + one, 0)).toBe(hits);
      await engine.suggest(query, pause);
      expect(engine.names(query, 6).length).toBeLessThanOrEqual(6);
    }),
    { numRuns: 300 },
  );
}, 120_000);

const WORDS = [
  'sea',
  'salt',
  'seas',
  'oar',
  'Öl',
  'a.b',
  '東京',
  '京',
  "don't",
  'b',
  '3.14',
  'ไทย',
];
const spoken = (most: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most })
    .map((words) => words.join(' '));
const texts = fc.array(fc.array(spoken(4), { minLength: 1, maxLength: 6 }), {
  minLength: 20,
  maxLength: 20,
});

/** A phrase in quotes, or a plain word in all its forms. */
interface Wanted {
  phrase: boolean;
  text: string;
}
const wanted = fc.array(
  fc.oneof(
    fc.record({ phrase: fc.constant(true), text: spoken(3) }),
    fc.record({ phrase: fc.constant(false), text: fc.constantFrom('sea', 'seas', 'oar', 'salt') }),
  ),
  { minLength: 1, maxLength: 3 },
);

/** What a reader would say who knows nothing of rows and indexes. */
const stands = (text: string, { phrase, text: term }: Wanted): boolean =>
  phrase
    ? ` ${text} `.includes(` ${normalised(term)} `)
    : text.split(' ').some((word) => stemOf(word) === stemOf(term));

test('words and phrases are found exactly where a reader of the text finds them, marked as they stand', async () => {
  for (const said of fc.sample(texts, 4)) {
    const library = libraryOf([
      { title: 'x', episodes: said.map((lines, index) => ({ title: `#${index}`, lines })) },
    ]);
    const read = said.map((lines) => normalised(lines.join(' ')));
    await fc.assert(
      fc.asyncProperty(wanted, async (terms) => {
        const query = terms
          .map(({ phrase, text }) => (phrase ? `"${text}"` : `${text} `))
          .join(' ');
        const { episodes } = await everything(library, query, 'date');
        const expected = read.flatMap((text, index) =>
          terms.every((term) => stands(text, term)) ? [`#${index}`] : [],
        );
        expect(episodes.map(({ title }) => title).sort()).toEqual(expected.sort());
        for (const { episodeId, title } of episodes) {
          const text = read[Number(title.slice(1))] ?? '';
          for (const hit of library.engine.episode(query, episodeId).hits) {
            for (const term of terms) expect(stands(marked(hit), term)).toBe(true);
            for (const piece of shown(hit).split('…')) expect(text).toContain(normalised(piece));
          }
        }
      }),
      { numRuns: 150 },
    );
  }
}, 120_000);
