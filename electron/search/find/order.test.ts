import { expect, test } from 'vitest';
import { type SearchOrder } from '../../shared/search-results.ts';
import { Database } from '../../storage/database.ts';
import { createEngine } from './engine.ts';
import { listening } from './fixtures/listening.ts';
import { libraryOf, pause, type ToldEpisode } from './fixtures/tell.ts';

const titles = async (episodes: ToldEpisode[], query: string, order: SearchOrder = 'relevance') => {
  const { engine } = libraryOf([{ title: 'Show', episodes }]);
  const page = await engine.find(query, order, 0, 10, pause);
  return page.episodes.map(({ title }) => title);
};

const filler = Array.from({ length: 40 }, (_, index) => `filler${index}`).join(' ');
const said = (title: string, line: string, published = '2029-01-01'): ToldEpisode => ({
  title,
  published,
  lines: [`${filler} ${line} ${filler}`],
});

test.each<[what: string, query: string, first: ToldEpisode, then: ToldEpisode]>([
  ['exact before inflected', 'sail ', said('A', 'sail'), said('B', 'sails and sails and sailing')],
  ['inflected before completed', 'sail', said('A', 'sails'), said('B', 'sailcloth sailcloth')],
  ['exact before completed', 'sail', said('A', 'sail'), said('B', 'sailcloth sailcloth')],
  ['in order before out of order', 'red sail ', said('A', 'red sail'), said('B', 'sail red')],
  ['together before near', 'red sail ', said('A', 'red sail'), said('B', 'red old sail')],
  ['near before far', 'red sail ', said('A', 'red old torn sail'), said('B', `red ${filler} sail`)],
  ['a title before what is said', 'sail ', { title: 'The sail' }, said('B', 'sail sail sail')],
  [
    'a chapter before what is said',
    'sail ',
    { title: 'A', chapters: [[0, 'The sail']] },
    said('B', 'sail sail sail'),
  ],
  ['often before once', 'sail ', said('A', 'sail sail sail sail'), said('B', 'sail')],
  ['newer before older', 'sail ', said('A', 'sail'), said('B', 'sail', '2019-01-01')],
  [
    'better before newer',
    'red sail ',
    said('A', 'red sail', '2009-01-01'),
    said('B', 'red old torn sail'),
  ],
])('%s', async (_, query, first, then) => {
  const expected = [first.title, then.title];
  expect(await titles([first, then], query)).toEqual(expected);
  expect(await titles([then, first], query)).toEqual(expected);
});

test('by date: newest first, undated last', async () => {
  const episodes = [
    said('Old', 'sail sail', '2001-01-01'),
    { title: 'Undated sail' },
    said('New', 'sails', '2030-01-01'),
    said('Other', 'nothing', '2031-01-01'),
  ];
  expect(await titles(episodes, 'sail ', 'date')).toEqual(['New', 'Old', 'Undated sail']);
});

test('an episode shows the best of its hits, in the order of the audio', async () => {
  const lines = [
    `sailing ${filler}`,
    `red ${filler} sail`,
    `red sail ${filler}`,
    `sail red ${filler}`,
    `${filler} red sails`,
  ];
  const { engine, idOf } = libraryOf([{ title: 'Show', episodes: [{ title: 'A', lines }] }]);
  const { episodes } = await engine.find('red sail ', 'relevance', 0, 10, pause);
  expect(episodes).toMatchObject([
    { title: 'A', more: true, hits: [{ place: 2 }, { place: 3 }, { place: 4 }] },
  ]);
  expect(engine.episode('red sail ', idOf('A')).hits.length).toBeGreaterThan(3);
});

