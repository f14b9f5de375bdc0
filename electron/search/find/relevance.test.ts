/** Fifty searches and what each must give first. */
import { expect, test } from 'vitest';
import { type SearchPart } from '../../shared/search-query.ts';
import { type EpisodeHits } from '../../shared/search-results.ts';
import { relevanceShows } from './fixtures/relevance-shows.ts';
import { libraryOf, pause } from './fixtures/tell.ts';

/** What is typed, the episode that comes first, the part of it that has the hit, and what is marked there. */
const SEARCHES: [typed: string, title: string, part: SearchPart, marked: string][] = [
  // Phrases, over the borders of segments
  ['"king of knots"', 'Knots', 'transcript', 'king of knots'],
  [
    '"wind went round to the north nobody slept"',
    'The keeper of Gull Rock',
    'transcript',
    'wind went round to the north nobody slept',
  ],
  ['"knots and it never slips"', 'Knots', 'transcript', 'knots and it never slips'],
  ['"new moon and seven"', 'Tides and tables', 'transcript', 'new moon and seven'],
  ['"event loops"', 'Waiting without waiting', 'chapters', 'Event loops'],
  ['"rye bread"', 'Rye', 'transcript', 'rye bread'],
  // Inflections, exact forms first
  ['thread ', 'Running things side by side', 'transcript', 'thread'],
  ['threads ', 'Locks and how to lose them', 'transcript', 'threads'],
  ['threading ', 'Locks and how to lose them', 'transcript', 'threading'],
  ['whale ', 'Whales went by', 'title', 'Whales'],
  ['child ', 'Whales went by', 'transcript', 'children'],
  ['sing ', 'Whales went by', 'transcript', 'sang'],
  ['cancel task ', 'Waiting without waiting', 'transcript', 'cancelled task'],
  ['recipes ', 'Salt', 'notes', 'recipe'],
  // Code
  ['asyncio.run ', 'Waiting without waiting', 'transcript', 'asyncio.run'],
  ['asyncio.ru', 'Waiting without waiting', 'transcript', 'asyncio.run'],
  ['C++ ', 'The plus in the name', 'transcript', 'C++'],
  ['c++ templates ', 'Templates of many kinds', 'transcript', 'C++ templates'],
  ['"C++ templates"', 'Templates of many kinds', 'transcript', 'C++ templates'],
  ['c ', 'Plain C on small chips', 'title', 'C'],
  ['__init__ ', 'What a class does first', 'transcript', '__init__'],
  ['3.14 ', 'Old versions never die', 'transcript', '3.14'],
  ['node.js ', 'Talking to machines', 'transcript', 'node.js'],
  // Near each other
  ['spring tide ', 'Tides and tables', 'transcript', 'spring tide'],
  ['tide spring ', 'Tides and tables', 'transcript', 'spring tide'],
  ['wheat bread ', 'Rye', 'transcript', 'wheat bread'],
  ['steam crust ', 'Ovens', 'chapters', 'Steam crust'],
  ['lamp wind ', 'The keeper of Gull Rock', 'transcript', 'wind lamp'],
  // Titles, notes, chapters, people, bookmarks
  ['sourdough ', 'Sourdough for beginners', 'title', 'Sourdough'],
  ['fog ', 'Fog', 'title', 'Fog'],
  ['samphire ', 'Salt', 'notes', 'samphire'],
  ['storm warning ', 'The keeper of Gull Rock', 'chapters', 'Storm warning'],
  ['pettigrew ', 'The keeper of Gull Rock', 'people', 'Pettigrew'],
  ['in:bookmarks clockwork ', 'The keeper of Gull Rock', 'bookmarks', 'clockwork'],
  // Beginnings of words
  ['kingf', 'Kingfishers and other birds', 'title', 'Kingfishers'],
  ['sourd', 'Sourdough for beginners', 'title', 'Sourdough'],
  ['bow', 'Knots', 'transcript', 'bowline'],
  ['spring ti', 'Tides and tables', 'transcript', 'spring tide'],
  ['"king of kno', 'Knots', 'transcript', 'king of knots'],
  // Filters, and what is excluded
  ['speaker:jonas storm ', 'The keeper of Gull Rock', 'transcript', 'storm'],
  ['speaker:Maud tide ', 'Spring cleaning on deck', 'transcript', 'tide'],
  ['show:bread long ', 'The long rise', 'title', 'long'],
  ['is:downloaded tide ', 'Tides and tables', 'title', 'Tides'],
  ['before:2028 sourdough ', 'All about yeast', 'transcript', 'sourdough'],
  ['tide -moon -tables ', 'Spring cleaning on deck', 'transcript', 'tide'],
  ['lang:en c -"ten years" -plain -chip ', 'Templates of many kinds', 'transcript', 'C'],
  // Marks and letters
  ['strasse ', 'Die Straße am Fluß', 'title', 'Straße'],
  ['oeufs ', 'Le marché du samedi', 'transcript', 'œufs'],
  ['creme brulee ', 'Café at the pier', 'transcript', 'crème brûlée'],
  ['مرحبا ', 'المنارة', 'transcript', 'مَرْحَبًا'],
  // No spaces between words
  ['東京タワー', '東京の夜景', 'transcript', '東京タワー'],
  ['夜景を見', '東京の夜景', 'transcript', '夜景を見'],
  ['京都', '京都の朝', 'title', '京都'],
  ['灯塔', '灯塔的故事', 'title', '灯塔'],
  ['点灯', '灯塔的故事', 'transcript', '点灯'],
  ['ทะเล', 'ชาวประมง', 'transcript', 'ทะเล'],
  ['น้ำใจ', 'ชาวประมง', 'transcript', 'น้ำใจ'],
  ['학교', '등대지기', 'transcript', '학교'],
];

