import { copyFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type Correction } from '../../shared/corrections.ts';
import { NO_FACTS } from '../../shared/facts.ts';
import { type ChapterList, type ParsedEpisode } from '../../shared/model.ts';
import { UNSYNCED } from '../../shared/sync.ts';
import { backupsIn } from '../../storage/backup-files.ts';
import { backUp } from '../../storage/backups.ts';
import { type Database } from '../../storage/database.ts';
import {
  aFeed,
  anEpisode,
  aTranscript,
  aVersion,
  FETCH,
  newLibrary,
  temporaryFolder,
} from '../../storage/fixtures/samples.ts';
import { type Store } from '../../storage/interface.ts';
import { closeLibrary, libraryFile, openLibrary } from '../../storage/open.ts';
import { createStore } from '../../storage/store.ts';
import { createIndexer, type Indexer } from './indexer.ts';
import { contentsOf, madeAnew, settle } from './test-index.ts';

/** Words of several scripts, code among them. */
const WORDS = 'the tide tides turning Kutter asyncio.run C++ 潮汐表 Ärger don’t 3.14 of and'.split(
  ' ',
);
const word = (seed: number) => WORDS[Math.abs(seed) % WORDS.length] ?? '';
const line = (seed: number, length: number) =>
  Array.from({ length }, (_, at) => word(seed * 7 + at * at + (seed >> 3) * at)).join(' ');
const transcript = (seed: number, lines: number) =>
  aTranscript([], {
    segments: Array.from({ length: lines }, (_, at) => ({
      start: at * 2,
      end: at * 2 + 2,
      speaker: ['Ada', 'Bo', null][(seed + at) % 3] ?? null,
      text: line(seed + at, 1 + ((seed + at) % 23)),
    })),
  });

const chapters = (source: ChapterList['source'], seed: number) => ({
  list: {
    source,
    chapters: Array.from({ length: 2 + (seed % 3) }, (_, at) => ({
      start: at * (20 + (seed % 9)),
      end: null,
      title: line(seed + at, 3),
      url: null,
      image: null,
      toc: (seed + at) % 5 > 0,
    })),
    warnings: [],
  },
  readOf: null,
  etag: null,
  lastModified: null,
  checkedAt: null,
});

const correction = (seed: number): Correction => {
  const segment = seed % 20;
  const all: Correction[] = [
    { kind: 'words', segment, text: line(seed, 9) },
    { kind: 'speaker', segment, speaker: 'Cy' },
    { kind: 'rename', from: 'Ada', to: 'Ada Quill' },
    { kind: 'delete', segments: [segment, segment + 2] },
    { kind: 'merge', segment },
  ];
  return all[seed % all.length] ?? { kind: 'delete', segments: [] };
};

const shows = ['harbour', 'meadow'];
const urlOf = (show: number) => `https://feeds.example/${shows[show % 2]}`;

/** A show as its feed has it: always the same three episodes, described anew for another seed. */
function episodes(show: number, seed: number): ParsedEpisode[] {
  const person = { name: word(seed), role: null, group: null, img: null, href: null };
  return ['a', 'b', 'c'].map((guid, at) =>
    anEpisode(guid, {
      title: line(seed + at, 3),
      description: `<p>${line(seed + at, 12)}</p><p>${line(seed, 5)}</p>`,
      facts: { ...NO_FACTS, persons: seed % 3 === 0 ? [] : [person] },
      transcripts: [
        { url: `https://t.example/${show}${guid}.vtt`, type: null, language: null, rel: null },
      ],
    }),
  );
}

interface Scene {
  store: Store;
  database: Database;
  indexer: Indexer;
}