test('pages follow one another, and what changes meanwhile is found', async () => {
  const { engine, store, index } = libraryOf([
    {
      title: 'Show',
      episodes: Array.from({ length: 57 }, (_, number) => said(`E${number}`, 'sail')),
    },
  ]);
  for (const order of ['relevance', 'date'] as const) {
    const seen: string[] = [];
    let next: number | null = 0;
    while (next !== null) {
      const page = await engine.find('sail ', order, next, 10, pause);
      expect(page.total).toBe(57);
      seen.push(...page.episodes.map(({ title }) => title));
      next = page.next;
    }
    expect(seen).toHaveLength(57);
    expect(new Set(seen).size).toBe(57);
  }
  const { episodes } = await engine.find('sail ', 'date', 50, 10, pause);
  expect(episodes).toHaveLength(7);
  const [first] = episodes;
  store.saveBookmark({
    id: null,
    episodeId: first?.episodeId ?? 0,
    time: 1,
    note: 'sail here',
    createdAt: '2031-01-01T00:00:00.000Z',
  });
  index();
  expect(await engine.find('in:bookmarks sail ', 'date', 0, 10, pause)).toMatchObject({
    total: 1,
    episodes: [{ episodeId: first?.episodeId, hits: [{ part: 'bookmarks', place: 1, start: 1 }] }],
  });
});

test('pages go on in their order while others write; what went meanwhile is in none of them', async () => {
  const told = Array.from({ length: 40 }, (_, number) =>
    said(`E${number}`, 'sail', `${2049 - number}-01-01`),
  );
  const { engine, store, idOf, index } = libraryOf([
    { title: 'Show', episodes: told },
    { title: 'Other', episodes: [said('Gone', 'sail', '1999-01-01')] },
  ]);
  const first = await engine.find('is:unplayed sail ', 'date', 0, 10, pause);
  for (const title of ['E0', 'E30']) store.setPlayed(idOf(title), true);
  store.removeFeed(2, '2031-01-01T00:00:00.000Z');
  index();
  const seen = first.episodes.map(({ title }) => title);
  for (let { next } = first; next !== null;) {
    const page = await engine.find('is:unplayed sail ', 'date', next, 10, pause);
    seen.push(...page.episodes.map(({ title }) => title));
    next = page.next;
  }
  expect(seen).toEqual(told.map(({ title }) => title).filter((title) => title !== 'E30'));
  expect((await engine.find('is:unplayed sail ', 'date', 0, 10, pause)).total).toBe(38);
});

test('a page behind others reads no row of them again, though somebody wrote', async () => {
  const told = Array.from({ length: 40 }, (_, number) => said(`E${number}`, 'sail'));
  const { database, store, idOf } = libraryOf([{ title: 'Show', episodes: told }]);
  let read = 0;
  const counting = listening(database, (sql) => {
    if (sql.includes('FROM search_row')) read++;
  });
  const engine = createEngine(() => counting);
  for (let offset = 0; offset < 30; offset += 10) {
    await engine.find('sail ', 'relevance', offset, 10, pause);
  }
  store.savePosition(idOf('E3'), 7);
  read = 0;
  const page = await engine.find('sail ', 'relevance', 30, 10, pause);
  expect(page.episodes).toHaveLength(10);
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThanOrEqual(20);
});

test('what another connection writes is found by the same search asked again', async () => {
  const { database, store, index } = libraryOf([{ title: 'Show', episodes: [said('A', 'sail')] }]);
  const reader = new Database(database.file, { readOnly: true });
  const engine = createEngine(() => reader);
  const find = () => engine.find('is:starred sail ', 'date', 0, 10, pause);
  const [first] = (await engine.find('sail ', 'date', 0, 10, pause)).episodes;
  expect((await find()).total).toBe(0);
  store.setStarred(first?.episodeId ?? 0, '2031-01-01T00:00:00.000Z');
  expect((await find()).total).toBe(1);
  store.setStarred(first?.episodeId ?? 0, null);
  index();
  expect((await find()).total).toBe(0);
  reader.close();
});

test('a search nobody waits for stops at its next pause', async () => {
  const { engine } = libraryOf([{ title: 'Show', episodes: [said('A', 'sail')] }]);
  let pauses = 0;
  const stop = () => (++pauses > 2 ? Promise.reject(new Error('superseded')) : Promise.resolve());
  await expect(engine.find('sail ', 'relevance', 0, 10, stop)).rejects.toThrow('superseded');
  expect((await engine.find('sail ', 'relevance', 0, 10, pause)).total).toBe(1);
});
