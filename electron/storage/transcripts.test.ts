import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createIndexer } from '../search/index/indexer.ts';
import { failure } from '../shared/errors.ts';
import { UNSYNCED } from '../shared/sync.ts';
import {
  aFeed,
  anEpisode,
  aTranscript,
  aVersion,
  FETCH,
  newLibrary,
  saveShow,
  storeTranscript,
  transcriptOf,
} from './fixtures/samples.ts';
import { type Store } from './interface.ts';
import { type Library } from './library.ts';

/** Rows of the index, brought up to date, that have a word. */
function hits(library: Library, word: string): number {
  createIndexer(library.database()).all();
  const match = 'SELECT rowid FROM search_index WHERE search_index MATCH ?';
  return library.database().all(match, `words : "${word}"`).length;
}

const URL = 'https://feeds.example/harbour';
const link = (name: string) => ({
  url: `https://text.example/${name}`,
  type: null,
  language: null,
  rel: null,
});
const served = (id: number) => ({ id, etag: '"1"', lastModified: null });
const shownId = (store: Store) => store.transcripts(1, []).shown?.versionId;
const notFound = expect.objectContaining({ code: 'not-found' }) as Error;

/** A library with one episode that is offered these transcripts. */
function withLinks(...names: string[]) {
  const opened = newLibrary();
  opened.store.saveFeed(URL, aFeed([anEpisode('a', { transcripts: names.map(link) })]), FETCH);
  return opened;
}

test('a transcript is read as it was stored', () => {
  const { store } = withLinks('a.json');
  const transcript = aTranscript([], {
    format: 'json',
    timed: false,
    language: null,
    segments: [
      {
        start: 0.25,
        end: null,
        speaker: 'Ada',
        text: 'The tide',
        words: [
          { start: 0.25, end: 0.5, text: 'The' },
          { start: 0.5, end: null, text: 'tide' },
        ],
      },
      { start: 1, end: 2, speaker: null, text: 'is out – naïve, 潮.' },
    ],
    warnings: [{ line: 3, code: 'mended', message: 'Something was mended.' }],
  });
  const versionId = storeTranscript(store, 1, transcript, { sha256: 'ab' });
  expect(transcriptOf(store, 1)).toEqual(transcript);
  expect(store.transcripts(1, [])).toMatchObject({
    shown: { versionId, corrections: [], sync: UNSYNCED, reason: 'only' },
    choices: [{ versionId, linkId: 1, name: 'text.example', sha256: 'ab', fetchedAt: FETCH.at }],
  });
  expect(store.transcripts(99, [])).toEqual({ shown: null, choices: [] });
});

test('all that is fetched is kept; what is shown is found', () => {
  const { library, store } = withLinks('a.srt', 'a.vtt');
  const srt = aVersion(aTranscript(['the ebb'], { format: 'srt' }), { link: served(1) });
  const vtt = aVersion(aTranscript(['the flood', 'again']), { link: served(2) });
  const first = store.saveTranscript(1, srt, []);
  expect(hits(library, 'ebb')).toBe(1);
  const better = store.saveTranscript(1, vtt, []);
  expect(shownId(store)).toBe(better);
  expect([hits(library, 'ebb'), hits(library, 'flood')]).toEqual([0, 1]);
  store.chooseTranscript(1, first, []);
  expect(store.transcripts(1, []).shown).toMatchObject({ versionId: first, reason: 'chosen' });
  expect([hits(library, 'ebb'), hits(library, 'flood')]).toEqual([1, 0]);
  store.chooseTranscript(1, null, []);
  expect(store.transcripts(1, []).shown).toMatchObject({ versionId: better, reason: 'format' });
});

test('the same content is the same version', () => {
  const { store } = withLinks('a.vtt');
  const transcript = aTranscript(['the ebb']);
  const once = storeTranscript(store, 1, transcript);
  const later = { fetchedAt: '2031-06-01T00:00:00.000Z' };
  expect(storeTranscript(store, 1, transcript, later)).toBe(once);
  const own = aVersion(transcript, { origin: 'file', name: 'ebb.vtt', choose: true });
  expect(store.saveTranscript(1, own, [])).toBe(once);
  expect(store.transcripts(1, []).choices).toHaveLength(1);
  expect(store.transcripts(1, []).choices[0]).toMatchObject(later);
});

