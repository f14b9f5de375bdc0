import { expect, test } from 'vitest';
import { libraryOf } from './fixtures/tell.ts';

const library = () =>
  libraryOf([
    {
      title: 'Harbour',
      episodes: [
        { title: 'Said', lines: ['Ada: the tide'], starred: true },
        { title: 'Written', notes: 'the tide' },
      ],
    },
    { title: 'Night', language: 'de', episodes: [{ title: 'Silent', starred: true }] },
  ]);

test.each([
  ['', 3, 2],
  ['moon', 3, 2],
  ['moon show:harbour', 2, 1],
  ['moon is:starred', 2, 1],
  ['moon -show:harbour', 1, 1],
  ['moon lang:de', 1, 1],
  ['moon show:nowhere', 0, 0],
  ['moon speaker:ada', 3, 2],
  // Where only titles are searched, nothing is missed for want of a transcript.
  ['moon in:title', 3, 0],
  ['moon -in:transcript', 3, 0],
  ['moon in:transcript', 3, 2],
])('%j: of %d episodes %d have no transcript', (query, episodes, silent) => {
  expect(library().engine.coverage(query)).toEqual({ episodes, silent, offered: 0 });
});

test('those whose feed offers a transcript are told apart; a removed show counts no more', () => {
  const { engine, store, database, idOf } = library();
  database.run(
    `INSERT INTO transcript_link (episode_id, url, type) VALUES (?, 'https://t.example/1.vtt', 'text/vtt')`,
    idOf('Silent'),
  );
  expect(engine.coverage('moon')).toEqual({ episodes: 3, silent: 2, offered: 1 });
  const night = store.listFeeds().find(({ title }) => title === 'Night');
  store.removeFeed(night?.id ?? 0, '2030-01-01T00:00:00.000Z');
  expect(engine.coverage('moon')).toEqual({ episodes: 2, silent: 1, offered: 0 });
});