const marks = ({ hits }: EpisodeHits, part: SearchPart): string[] =>
  hits
    .filter((hit) => hit.part === part)
    .map(({ runs }) => runs.flatMap(({ text, hit }) => (hit ? [text] : [])).join(' '));

test('searches give first what people mean', async () => {
  const { engine } = libraryOf(relevanceShows);
  const missed: string[] = [];
  let reciprocal = 0;
  for (const [typed, title, part, marked] of SEARCHES) {
    const { episodes } = await engine.find(typed, 'relevance', 0, 10, pause);
    const place = episodes.findIndex(
      (episode) =>
        episode.title === title && marks(episode, part).some((text) => text.includes(marked)),
    );
    reciprocal += place < 0 ? 0 : 1 / (place + 1);
    if (place === 0) continue;
    const first = episodes
      .slice(0, 3)
      .map((e) => [e.title, e.hits.map(({ part }) => [part, marks(e, part)])]);
    missed.push(
      `${typed}: ${place < 0 ? 'not found' : `place ${place + 1}`} ${JSON.stringify(first)}`,
    );
  }
  const firsts = (SEARCHES.length - missed.length) / SEARCHES.length;
  const score = `${SEARCHES.length} searches, first ${(100 * firsts).toFixed(0)} %, MRR ${(reciprocal / SEARCHES.length).toFixed(3)}`;
  process.stdout.write(`${[`Relevance: ${score}`, ...missed].join('\n')}\n`);
  expect(firsts, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
});

const SLIPS: [typed: string, offered: string][] = [
  ['lihgthouse ', 'lighthouse '],
  ['sourdoh ', 'sourdough '],
  ['asynco ', 'asyncio '],
  ['"kign of knots"', '"king of knots"'],
  ['show:harbour tieds ', 'show:harbour tides '],
  ['in:notes samfire ', 'in:notes samphire '],
  ['-fog clokwork ', '-fog clockwork '],
  ['wheta bred ', 'wheat bread '],
  ['#sourdough ', 'sourdough '],
];

test('where a slip finds nothing, it offers what was meant', async () => {
  const { engine } = libraryOf(relevanceShows);
  for (const [typed, expected] of SLIPS) {
    expect((await engine.find(typed, 'relevance', 0, 10, pause)).episodes, typed).toEqual([]);
    const offered = await engine.suggest(typed, pause);
    expect(offered[0]).toBe(expected);
    expect(offered.length).toBeLessThanOrEqual(3);
    for (const query of offered) {
      expect((await engine.find(query, 'date', 0, 1, pause)).episodes, query).toHaveLength(1);
    }
  }
  expect(await engine.suggest('qqqqqqqqq ', pause)).toEqual([]);
  expect(await engine.suggest('', pause)).toEqual([]);
});
