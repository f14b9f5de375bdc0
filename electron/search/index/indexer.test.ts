import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { UNSYNCED } from '../../shared/sync.ts';
import { type ChapterList } from '../../shared/model.ts';
import { NO_FACTS } from '../../shared/facts.ts';
import { Database } from '../../storage/database.ts';
import {
  aFeed,
  anEpisode,
  aTranscript,
  FETCH,
  newLibrary,
  saveShow,
  storeTranscript,
} from '../../storage/fixtures/samples.ts';
import { partRow, rowId, unpacked } from '../rows.ts';
import { wordStarts } from './gather.ts';
import { createIndexer } from './indexer.ts';

/** A library with its index. */
function indexed() {
  const { store, library } = newLibrary();
  const database = library.database();
  const indexer = createIndexer(database);
  const found = (match: string) =>
    database
      .all<{ rowid: number }>('SELECT rowid FROM search_index WHERE search_index MATCH ?', match)
      .map(({ rowid }) => rowid);
  const row = (id: number) => unpacked(content(database, id)).lines;
  const changes = () => database.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
  return { store, database, indexer, found, row, changes };
}

function content(database: Database, id: number): Uint8Array {
  const sql = 'SELECT content FROM search_row WHERE id = ?';
  const stored = database.get<{ content: Uint8Array }>(sql, id);
  if (!stored) throw new Error(`There is no row ${id}.`);
  return stored.content;
}

const chapters = (source: ChapterList['source'], titles: string[]) => ({
  list: {
    source,
    chapters: titles.map((title, at) => ({
      start: at * 100,
      end: null,
      title,
      url: null,
      image: null,
      toc: !title.startsWith('hidden'),
    })),
    warnings: [],
  },
  readOf: null,
  etag: null,
  lastModified: null,
  checkedAt: null,
});

const link = { url: 'https://text.example/a.vtt', type: null, language: null, rel: null };
const plain = (text: string, place = 0) => ({ start: null, speaker: null, text, place });

test('all of an episode is in the index: what is said, title, notes, chapters, people, bookmarks', () => {
  const { store, indexer, found, row } = indexed();
  const person = { name: 'Zoë Quill', role: 'host', group: null, img: null, href: null };
  const description =
    '<p>About <b>lighthouse</b>s.</p><ul><li><a href="https://e.example/?t=75">Keepers</a></li></ul>';
  const episode = anEpisode('a', {
    title: 'Ebb & flow',
    description,
    transcripts: [link],
    facts: { ...NO_FACTS, persons: [person] },
  });
  store.saveFeed('https://feeds.example/harbour', aFeed([episode]), FETCH);
  const segments = [
    { start: 1.25, end: 2, speaker: 'Ada', text: 'We call asyncio.run()' },
    {
      start: 4,
      end: 5,
      speaker: 'Bo Ek',
      text: 'at noon.',
      words: [
        { start: 4, end: 4.25, text: 'at' },
        { start: 4.5, end: null, text: 'noon.' },
      ],
    },
  ];
  storeTranscript(store, 1, aTranscript([], { segments }));
  store.saveChapterList(1, chapters('json', ['Opening', 'hidden', 'Tidal charts']));
  store.saveBookmark({
    id: 7,
    episodeId: 1,
    time: 3.5,
    note: 'Ask about this',
    createdAt: FETCH.at,
  });
  indexer.all();

  expect(row(rowId(1, 0))).toEqual([
    { start: 1.25, speaker: 'Ada', text: 'We call asyncio.run()', place: 0 },
    { start: 4, speaker: 'Bo Ek', text: 'at noon.', place: 1, words: [[0, 4], [3, 4.5]] }, // prettier-ignore
  ]);
  expect(row(partRow(1, 'title'))).toEqual([plain('Ebb & flow')]);
  expect(row(partRow(1, 'notes'))).toEqual([plain('About lighthouses.'), plain('Keepers', 1)]);
  expect(row(partRow(1, 'people'))).toEqual([plain('Zoë Quill')]);
  expect(row(partRow(1, 'chapters'))).toEqual([
    { start: 0, speaker: null, text: 'Opening', place: 0 },
    { start: 200, speaker: null, text: 'Tidal charts', place: 2 },
  ]);
  expect(row(partRow(1, 'bookmarks'))).toEqual([
    { start: 3.5, speaker: null, text: 'Ask about this', place: 7 },
  ]);
  expect(found('words : "asyncio run at noon"')).toEqual([rowId(1, 0)]);
  expect(found('code : "asyncio\uE02Erun"')).toEqual([rowId(1, 0)]);
  expect(found('speakers : "bo ek"')).toEqual([rowId(1, 0)]);
  expect(found('words : "bo"')).toEqual([]);
  expect(found('zoe + quill')).toEqual([partRow(1, 'people')]);
});

