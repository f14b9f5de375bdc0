import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createIndexer } from '../../search/index/indexer.ts';
import { Database } from '../database.ts';
import { temporaryFolder, transcriptOf } from '../fixtures/samples.ts';
import { migrate, migrations } from '../migrate.ts';
import { openLibrary } from '../open.ts';
import { createStore } from '../store.ts';

/** A library as the first release left it: two shown transcripts, one fetched and replaced, one broken. */
function oldLibrary(): { folder: string; database: Database } {
  const folder = temporaryFolder();
  const database = new Database(join(folder, 'library.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON');
  migrate(database, migrations.slice(0, 1));
  database.exec(`
    INSERT INTO feed (id, url, title) VALUES (1, 'https://feeds.example/harbour', 'Harbour');
    INSERT INTO episode (id, feed_id, guid, title, persons, folder) VALUES
      (1, 1, 'a', 'Ebb', '[]', 'episodes/a'), (2, 1, 'b', 'Flood', '[]', 'episodes/b'),
      (3, 1, 'c', 'Neap', '[]', 'episodes/c');
    INSERT INTO transcript_link (id, episode_id, url, file, sha256, fetched_at, problem) VALUES
      (1, 1, 'https://t.example/a.json', NULL, NULL, NULL, '{"code":"binary-file","message":"x"}'),
      (2, 1, 'https://t.example/a.vtt', 'episodes/a/transcript-2.vtt', 'aa', '2031-05-01T06:00:00.000Z', NULL),
      (3, 2, 'https://t.example/b.txt', 'episodes/b/transcript-3.txt', 'bb', '2031-05-02T06:00:00.000Z', NULL),
      (4, 3, 'https://t.example/c.vtt', NULL, NULL, NULL, NULL);
    INSERT INTO transcript (episode_id, link_id, format, language, timed, warnings) VALUES
      (1, 2, 'vtt', 'en', 1, '[{"line":3,"code":"mended","message":"Mended."}]'),
      (2, 3, 'text', NULL, 0, '[]');
    INSERT INTO segment (episode_id, place, starts, ends, speaker, text, words) VALUES
      (1, 1, 2.5, NULL, NULL, 'goes out "early"', NULL),
      (1, 0, 0.25, 2, 'Ada', 'The tide', '[[0.25,0.5,"The"],[0.5,null,"tide"]]'),
      (2, 0, 0, 4.001, NULL, 'Nobody timed this: naïve, 潮', NULL);
  `);
  return { folder, database };
}

const found = (database: Database, word: string) =>
  database.all('SELECT rowid FROM segment_index WHERE segment_index MATCH ?', word).length;

const foundNow = (database: Database, word: string) =>
  database.all('SELECT rowid FROM search_index WHERE search_index MATCH ?', word).length;

test('what a library holds is carried over', () => {
  const { folder, database: old } = oldLibrary();
  old.close();
  const { database } = openLibrary(folder);
  const store = createStore(() => database);
  expect(transcriptOf(store, 1)).toEqual({
    format: 'vtt',
    language: 'en',
    timed: true,
    segments: [
      {
        start: 0.25,
        end: 2,
        speaker: 'Ada',
        text: 'The tide',
        words: [
          { start: 0.25, end: 0.5, text: 'The' },
          { start: 0.5, end: null, text: 'tide' },
        ],
      },
      { start: 2.5, end: null, speaker: null, text: 'goes out "early"' },
    ],
    warnings: [{ line: 3, code: 'mended', message: 'Mended.' }],
  });
  expect(transcriptOf(store, 2)).toMatchObject({
    timed: false,
    segments: [{ end: 4.001, text: 'Nobody timed this: naïve, 潮' }],
  });
  expect(store.transcripts(1, [])).toMatchObject({
    shown: { reason: 'others-broken', corrections: [] },
    choices: [
      { linkId: 1, versionId: null, problem: { code: 'binary-file' } },
      { linkId: 2, timing: 'words', sha256: 'aa', fetchedAt: '2031-05-01T06:00:00.000Z' },
    ],
  });
  expect(store.transcripts(2, [])).toMatchObject({ choices: [{ timing: 'none', format: 'text' }] });
  expect(store.transcripts(3, [])).toMatchObject({ shown: null, choices: [{ linkId: 4 }] });
  expect(store.transcriptLinks(1)[1]?.checkedAt).toBe('2031-05-01T06:00:00.000Z');

  // It is found, and so is what happens from here on.
  createIndexer(database).all();
  expect([foundNow(database, 'tide'), foundNow(database, 'naive')]).toEqual([1, 1]);
  const { versionId = 0 } = store.transcripts(1, []).shown ?? {};
  store.saveCorrections(versionId, [{ kind: 'words', segment: 0, text: 'The slack' }]);
  createIndexer(database).all();
  expect([foundNow(database, 'tide'), foundNow(database, 'slack')]).toEqual([0, 1]);
  expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
  expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  database.close();
});

test('a step that breaks off leaves the library as it was, and is done again', () => {
  const { folder, database } = oldLibrary();
  const [first = '', second = ''] = migrations;
  expect(() => migrate(database, [first, `${second}; SELECT nowhere()`])).toThrow(/nowhere/);
  expect(database.get('SELECT count(*) AS n FROM segment WHERE words IS NOT NULL')).toEqual({
    n: 1,
  });
  expect(found(database, 'tide')).toBe(1);
  database.close();
  const opened = openLibrary(folder).database;
  expect(
    transcriptOf(
      createStore(() => opened),
      1,
    )?.segments,
  ).toHaveLength(2);
  opened.close();
});
