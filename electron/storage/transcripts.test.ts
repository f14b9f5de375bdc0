import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failure } from '../shared/errors.ts';
import {
  aFeed,
  anEpisode,
  aTranscript,
  FETCH,
  newLibrary,
  saveShow,
  storeTranscript,
} from './fixtures/samples.ts';
import { type Store } from './interface.ts';
import { rankTranscripts } from './transcript-rank.ts';

const hits = (store: Store, word: string) =>
  store.search({ match: `"${word}"`, offset: 0, limit: 10 }).total;

test('a transcript is read as it was stored', () => {
  const { store } = newLibrary();
  const { episodeIds } = saveShow(store, 'harbour', [['replaced']]);
  const [episodeId = 0] = episodeIds;
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
      { start: 1, end: 2, speaker: null, text: 'is out.' },
    ],
    warnings: [{ line: 3, code: 'mended', message: 'Something was mended.' }],
  });
  storeTranscript(store, episodeId, transcript);
  const stored = store.transcript(episodeId);
  expect(stored?.transcript).toEqual(transcript);
  expect(stored?.record).toMatchObject({
    episodeId,
    sha256: 'ab',
    fetchedAt: FETCH.at,
    problem: null,
  });
  expect(store.transcript(99)).toBeNull();
});

test('only the transcript that is shown is stored and found', () => {
  const { library, store } = newLibrary();
  const link = (name: string) => ({
    url: `https://text.example/${name}`,
    type: null,
    language: null,
    rel: null,
  });
  const episode = anEpisode('a', { transcripts: [link('a.srt'), link('a.vtt')] });
  store.saveFeed('https://feeds.example/harbour', aFeed([episode]), FETCH);
  const [vtt, srt] = store.transcriptRecords(1);
  const stored = { file: 'x', sha256: 'ab', fetchedAt: FETCH.at };
  store.saveTranscript(srt?.id ?? 0, { ...stored, transcript: aTranscript(['the ebb']) });
  store.saveTranscript(vtt?.id ?? 0, {
    ...stored,
    transcript: aTranscript(['the flood', 'again']),
  });
  expect(store.transcript(1)?.record.id).toBe(vtt?.id);
  expect(hits(store, 'ebb')).toBe(0);
  expect(hits(store, 'flood')).toBe(1);
  storeTranscript(store, 1, aTranscript(['the flood', 'again']));
  expect(hits(store, 'flood')).toBe(1);
  expect(library.database().get('SELECT count(*) AS n FROM segment')).toEqual({ n: 2 });
  library.database().exec("INSERT INTO segment_index (segment_index) VALUES ('integrity-check')");
});

test('a problem of a transcript is kept until it is stored', () => {
  const { store } = newLibrary();
  const { episodeIds } = saveShow(store, 'harbour', [['one']]);
  const [episodeId = 0] = episodeIds;
  const [record] = store.transcriptRecords(episodeId);
  const problem = failure('not-a-transcript', {});
  store.saveTranscriptProblem(record?.id ?? 0, problem);
  expect(store.transcriptRecords(episodeId)[0]?.problem).toEqual(problem);
  storeTranscript(store, episodeId, aTranscript(['one']));
  expect(store.transcriptRecords(episodeId)[0]?.problem).toBeNull();
  const notFound = expect.objectContaining({ code: 'not-found' }) as Error;
  expect(() => store.saveTranscriptProblem(99, problem)).toThrow(notFound);
});

test('a purged show leaves no word on the disk', () => {
  const { folder, library, store } = newLibrary();
  const lines = Array.from({ length: 400 }, (_, index) => `zanzibarfish ${index} swims quietly`);
  const { feedId } = saveShow(store, 'harbour', [lines, lines]);
  saveShow(store, 'staying', [lines.map((line) => line.replace('zanzibarfish', 'albatross'))]);
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
  expect(onDisk()).toEqual([]);
  expect(hits(store, 'zanzibarfish')).toBe(0);
  expect(hits(store, 'albatross')).toBe(400);
  library.database().exec("INSERT INTO segment_index (segment_index) VALUES ('integrity-check')");
});

test.each([
  [
    ['a.srt', 'a.vtt', 'a.json', 'a.txt', 'a.html', 'a'],
    ['a.json', 'a.vtt', 'a.srt', 'a.html', 'a.txt', 'a'],
  ],
  [
    ['a.srt?x=.json', 'b.vtt#t'],
    ['b.vtt#t', 'a.srt?x=.json'],
  ],
])(
  'transcripts are tried from the format that says most to the one that says least',
  (names, ranked) => {
    const links = names.map((url) => ({ url, type: null, language: null, rel: null }));
    expect(rankTranscripts(links, 'en').map(({ url }) => url)).toEqual(ranked);
  },
);

test("the show's language comes before the format, the format before the relation", () => {
  const link = (url: string, type: string, language: string | null, rel: string | null) => ({
    url,
    type,
    language,
    rel,
  });
  const links = [
    link('1', 'application/json', 'es', 'captions'),
    link('2', 'text/html', 'en-GB', null),
    link('3', 'application/x-subrip', null, null),
    link('4', 'application/srt', 'EN', 'captions'),
    link('5', 'text/vtt', 'en-US', null),
  ];
  const order = (language: string | null) => rankTranscripts(links, language).map(({ url }) => url);
  expect(order('en-us')).toEqual(['5', '4', '3', '2', '1']);
  expect(order(null)).toEqual(['1', '5', '4', '3', '2']);
});