test('what is searched is what is shown: corrected, and on the time of the audio', () => {
  const { store, indexer, found, row } = indexed();
  store.saveFeed(
    'https://feeds.example/harbour',
    aFeed([anEpisode('a', { transcripts: [link] })]),
    FETCH,
  );
  const version = storeTranscript(store, 1, aTranscript(['the tied', 'is out', 'um']));
  store.saveChapterList(1, chapters('json', ['Opening', 'Tides']));
  store.saveCorrections(version, [
    { kind: 'words', segment: 0, text: 'the tide' },
    { kind: 'delete', segments: [2] },
  ]);
  store.saveSync(version, { ...UNSYNCED, offset: 30, chapters: true });
  indexer.all();
  expect(row(rowId(1, 0))).toMatchObject([
    { start: 30, text: 'the tide', place: 0 },
    { start: 32, text: 'is out', place: 1 },
  ]);
  expect(row(partRow(1, 'chapters'))).toMatchObject([{ start: 30 }, { start: 130 }]);
  expect([found('tide').length, found('tied').length, found('um').length]).toEqual([1, 0, 0]);

  // What the listener made is on the audio’s time.
  store.saveOwnChapters(1, chapters('own', ['Mine']).list);
  indexer.all();
  expect(row(partRow(1, 'chapters'))).toMatchObject([{ start: 0, text: 'Mine' }]);
});

test('a phrase is found over the border of two rows', () => {
  const { store, indexer, found, row } = indexed();
  const lines = Array.from({ length: 300 }, (_, at) => `l${at}a l${at}b l${at}c l${at}d l${at}e`);
  const { episodeIds } = saveShow(store, 'harbour', [lines]);
  const [id = 0] = episodeIds;
  indexer.all();
  const second = row(rowId(id, 1))?.[0]?.place ?? 0;
  expect(second).toBeGreaterThan(100);
  const phrase = `"l${second - 1}e l${second}a l${second}b l${second}c l${second}d l${second}e l${second + 1}a"`;
  expect(found(phrase)).toEqual([rowId(id, 0)]);
});

test('rows that stay the same are left alone; where only times change the words are', () => {
  const { store, indexer, changes, row } = indexed();
  const { episodeIds } = saveShow(store, 'harbour', [['the tide is out']]);
  const [id = 0] = episodeIds;
  indexer.all();
  store.chooseChapters(id, 'json');
  let before = changes();
  expect(indexer.step()).toMatchObject({ done: 1, waiting: 0 });
  // The mark alone.
  expect(changes() - before).toBe(1);

  const { versionId = 0 } = store.transcripts(id, []).shown ?? {};
  store.saveSync(versionId, { ...UNSYNCED, offset: 5 });
  before = changes();
  indexer.step();
  expect(changes() - before).toBe(2);
  expect(row(rowId(id, 0))).toMatchObject([{ start: 5 }]);
});

test('what changed last is taken in first', () => {
  const { store, database, indexer, found } = indexed();
  const many = Array.from({ length: 600 }, (_, at) => anEpisode(`${at}`, { title: `tide ${at}` }));
  store.saveFeed('https://feeds.example/harbour', aFeed(many), FETCH);
  // From the bottom of the feed up.
  const [last, lastButOne] = [1, 2];
  store.chooseChapters(last, 'json');
  expect(indexer.step()).toMatchObject({ done: 500, waiting: 100 });
  expect(found('"tide 599"')).toEqual([partRow(last, 'title')]);
  expect(found('"tide 0"')).toHaveLength(1);
  expect(found('"tide 598"')).toEqual([]);
  indexer.all();
  expect(found('"tide 598"')).toEqual([partRow(lastButOne, 'title')]);
  expect(database.all('SELECT * FROM search_todo')).toEqual([]);
});

/** Others write whenever it is about to. */
class Contended extends Database {
  others = () => undefined as void;

  override transaction<T>(work: () => T): T {
    this.others();
    return super.transaction(work);
  }
}