test('a newer version takes the place of the one before, and inherits its sync', () => {
  const { store } = withLinks('a.vtt');
  const old = storeTranscript(store, 1, aTranscript(['the ebb']));
  store.chooseTranscript(1, old, []);
  const next = storeTranscript(store, 1, aTranscript(['the flood']), {
    fetchedAt: '2031-06-01T00:00:00.000Z',
  });
  const { shown, choices } = store.transcripts(1, []);
  expect(shown).toMatchObject({ versionId: next, reason: 'chosen' });
  expect(choices.map(({ versionId, outdated }) => [versionId, outdated])).toEqual([
    [next, false],
    [old, true],
  ]);
  const sync = { ...UNSYNCED, offset: 1.5 };
  store.saveSync(next, sync);
  const newest = storeTranscript(store, 1, aTranscript(['the flood again']), {
    fetchedAt: '2031-07-01T00:00:00.000Z',
  });
  // Synced by the listener: it stays until they choose.
  expect(store.transcripts(1, []).shown).toMatchObject({ versionId: next, reason: 'corrected' });
  expect(store.transcriptVersion(newest).sync).toEqual(sync);
  const estimated = storeTranscript(store, 1, aTranscript(['no times now'], { timed: false }), {
    fetchedAt: '2031-08-01T00:00:00.000Z',
  });
  expect(store.transcriptVersion(estimated).sync).toEqual(UNSYNCED);
});

test('what was corrected stays shown; who chooses the newer one takes the corrections along', () => {
  const { library, store } = withLinks('a.vtt');
  const old = storeTranscript(store, 1, aTranscript(['the web', 'is out', 'gone']));
  const corrections = [
    { kind: 'words' as const, segment: 0, text: 'the ebb' },
    { kind: 'words' as const, segment: 2, text: 'there' },
  ];
  store.saveCorrections(old, corrections);
  const found = () => ['ebb', 'web', 'intro', 'there'].map((word) => hits(library, word));
  expect(found()).toEqual([1, 0, 0, 1]);
  const next = storeTranscript(store, 1, aTranscript(['intro', 'the web', 'is out']), {
    fetchedAt: '2031-06-01T00:00:00.000Z',
  });
  expect(store.transcripts(1, []).shown).toMatchObject({ versionId: old, reason: 'corrected' });
  expect(found()).toEqual([1, 0, 0, 1]);
  store.chooseTranscript(1, next, []);
  expect(store.transcripts(1, []).shown).toMatchObject({
    versionId: next,
    corrections: [{ kind: 'words', segment: 1, text: 'the ebb' }],
  });
  expect(store.transcriptVersion(old).corrections).toEqual(corrections);
  expect(found()).toEqual([1, 0, 1, 0]);
});

test('a version that is worked on is the one that is shown', () => {
  const { library, store } = withLinks('a.vtt', 'a.srt');
  storeTranscript(store, 1, aTranscript(['the flood']));
  const srt = aVersion(aTranscript(['the ebb'], { format: 'srt' }), { link: served(2) });
  const lesser = store.saveTranscript(1, srt, []);
  store.saveCorrections(lesser, [{ kind: 'words', segment: 0, text: 'the neap' }]);
  expect(store.transcripts(1, []).shown).toMatchObject({ versionId: lesser, reason: 'chosen' });
  expect([hits(library, 'neap'), hits(library, 'flood')]).toEqual([1, 0]);
  expect(() => store.saveCorrections(99, [])).toThrow(notFound);
});

test('how a version lies on the audio is kept, and forgotten when it lies as it came', () => {
  const { store } = withLinks('a.vtt');
  const version = storeTranscript(store, 1, aTranscript(['one', 'two']));
  store.saveSync(version, { ...UNSYNCED, offset: 90 });
  expect(store.transcripts(1, []).shown?.sync.offset).toBe(90);
  store.saveSync(version, UNSYNCED);
  expect(store.transcripts(1, []).shown?.sync).toEqual(UNSYNCED);
});

