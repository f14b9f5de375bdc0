import { expect, test } from 'vitest';
import { libraryOf, pause, type ToldShow } from './fixtures/tell.ts';

const shows: ToldShow[] = [
  {
    title: 'Harbour Light',
    language: 'en-GB',
    episodes: [
      {
        title: 'Oars',
        published: '2024-03-01T10:30:00Z',
        lines: ['Ada Quill: the gull is out', 'Bo: an oar floats', 'Ada Quill: so it does'],
        notes: '<p>A gull in the notes.</p>',
        chapters: [[0, 'Gull and oar']],
        people: ['Gull Petersen'],
        starred: true,
      },
      {
        title: 'Gulls',
        published: '2024-03-02',
        lines: ['Adam: a gull again', 'Bo: the gull and the oar'],
        downloaded: true,
        played: true,
      },
      { title: 'No date', lines: ['gull without a date'], language: 'de' },
    ],
  },
  {
    title: 'Harbours of Portugal',
    language: 'pt_BR',
    episodes: [{ title: 'Lisboa', published: '2030-01-01', lines: ['Bo: gull na praia'] }],
  },
  {
    title: 'Gone',
    episodes: [{ title: 'Removed', published: '2031-01-01', lines: ['a gull nobody sees'] }],
  },
];

const library = () => {
  const told = libraryOf(shows);
  const { feedId = 0 } =
    told.database.get<{ feedId: number }>("SELECT id AS feedId FROM feed WHERE title = 'Gone'") ??
    {};
  told.store.removeFeed(feedId, '2031-02-01T00:00:00.000Z');
  return told;
};

test('filters say which episodes, parts and speakers', async () => {
  const { engine } = library();
  const expected: [query: string, titles: string[]][] = [
    ['gull ', ['Lisboa', 'Gulls', 'Oars', 'No date']],
    ['gull show:light ', ['Gulls', 'Oars', 'No date']],
    ['gull show:harbour ', ['Gulls', 'Oars', 'No date']],
    ['gull show:harb ', ['Lisboa', 'Gulls', 'Oars', 'No date']],
    ['gull show:"of portugal" show:light ', ['Lisboa', 'Gulls', 'Oars', 'No date']],
    ['gull -show:portugal ', ['Gulls', 'Oars', 'No date']],
    ['gull show:nowhere ', []],
    ['gull before:2024-03-02 ', ['Oars']],
    ['gull before:2024-03-01T10:30Z ', []],
    ['gull after:2024-03-01T10:30Z ', ['Lisboa', 'Gulls', 'Oars']],
    ['gull after:2024-03-02 before:2025 ', ['Gulls']],
    ['gull -before:2025 ', ['Lisboa', 'No date']],
    ['gull is:downloaded ', ['Gulls']],
    ['gull is:unplayed ', ['Lisboa', 'Oars', 'No date']],
    ['gull -is:unplayed ', ['Gulls']],
    ['gull is:starred is:downloaded ', []],
    ['gull is:starred ', ['Oars']],
    ['gull lang:en ', ['Gulls', 'Oars']],
    ['gull lang:pt ', ['Lisboa']],
    ['gull lang:pt-BR lang:de ', ['Lisboa', 'No date']],
    ['gull lang:en-US ', []],
    ['gull -lang:en ', ['Lisboa', 'No date']],
    ['gull in:title ', ['Gulls']],
    ['gull in:notes ', ['Oars']],
    ['gull in:title in:chapters ', ['Gulls', 'Oars']],
    ['gull in:people ', ['Oars']],
    ['gull -in:transcript ', ['Gulls', 'Oars']],
    ['gull in:title -in:title ', []],
    ['gull speaker:"Ada Quill" ', ['Oars']],
    ['gull speaker:ada ', ['Oars']],
    ['gull speaker:ad ', ['Gulls', 'Oars']],
    ['gull speaker:bo ', ['Lisboa', 'Gulls']],
    ['oar speaker:ada ', []],
    ['oar gull -speaker:bo ', ['Oars']],
    ['gull speaker:!!! ', []],
    ['nobody ', []],
  ];
  for (const [query, titles] of expected) {
    const { episodes, total } = await engine.find(query, 'date', 0, 10, pause);
    expect(
      episodes.map(({ title }) => title),
      query,
    ).toEqual(titles);
    expect(total, query).toBe(titles.length);
  }
});

test('filters alone list episodes by their titles, parts by their beginnings, and what a speaker says', async () => {
  const { engine } = library();
  const found = async (query: string) =>
    (await engine.find(query, 'date', 0, 10, pause)).episodes.map(({ title, hits }) => [
      title,
      ...hits.map(({ part, runs }) => `${part}: ${runs.map(({ text }) => text).join('')}`),
    ]);
  expect(await found('is:starred')).toEqual([['Oars', 'title: Oars']]);
  expect(await found('lang:de -gull')).toEqual([['No date', 'title: No date']]);
  expect(await found('is:downloaded -gulls')).toEqual([]);
  expect(await found('in:notes')).toEqual([['Oars', 'notes: A gull in the notes.']]);
  expect(await found('speaker:ada')).toEqual([
    ['Oars', 'transcript: the gull is out an oar floats so it does', 'transcript: so it does'],
  ]);
  expect(await found('-gull')).toEqual([]);
  expect(await found('-speaker:bo')).toEqual([]);
  expect(await found('*** is:starred')).toEqual([]);
  expect(await found('')).toEqual([]);
});
