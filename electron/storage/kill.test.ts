import { expect, onTestFinished, test } from 'vitest';
import { createIndexer } from '../search/index/indexer.ts';
import { bundled } from './fixtures/bundle.ts';
import { killedAfter } from './fixtures/killed.ts';
import {
  aFeed,
  anEpisode,
  aTranscript,
  aVersion,
  FETCH,
  newLibrary,
  temporaryFolder,
  transcriptOf,
} from './fixtures/samples.ts';
import { Database } from './database.ts';
import { migrate, migrations, versionOf } from './migrate.ts';
import { closeLibrary, libraryFile, openLibrary } from './open.ts';
import { createStore } from './store.ts';

/** In how many rows of the index something is. */
const said = (database: Database, match: string) =>
  database.all('SELECT rowid FROM search_index WHERE search_index MATCH ?', match).length;

test('a process killed while it saves leaves whole feeds or none of them', async () => {
  const script = await bundled('writer.ts');
  for (const rounds of [1, 4, 9]) {
    const folder = temporaryFolder();
    const saved = await killedAfter(rounds, folder, script);
    const { database, endedUncleanly } = openLibrary(folder);
    onTestFinished(() => closeLibrary(database));
    expect(endedUncleanly).toBe(true);
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    const counts = database.all<{ episodes: number }>(
      `SELECT (SELECT count(*) FROM episode WHERE feed_id = feed.id) AS episodes FROM feed`,
    );
    // Everything it said it had saved is there; one more may have been, before it could say so.
    expect([saved, saved + 1]).toContain(counts.length);
    expect(new Set(counts.map(({ episodes }) => episodes))).toEqual(new Set([200]));
  }
});

test('a process killed while it saves corrections leaves whole ones, and marks them to be searched', async () => {
  const script = await bundled('corrector.ts');
  for (const rounds of [1, 5]) {
    const { folder, library, store } = newLibrary();
    store.saveFeed('https://feeds.example/harbour', aFeed([anEpisode('a')]), FETCH);
    const lines = Array.from({ length: 300 }, (_, index) => `line ${index}`);
    store.saveTranscript(1, aVersion(aTranscript(lines), { origin: 'file' }), []);
    library.close();

    const saved = await killedAfter(rounds, folder, script);
    const { database } = openLibrary(folder);
    onTestFinished(() => closeLibrary(database));
    const opened = createStore(() => database);
    const { corrections, sync } = opened.transcriptVersion(1);
    const texts = corrections.map((one) => (one.kind === 'words' ? one.text : ''));
    const round = Number(texts[0]?.slice('round'.length));
    expect([saved, saved + 1]).toContain(round);
    expect([round, round - 1]).toContain(sync.offset);
    expect(texts).toEqual(lines.map(() => `round${round}`));
    createIndexer(database).all();
    expect(said(database, `"${`round${round} `.repeat(300).trim()}"`)).toBe(1);
    expect(said(database, '"line"')).toBe(0);
  }
});

test('a process killed while it saves chapters leaves whole lists, one of a file, and the choice that goes with them', async () => {
  const script = await bundled('chapterer.ts');
  for (const rounds of [1, 6]) {
    const { folder, library, store } = newLibrary();
    store.saveFeed('https://feeds.example/harbour', aFeed([anEpisode('a')]), FETCH);
    library.close();

    const saved = await killedAfter(rounds, folder, script);
    const { database } = openLibrary(folder);
    onTestFinished(() => closeLibrary(database));
    const opened = createStore(() => database);
    const lists = opened.chapterLists(1).map(({ list }) => list);
    const roundOf = (isOwn: boolean) => {
      const [list, ...more] = lists.filter(({ source }) => (source === 'own') === isOwn);
      expect(more).toEqual([]);
      const titles = (list?.chapters ?? []).map(({ title }) => title);
      expect(titles).toEqual(Array.from(titles, () => titles[0]));
      return Number(titles[0] ?? 0);
    };
    const [ofFile, own] = [roundOf(false), roundOf(true)];
    expect([saved, saved + 1]).toContain(ofFile);
    expect([ofFile, ofFile - 1]).toContain(own);
    if (own === ofFile) expect(opened.chapterChoice(1)).toBeNull();
  }
});

test('a process killed while it keeps and watches searches leaves whole ones', async () => {
  const script = await bundled('watcher.ts');
  for (const rounds of [1, 6]) {
    const { folder, library, store } = newLibrary();
    const episodes = Array.from({ length: 300 }, (_, index) => anEpisode(String(index)));
    store.saveFeed('https://feeds.example/harbour', aFeed(episodes), FETCH);
    library.close();

    const saved = await killedAfter(rounds, folder, script);
    const { database } = openLibrary(folder);
    onTestFinished(() => closeLibrary(database));
    // One may have been watched before it could be said, and one made that is not watched yet.
    const searches = createStore(() => database).keptSearches();
    expect([saved, saved + 1]).toContain(searches.filter(({ watched }) => watched).length);
    const marks = database.all<{ marks: number }>(
      `SELECT (SELECT count(*) FROM watched_episode WHERE search_id = kept_search.id) AS marks
       FROM kept_search WHERE watched_at IS NOT NULL`,
    );
    expect(new Set(marks.map(({ marks }) => marks))).toEqual(new Set([300]));
    const recent = searches.filter(({ savedAt }) => savedAt === null);
    expect(recent.length).toBeLessThanOrEqual(20);
  }
});

test('a process killed while it brings an old library up to date leaves the old or the new one', async () => {
  const script = await bundled('opener.ts');
  const folder = temporaryFolder();
  const old = new Database(libraryFile(folder));
  migrate(old, migrations.slice(0, 1));
  old.exec(`
    INSERT INTO feed (id, url, title) VALUES (1, 'https://feeds.example/harbour', 'Harbour');
    INSERT INTO episode (id, feed_id, guid, title, persons, folder)
      VALUES (1, 1, 'a', 'Ebb', '[]', 'episodes/a');
    INSERT INTO transcript_link (id, episode_id, url, file, sha256, fetched_at)
      VALUES (1, 1, 'https://t.example/a.vtt', 'x.vtt', 'aa', '2031-05-01T06:00:00.000Z');
    INSERT INTO transcript VALUES (1, 1, 'vtt', 'en', 1, '[]');
    WITH RECURSIVE at (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM at WHERE n < 49999)
    INSERT INTO segment (episode_id, place, starts, text) SELECT 1, n, n, 'line ' || n FROM at;
  `);
  old.close();
  await killedAfter(1, folder, script);
  const before = new Database(libraryFile(folder), { readOnly: true });
  expect([1, migrations.length]).toContain(versionOf(before));
  before.close();
  const { database } = openLibrary(folder);
  onTestFinished(() => closeLibrary(database));
  const store = createStore(() => database);
  expect(transcriptOf(store, 1)?.segments).toHaveLength(50_000);
  createIndexer(database).all();
  expect(said(database, '"line 49998 line 49999"')).toBe(1);
});
