import { expect, test } from 'vitest';
import { aTranscript, aVersion } from '../../storage/fixtures/samples.ts';
import { libraryOf, pause } from './fixtures/tell.ts';

const library = () =>
  libraryOf([
    {
      title: 'Harbour',
      episodes: [
        { title: 'One', published: '2029-01-01', lines: ['Ada: tide', 'Ben: ebb', 'Ada: sea'] },
        { title: 'Two', published: '2030-01-01', lines: ['ADA: tide', 'Cem: ebb'], starred: true },
        {
          title: 'Three',
          published: '2028-01-01',
          lines: ['Dora: tide', 'Speaker: ebb', 'no name'],
        },
      ],
    },
    {
      title: 'Night',
      episodes: [{ title: 'Four', published: '2027-01-01', lines: ['Ben: moon'] }],
    },
  ]);
const told = async (query: string, limit = 9) => {
  const speakers = await library().engine.speakers(query, limit, pause);
  return speakers.map(({ name, episodes }) => `${name} ${episodes}`);
};

test('who speaks in most episodes comes first, then whom the newest have, each once', async () => {
  expect(await told('')).toEqual(['ADA 2', 'Ben 2', 'Cem 1', 'Dora 1']);
  expect(await told('', 2)).toEqual(['ADA 2', 'Ben 2']);
});

test('only episodes count that the filters leave; words, parts and other speakers do not narrow', async () => {
  expect(await told('show:night')).toEqual(['Ben 1']);
  expect(await told('is:starred moon')).toEqual(['ADA 1', 'Cem 1']);
  expect(await told('show:harbour speaker:ada in:title')).toEqual([
    'ADA 2',
    'Cem 1',
    'Ben 1',
    'Dora 1',
  ]);
  expect(await told('show:nowhere')).toEqual([]);
});

test('a name as long as a talk is none', async () => {
  const long = `A${'x'.repeat(100_000)}`;
  const { engine } = libraryOf([
    { title: 'Harbour', episodes: [{ title: 'One', lines: [`${long}: tide`, 'Ada: ebb'] }] },
  ]);
  expect(await engine.speakers('', 9, pause)).toEqual([{ name: 'Ada', episodes: 1 }]);
});

test('a name with any signs in it is read as it is', async () => {
  const name = 'Ada "the \\ pilot" ],[ Löwe\u2028🌊';
  const { engine, store, idOf, index } = libraryOf([
    { title: 'Harbour', episodes: [{ title: 'One', lines: ['Ada: tide', 'no name', 'Ben: ebb'] }] },
  ]);
  const segments = [{ start: 0, end: 2, speaker: name, text: 'tide' }];
  store.saveTranscript(idOf('One'), aVersion(aTranscript([], { segments })), []);
  index();
  expect(await engine.speakers('', 9, pause)).toEqual([{ name, episodes: 1 }]);
});

test('a row that cannot be read says that the index is damaged', async () => {
  const { engine, database } = library();
  database.run("UPDATE search_row SET content = x'ff'");
  await expect(engine.speakers('', 9, pause)).rejects.toMatchObject({ code: 'search-damaged' });
});
