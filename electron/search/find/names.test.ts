import { expect, test } from 'vitest';
import { libraryOf, pause } from './fixtures/tell.ts';

const library = () =>
  libraryOf([
    {
      title: 'Harbour Light',
      episodes: [
        { title: 'The light at night', published: '2029-01-01' },
        { title: 'Light ships', published: '2028-01-01', chapters: [[12, 'Harbour at dawn']] },
        { title: 'Lightning', published: '2030-01-01', chapters: [[0, 'Why it is light']] },
        { title: '東京の灯り', published: '2027-01-01' },
      ],
    },
    { title: 'Light Verse', episodes: [] },
  ]);

test('names that begin with it come first, then shows, episodes newest first, chapters', () => {
  const { engine } = library();
  const found = (text: string, limit = 9) =>
    engine.names(text, limit).map(({ kind, title }) => `${kind} ${title}`);
  expect(found('light')).toEqual([
    'show Light Verse',
    'episode Lightning',
    'episode Light ships',
    'show Harbour Light',
    'episode The light at night',
    'chapter Why it is light',
  ]);
  expect(found('light', 3)).toEqual([
    'show Light Verse',
    'episode Lightning',
    'chapter Why it is light',
  ]);
  expect(found('har li')).toEqual(['show Harbour Light']);
  expect(found('li har')).toEqual(['show Harbour Light']);
  expect(found('dawn harb')).toEqual(['chapter Harbour at dawn']);
  expect(found('東京')).toEqual(['episode 東京の灯り']);
  expect(found('京東')).toEqual([]);
  expect(found('***')).toEqual([]);
  expect(found('')).toEqual([]);
});

test('a chapter’s name says where it is', () => {
  const { engine, idOf } = library();
  expect(engine.names('dawn', 9)).toEqual([
    {
      kind: 'chapter',
      episodeId: idOf('Light ships'),
      title: 'Harbour at dawn',
      episodeTitle: 'Light ships',
      feedTitle: 'Harbour Light',
      artwork: null,
      start: 12,
    },
  ]);
});

test('the first page of results shows the shows that are called so', async () => {
  const { engine } = library();
  const shows = async (query: string, offset = 0) =>
    (await engine.find(query, 'relevance', offset, 10, pause)).shows.map(({ title }) => title);
  expect(await shows('light')).toEqual(['Light Verse', 'Harbour Light']);
  expect(await shows('lig')).toEqual(['Light Verse', 'Harbour Light']);
  expect(await shows('li')).toEqual([]);
  expect(await shows('lig')).toEqual(['Light Verse', 'Harbour Light']);
  expect(await shows('lig ')).toEqual([]);
  expect(await shows('light', 10)).toEqual([]);
  expect(await shows('light in:title')).toEqual([]);
});

test('of names without end the beginning is shown, and looked at', async () => {
  const long = (word: string) => `${word} ${'x'.repeat(1_000_000)}`;
  const { engine } = libraryOf([
    {
      title: long('Harbour'),
      episodes: [{ title: long('Tide'), chapters: [[1, long('Ebb')]] }, { title: 'Harbour' }],
    },
  ]);
  const found = ['harbour', 'tide', 'ebb'].flatMap((text) => engine.names(text, 9));
  expect(found.map(({ kind }) => kind)).toEqual(['show', 'episode', 'episode', 'chapter']);
  for (const name of found)
    for (const text of Object.values(name)) expect(`${text}`.length).toBeLessThanOrEqual(400);
  const { shows } = await engine.find('harbour', 'relevance', 0, 9, pause);
  expect(shows.map(({ title }) => title.length)).toEqual([400]);
});
