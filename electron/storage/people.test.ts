import { expect, test } from 'vitest';
import { NO_FACTS } from '../shared/facts.ts';
import type { Person } from '../shared/model.ts';
import { aFeed, anEpisode, FETCH, newLibrary } from './fixtures/samples.ts';
import { type Store } from './interface.ts';

const person = (name: string, role: string | null = 'host'): Person => ({
  name,
  role,
  group: 'cast',
  img: null,
  href: null,
});

/** Saves a show, each of whose episodes names these people; the show's id. */
const save = (store: Store, title: string, episodes: Person[][]): number =>
  store.saveFeed(
    `https://feeds.example/${title}`,
    aFeed(
      episodes.map((persons, index) =>
        anEpisode(`${title} ${index}`, { facts: { ...NO_FACTS, persons } }),
      ),
      { title },
    ),
    FETCH,
  ).feedId;

const named = (store: Store, words: string, limit = 10) =>
  store.findPeople(words, limit).map(({ name }) => name);

test('an episode answers what was said of it, and what is said of it now', () => {
  const { store } = newLibrary();
  const facts = {
    persons: [{ ...person('Ada', 'guest'), img: 'https://a.example/a.png' }, person('Ben')],
    soundbites: [{ start: 1.5, duration: 20, title: null }],
    funding: [{ url: 'https://give.example', text: 'Give' }],
    license: { name: 'CC BY 4.0', url: null },
    location: { name: 'Pier', url: null },
  };
  const podlove = [{ start: '0', title: 'Hello', href: null, image: null }];
  const url = 'https://feeds.example/harbour';
  store.saveFeed(url, aFeed([anEpisode('a', { facts, podlove })]), FETCH);
  expect(store.episode(1)).toMatchObject({ facts, podlove });

  const less = { ...NO_FACTS, persons: [person('Ben')] };
  store.saveFeed(url, aFeed([anEpisode('a', { facts: less })]), FETCH);
  expect(store.episode(1)).toMatchObject({ facts: less, podlove: [] });
});

test('a refresh that names the same people writes none of them', () => {
  const { store, library } = newLibrary();
  const writes = () =>
    library.database().get<{ total: number }>('SELECT total_changes() AS total')?.total ?? 0;
  /** How many rows it takes to save a show with these people again. */
  const cost = (persons: Person[]) => {
    const before = writes();
    save(store, 'harbour', [persons]);
    return writes() - before;
  };
  cost([person('Ada'), person('Ben')]);
  const same = cost([person('Ada'), person('Ben')]);
  expect(cost([person('Ben'), person('Ada')])).toBeGreaterThan(same);
  expect(cost([person('Ben'), person('Ada', 'guest')])).toBeGreaterThan(same);
});

test('names written differently are one person, by the spelling used most', () => {
  const { store } = newLibrary();
  save(store, 'Harbour', [
    [person('Zoë Brine', 'guest')],
    [person('Zoë Brine', 'guest'), person('Mo')],
    [person('ZOE  BRINE', 'producer')],
  ]);
  save(store, 'Pier', [[person('zoe brine', null)]]);
  expect(store.findPeople('zoe', 10)).toEqual([
    { name: 'Zoë Brine', episodes: 4, shows: ['Harbour', 'Pier'], roles: ['guest', 'producer'] },
  ]);
  save(store, 'Quay', [[person('Jean O’Brien')]]);
  expect(named(store, "o'brien")).toEqual(['Jean O’Brien']);
});

test('who has two roles in an episode is in one episode', () => {
  const { store } = newLibrary();
  save(store, 'Harbour', [[person('Ada'), person('Ada', 'producer')]]);
  expect(store.findPeople('ada', 10)).toMatchObject([{ episodes: 1, roles: ['host', 'producer'] }]);
});

test('the very name comes first, then words that begin so, then those named most often', () => {
  const { store } = newLibrary();
  const people = ['Mariana Ott', 'Anna Lind', 'Joanna Fry', 'Ann', 'Lind Annabel'];
  save(store, 'Harbour', [people.map((name) => person(name)), [person('Joanna Fry')]]);
  save(store, 'Pier', [[person('Lind Annabel')]]);
  expect(named(store, 'ann')).toEqual(['Ann', 'Lind Annabel', 'Anna Lind', 'Joanna Fry']);
  expect(named(store, 'lind ANN')).toEqual(['Lind Annabel', 'Anna Lind']);
  expect(named(store, 'ana')).toEqual(['Mariana Ott']);
  expect(named(store, 'ann', 2)).toEqual(['Ann', 'Lind Annabel']);
});

test('at most three shows and roles are told', () => {
  const { store } = newLibrary();
  for (const show of ['A', 'B', 'C', 'D']) save(store, show, [[person('Ada', `role of ${show}`)]]);
  save(store, 'D', [[person('Ada', 'host')], [person('Ada', 'host')]]);
  expect(store.findPeople('ada', 1)).toEqual([
    { name: 'Ada', episodes: 5, shows: ['D', 'A', 'B'], roles: ['host', 'role of A', 'role of B'] },
  ]);
});

test.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['what stands for anything elsewhere', '%'],
  ['what ends a text elsewhere', "'"],
  ['more words than a name has', 'hull ben '.repeat(2000) + 'x'],
  ['a part of it and more', 'ben hully'],
])('nobody is called %s', (_, words) => {
  const { store } = newLibrary();
  save(store, 'Harbour', [[person('Ben Hull')]]);
  expect(named(store, words)).toEqual([]);
});

test('people of shows that were removed are not found, until the show is back', () => {
  const { store } = newLibrary();
  const feedId = save(store, 'Harbour', [[person('Ada One')], [person('Ada One')]]);
  save(store, 'Pier', [[person('Ada Two')]]);
  store.removeFeed(feedId, FETCH.at);
  expect(named(store, 'ada', 1)).toEqual(['Ada Two']);
  store.restoreFeed(feedId);
  expect(named(store, 'ada', 1)).toEqual(['Ada One']);
  store.removeFeed(feedId, FETCH.at);
  store.purgeFeed(feedId);
  expect(named(store, 'ada one')).toEqual([]);
});

test('the episodes of a person are found by any spelling of the name, each once', () => {
  const { store } = newLibrary();
  save(store, 'Harbour', [
    [person('Zoë Brine'), person('Zoë Brine', 'producer')],
    [person('Mo')],
    [person('ZOE BRINE')],
  ]);
  const pier = save(store, 'Pier', [[person('Zoe Brine')]]);
  const query = { feedId: null, filter: 'all', person: 'zoe brine', offset: 0, limit: 2 } as const;
  expect(store.listEpisodes(query)).toMatchObject({
    total: 3,
    items: [{ title: 'Episode Pier 0' }, { title: 'Episode Harbour 0' }],
  });
  expect(store.listEpisodes({ ...query, feedId: pier })).toMatchObject({ total: 1 });
  expect(store.listEpisodes({ ...query, person: 'zoe' })).toEqual({ items: [], total: 0 });
  expect(store.listEpisodes({ ...query, filter: 'downloads' })).toEqual({ items: [], total: 0 });
  const [first] = store.listEpisodes(query).items;
  store.saveDownload({
    episodeId: first?.id ?? 0,
    state: 'queued',
    file: 'episodes/x/audio.mp3',
    received: 0,
    total: null,
    etag: null,
    lastModified: null,
    problem: null,
  });
  expect(store.listEpisodes({ ...query, filter: 'downloads' })).toMatchObject({ total: 1 });
});