/** What can happen to a library; `seed` says how. Each meets any library. */
const changes: Record<string, (scene: Scene, episode: number, seed: number) => void> = {
  refresh: ({ store }, _, seed) =>
    void store.saveFeed(urlOf(seed), aFeed(episodes(seed % 2, seed)), FETCH),
  transcribe({ store }, episode, seed) {
    const [link] = store.transcriptLinks(episode);
    if (!link) return;
    const served = { id: link.id, etag: null, lastModified: null };
    const version = aVersion(transcript(seed, 1 + (seed % 200)), { link: served });
    store.saveTranscript(episode, version, []);
  },
  bringIn({ store }, episode, seed) {
    if (!store.episode(episode)) return;
    const version = aVersion(transcript(seed, 5), { origin: 'file', choose: seed % 2 === 0 });
    store.saveTranscript(episode, version, []);
  },
  correct({ store }, episode, seed) {
    const { shown } = store.transcripts(episode, []);
    if (shown) store.saveCorrections(shown.versionId, [...shown.corrections, correction(seed)]);
  },
  sync({ store }, episode, seed) {
    const { shown } = store.transcripts(episode, []);
    const sync = { ...UNSYNCED, offset: (seed % 40) / 4, chapters: seed % 2 === 0 };
    if (shown) store.saveSync(shown.versionId, sync);
  },
  choose({ store }, episode, seed) {
    const stored = store.transcripts(episode, []).choices.filter(({ versionId }) => versionId);
    const choice = stored[seed % (stored.length + 1)];
    if (store.episode(episode)) store.chooseTranscript(episode, choice?.versionId ?? null, []);
  },
  remove({ store }, episode, seed) {
    const own = store.transcripts(episode, []).choices.find(({ origin }) => origin === 'file');
    if (!own?.versionId) return;
    store.removeTranscript(episode, own.versionId, FETCH.at, []);
    if (seed % 2) store.purgeTranscripts([own.versionId]);
    else store.removeTranscript(episode, own.versionId, null, []);
  },
  chapters({ store }, episode, seed) {
    if (!store.episode(episode)) return;
    store.saveChapterList(episode, chapters(seed % 2 ? 'json' : 'notes', seed));
    if (seed % 5 === 0) store.saveOwnChapters(episode, chapters('own', seed).list);
    if (seed % 7 === 0) store.saveOwnChapters(episode, null);
    if (seed % 3 === 0) store.chooseChapters(episode, seed % 2 ? 'notes' : null);
  },
  bookmark({ store }, episode, seed) {
    if (!store.episode(episode)) return;
    const [first] = store.bookmarks(episode);
    if (first && seed % 3 === 0) store.removeBookmark(first.id);
    else {
      const note = line(seed, seed % 4);
      const id = seed % 2 ? (first?.id ?? null) : null;
      store.saveBookmark({ id, episodeId: episode, time: seed % 90, note, createdAt: FETCH.at });
    }
  },
  purge({ store }, _, seed) {
    const feed = store.feedByUrl(urlOf(seed));
    if (!feed) return;
    store.removeFeed(feed.id, FETCH.at);
    if (seed % 3 === 0) store.purgeFeed(feed.id);
    else store.restoreFeed(feed.id);
  },
  index: ({ indexer }) => void indexer.step(),
  tidy: ({ indexer }) => void indexer.tidy(),
};

function scene(): Scene & { folder: string } {
  const { store, library, folder } = newLibrary();
  const database = library.database();
  return { store, database, indexer: createIndexer(database), folder };
}

function expectAsMadeAnew({ database, indexer }: Pick<Scene, 'database' | 'indexer'>): void {
  settle(database, indexer);
  expect(contentsOf(database)).toEqual(madeAnew(database));
}

test('whatever happens to a library, its index is what it would be if it were made anew', () => {
  const change = fc.record({
    name: fc.constantFrom(...Object.keys(changes)),
    episode: fc.integer({ min: 1, max: 8 }),
    seed: fc.nat(999),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 5, maxLength: 40 }), (happened) => {
      const one = scene();
      changes['refresh']?.(one, 0, 0);
      changes['refresh']?.(one, 0, 1);
      changes['transcribe']?.(one, 1, 150);
      for (const { name, episode, seed } of happened) changes[name]?.(one, episode, seed);
      expectAsMadeAnew(one);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test.each(Object.keys(changes).filter((name) => !['index', 'tidy'].includes(name)))(
  'after %s, what changed is in the index, and nothing else',
  (name) => {
    const one = scene();
    changes['refresh']?.(one, 0, 0);
    changes['refresh']?.(one, 0, 1);
    for (const episode of [1, 2, 4]) {
      changes['transcribe']?.(one, episode, 170 + episode);
      changes['bringIn']?.(one, episode, episode);
    }
    one.indexer.all();
    const before = contentsOf(one.database).said;
    let differs = false;
    for (const seed of [9, 13, 14, 20]) {
      // One that has transcripts, and one that has none yet.
      for (const episode of [1, 3]) changes[name]?.(one, episode, seed);
      one.indexer.all();
      differs ||= contentsOf(one.database).said.join() !== before.join();
    }
    expectAsMadeAnew(one);
    // Times are not words.
    expect(differs).toBe(name !== 'sync');
  },
);

test('a library from a backup made in the middle of indexing goes on from there', () => {
  const one = scene();
  changes['refresh']?.(one, 0, 0);
  for (const episode of [1, 2, 3]) changes['transcribe']?.(one, episode, 150 + episode);
  one.indexer.step();
  changes['transcribe']?.(one, 2, 77);
  backUp(libraryFile(one.folder), new Date());
  changes['transcribe']?.(one, 3, 78);
  one.indexer.all();

  const folder = temporaryFolder();
  copyFileSync(backupsIn(one.folder)[0]?.file ?? '', libraryFile(folder));
  const { database } = openLibrary(folder);
  onTestFinished(() => closeLibrary(database));
  const restored = { database, indexer: createIndexer(database) };
  expect(restored.indexer.step()).toMatchObject({ done: 1, waiting: 0 });
  changes['correct']?.({ ...restored, store: createStore(() => database) }, 1, 5);
  expectAsMadeAnew(restored);
});