test('what was brought in can be taken away, brought back, and is then gone for good', () => {
  const { library, store } = withLinks('a.vtt');
  const offered = storeTranscript(store, 1, aTranscript(['the flood']));
  const own = aVersion(aTranscript(['my own']), { origin: 'paste', file: 'x', choose: true });
  const pasted = store.saveTranscript(1, own, []);
  expect(store.transcripts(1, []).shown).toMatchObject({ versionId: pasted, reason: 'imported' });
  store.removeTranscript(1, pasted, FETCH.at, []);
  expect(shownId(store)).toBe(offered);
  expect(hits(library, 'own')).toBe(0);
  expect(store.transcripts(1, []).choices).toHaveLength(1);
  store.removeTranscript(1, pasted, null, []);
  expect(shownId(store)).toBe(pasted);
  expect(() => store.removeTranscript(1, offered, FETCH.at, [])).toThrow(notFound);
  expect(() => store.removeTranscript(2, pasted, FETCH.at, [])).toThrow(notFound);
  // Brought in once more, it comes back as new; while it is there it stays as old as it is.
  store.removeTranscript(1, pasted, FETCH.at, []);
  for (const fetchedAt of ['2031-05-01T00:00:00.000Z', '2031-06-01T00:00:00.000Z'])
    expect(store.saveTranscript(1, { ...own, fetchedAt }, [])).toBe(pasted);
  expect(store.transcripts(1, []).choices[0]).toMatchObject({
    versionId: pasted,
    fetchedAt: '2031-05-01T00:00:00.000Z',
  });
  store.removeTranscript(1, pasted, FETCH.at, []);
  expect(store.removedTranscripts()).toEqual([{ versionId: pasted, file: 'x' }]);
  store.purgeTranscripts([pasted, offered]);
  expect(store.removedTranscripts()).toEqual([]);
  expect(shownId(store)).toBe(offered);
  expect(() => store.removeTranscript(1, pasted, null, [])).toThrow(notFound);
});

test('an episode has a transcript when it is offered one or was given one', () => {
  const { library, store } = withLinks();
  expect(store.episode(1)?.hasTranscript).toBe(false);
  const own = store.saveTranscript(1, aVersion(aTranscript(['own']), { origin: 'file' }), []);
  expect(store.episode(1)?.hasTranscript).toBe(true);
  expect(store.listEpisodes({ feedId: null, filter: 'all', offset: 0, limit: 1 }).items).toEqual([
    expect.objectContaining({ hasTranscript: true }),
  ]);
  store.removeTranscript(1, own, FETCH.at, []);
  expect(store.episode(1)?.hasTranscript).toBe(false);
  expect(store.transcripts(1, [])).toEqual({ shown: null, choices: [] });
  expect(hits(library, 'own')).toBe(0);
});

test('a problem of a link is kept until it serves something', () => {
  const { store } = withLinks('a.vtt');
  const problem = failure('not-a-transcript', {});
  store.saveTranscriptProblem(1, problem, FETCH.at);
  expect(store.transcriptLinks(1)).toMatchObject([{ problem, checkedAt: FETCH.at }]);
  expect(store.transcriptChoices(1, [])).toMatchObject([{ versionId: null, problem }]);
  storeTranscript(store, 1, aTranscript(['one']));
  expect(store.transcriptChoices(1, [])[0]?.problem).toBeNull();
  store.touchTranscriptLink(1, '2031-06-01T00:00:00.000Z');
  expect(store.transcriptLinks(1)[0]?.checkedAt).toBe('2031-06-01T00:00:00.000Z');
  expect(() => store.saveTranscriptProblem(99, problem, FETCH.at)).toThrow(notFound);
});

test('a purged show leaves no word on the disk', () => {
  const { folder, library, store } = newLibrary();
  const lines = Array.from({ length: 400 }, (_, index) => `zanzibarfish ${index} swims quietly`);
  const { feedId } = saveShow(store, 'harbour', [lines, lines]);
  saveShow(store, 'staying', [lines.map((line) => line.replace('zanzibarfish', 'albatross'))]);
  const indexer = createIndexer(library.database());
  indexer.all();
  const onDisk = () => {
    library.database().exec('PRAGMA wal_checkpoint(FULL)');
    return readdirSync(folder).filter((name) => {
      // The index keeps words without what they share with the word before them.
      const bytes = readFileSync(join(folder, name), 'latin1');
      return bytes.includes('anzibarfish') || bytes.includes('harbour 1');
    });
  };
  expect(onDisk()).toContain('library.sqlite');
  store.removeFeed(feedId, FETCH.at);
  store.purgeFeed(feedId);
  // The index notes what is removed, and forgets it when it is tidied.
  while (indexer.tidy());
  expect(onDisk()).toEqual([]);
  const left = (table: string) =>
    library.database().get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n;
  expect(['transcript_version', 'transcript_shown', 'transcript_link'].map(left)).toEqual([
    1, 1, 1,
  ]);
  expect([hits(library, 'zanzibarfish'), hits(library, 'albatross')]).toEqual([0, 2]);
});
