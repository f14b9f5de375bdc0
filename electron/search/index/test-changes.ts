/** Everything that can happen to a library: tests of the index do any of it, in any order. */
import { type Correction } from '../../shared/corrections.ts';
import { NO_FACTS } from '../../shared/facts.ts';
import { LOCAL_SHOW } from '../../shared/local.ts';
import { type ChapterList, type ParsedEpisode } from '../../shared/model.ts';
import { UNSYNCED } from '../../shared/sync.ts';
import { type Database } from '../../storage/database.ts';
import {
  aFeed,
  anEpisode,
  aTranscript,
  aVersion,
  FETCH,
  newLibrary,
} from '../../storage/fixtures/samples.ts';
import { type Store } from '../../storage/interface.ts';
import { createIndexer, type Indexer } from './indexer.ts';

/** Words of several scripts, code and what is no word at all among them. */
const WORDS = [
  ...'the tide tides turning Kutter asyncio.run C++ 潮汐表 Ärger don’t 3.14 of and'.split(' '),
  ...[
    'İstanbul',
    '한국어',
    'น้ำ',
    'か\u3099',
    '½',
    '𝔘𝔫𝔦',
    '👩‍👩‍👧',
    'a\ud800b',
    'x\0y',
    '"',
    '',
    '\ue041',
  ],
  ...['é'.repeat(70), '𠮷'.repeat(40), 'x.𝐀'.repeat(50), '/etc/"a"/b', 'ﷺ', 'a\u0301'.repeat(80)],
];
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

/** Notes, some of which are no HTML that anybody meant. */
const notes = (seed: number, at: number): string | null =>
  [
    `<p>${line(seed + at, 12)}</p><p>${line(seed, 5)}</p>`,
    `<p><script>${line(seed, 3)}</p>`,
    `${'<ul><li>'.repeat(300)}&#0;&#xD800;&amp;lt;br&gt; <a href="?t=1:2">${line(seed, 4)}`,
    `[${line(seed, 2)}](https://a.example/?t=90) \ue00012\ue001 **${line(at, 2)}**`,
    null,
  ][(seed + at) % 5] ?? null;

/** A show as its feed has it: always the same three episodes, described anew for another seed. */
function episodes(show: number, seed: number): ParsedEpisode[] {
  const person = { name: word(seed), role: null, group: null, img: null, href: null };
  return ['a', 'b', 'c'].map((guid, at) =>
    anEpisode(guid, {
      title: line(seed + at, 3),
      description: notes(seed, at),
      facts: { ...NO_FACTS, persons: seed % 3 === 0 ? [] : [person] },
      transcripts: [
        { url: `https://t.example/${show}${guid}.vtt`, type: null, language: null, rel: null },
      ],
    }),
  );
}

export interface Scene {
  store: Store;
  database: Database;
  indexer: Indexer;
}

/** What can happen to a library; `seed` says how. Each meets any library. */
export const changes: Record<string, (scene: Scene, episode: number, seed: number) => void> = {
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
  measure({ store }, episode, seed) {
    if (store.episode(episode)) store.saveDuration(episode, seed % 70);
  },
  ownFile({ store }, _, seed) {
    const url = `file:///tapes/${seed % 3}.wav`;
    const tape = anEpisode(url, {
      title: line(seed, 2),
      enclosure: { url, type: 'audio/wav', length: 1 },
    });
    const known = store.localEpisode(url);
    if (known !== null) store.restoreLocalEpisode(known);
    store.saveFeed(LOCAL_SHOW, aFeed([tape]), FETCH);
    const id = store.localEpisode(url) ?? 0;
    if (seed % 4 > 1) store.removeLocalEpisode(id, FETCH.at);
    if (seed % 4 > 2) store.removedFeeds().forEach((feed) => store.purgeFeed(feed.id));
  },
  index: ({ indexer }) => void indexer.step(),
  tidy: ({ indexer }) => void indexer.tidy(),
};

export function scene(): Scene & { folder: string } {
  const { store, library, folder } = newLibrary();
  const database = library.database();
  return { store, database, indexer: createIndexer(database), folder };
}