test('what changes, or goes, after it was read is not taken in as it was', () => {
  const { store, database, found } = indexed();
  const { feedId, episodeIds } = saveShow(store, 'harbour', [['the ebb'], ['the moon']]);
  const { episodeIds: others } = saveShow(store, 'meadow', [['the lark']]);
  const [changed = 0] = episodeIds;
  createIndexer(database).step();
  for (const id of [...episodeIds, ...others]) store.chooseChapters(id, 'json');
  const contended = new Contended(database.file);
  onTestFinished(() => contended.close());
  const indexer = createIndexer(contended);
  indexer.step();

  const { versionId = 0 } = store.transcripts(changed, []).shown ?? {};
  const reword = (text: string) =>
    store.saveCorrections(versionId, [{ kind: 'words', segment: 0, text }]);
  reword('the flood');
  store.chooseChapters(others[0] ?? 0, null);
  contended.others = () => reword('the neap');
  expect(indexer.step()).toMatchObject({ done: 1, waiting: 1 });
  expect([found('ebb').length, found('flood').length]).toEqual([1, 0]);
  contended.others = () => {
    store.removeFeed(feedId, FETCH.at);
    store.purgeFeed(feedId);
  };
  expect(indexer.step()).toMatchObject({ done: 0, waiting: 0 });
  expect([found('ebb'), found('neap'), found('moon')]).toEqual([[], [], []]);
  expect(found('lark')).toHaveLength(1);
});

test('an episode that cannot be read is told of, found as before, and in nobody’s way', () => {
  const { store, database, indexer, found } = indexed();
  const { episodeIds } = saveShow(store, 'harbour', [['the tide'], ['the moon']]);
  const [broken = 0, sound = 0] = episodeIds;
  indexer.all();
  store.chooseChapters(sound, 'json');
  store.saveChapterList(broken, chapters('json', ['Opening']));
  database.run("UPDATE chapter_list SET list = '{' WHERE episode_id = ?", broken);
  expect(indexer.step()).toMatchObject({
    done: 2,
    waiting: 0,
    problems: [expect.any(SyntaxError)],
  });
  expect(found('tide')).toHaveLength(1);
});

test('what other rules made is found until it is made anew, though it reads the same', () => {
  const { store, database, indexer, found } = indexed();
  const { episodeIds } = saveShow(store, 'harbour', [['the tide']]);
  const id = rowId(episodeIds[0] ?? 0, 0);
  indexer.all();
  const made = inflateRawSync(content(database, id)).toString();
  const before = deflateRawSync(made.replace(/1\]$/, '0]'));
  database.run('DELETE FROM search_row WHERE id = ?', id);
  database.run('INSERT INTO search_row VALUES (?, ?)', id, before);
  const words = 'INSERT INTO search_index (rowid, words, code, speakers) VALUES (?, ?, ?, ?)';
  database.run(words, id, 'otherwise', '', '');
  database.exec("UPDATE search_state SET value = 0 WHERE name = 'version'");

  const later = createIndexer(database);
  expect(later.step()).toMatchObject({ done: 1, waiting: 0 });
  expect([found('tide'), found('otherwise')]).toEqual([[id], []]);
  expect(later.step()).toMatchObject({ done: 0 });
  expect(createIndexer(database).step()).toMatchObject({ done: 0 });
});

test('words begin where they stand in the text, up to where they are others', () => {
  const words = ['The', 'tide', 'is'].map((text, start) => ({ start, end: null, text }));
  expect(wordStarts('The tide is', words)).toEqual([[0, 0], [4, 1], [9, 2]]); // prettier-ignore
  expect(wordStarts('The neap is', words)).toEqual([[0, 0]]);
  expect(wordStarts('', words)).toEqual([]);
});

test('chapters are taken in anew when the length of the audio is found, by which they are fitted', () => {
  const { store, indexer, row } = indexed();
  saveShow(store, 'harbour', [['one']]);
  const chapters = [0, 50, 150].map((start) => ({
    start,
    end: null,
    title: `From ${start}`,
    url: null,
    image: null,
    toc: true,
  }));
  const list: ChapterList = { source: 'id3', chapters, warnings: [] };
  const never = { readOf: null, etag: null, lastModified: null, checkedAt: null };
  store.saveChapterList(1, { list, ...never });
  indexer.all();
  store.savePosition(1, 10);
  expect(indexer.step()).toMatchObject({ done: 0 });
  store.saveDuration(1, 100);
  expect(indexer.step()).toMatchObject({ done: 1 });
  expect(row(partRow(1, 'chapters')).map(({ text }) => text)).toEqual(['From 0', 'From 50']);
});
