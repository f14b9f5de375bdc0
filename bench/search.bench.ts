/**
 * Search and opening over a large library: what the index saves against reading every segment, and
 * what a start costs. Times are medians in milliseconds; ratios compare within the same run.
 */
import { NO_FACTS } from '../electron/shared/facts.ts';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matchExpression } from '../electron/search/query.ts';
import { toJsonText } from '../electron/shared/json-text.ts';
import type { ParsedEpisode, Segment } from '../electron/shared/model.ts';
import { backUp, checkLibrary } from '../electron/storage/backups.ts';
import type { NewVersion } from '../electron/storage/interface.ts';
import { Library } from '../electron/storage/library.ts';
import { closeLibrary, libraryFile, openLibrary } from '../electron/storage/open.ts';
import { createStore } from '../electron/storage/store.ts';

const SHOWS = 4;
const EPISODES = 50;
const SEGMENTS = 1000;
const WORDS = 12;
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

const folder = mkdtempSync(join(tmpdir(), 'cuecast-bench-'));
const library = new Library();
const store = createStore(() => library.database());

try {
  bench();
} finally {
  library.close();
  rmSync(folder, { recursive: true, force: true });
}

function bench(): void {
  library.open(folder);
  const filled = timed(fill);
  const count = SHOWS * EPISODES * SEGMENTS;
  library.database().exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const megabytes = statSync(libraryFile(folder)).size / 1e6;
  say(`${count} segments stored and indexed: ${filled.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);

  const scan = median(() => scanFor(word(20_000)));
  say(`reading every segment for one word: ${scan.toFixed(1)} ms`);
  for (const typed of [
    `${word(20_000)} `,
    `${word(3000)} ${word(50)} `,
    `"${word(7)} ${word(3)}"`,
    word(1999).slice(0, 4),
    word(1999).slice(0, 2),
    `${word(0)} `,
  ]) {
    const match = matchExpression(typed) ?? '';
    const time = median(() => store.search({ match, offset: 0, limit: 50 }));
    const { total, more } = store.search({ match, offset: 0, limit: 1 });
    const hits = `${total}${more ? '+' : ''} hits`;
    say(
      `${typed.trim()} (${hits}): ${time.toFixed(1)} ms, ${ratio(scan, time)} faster than reading all`,
    );
  }

  const list = { feedId: null, filter: 'all', offset: 0, limit: 100 } as const;
  say(`a page of all episodes: ${median(() => store.listEpisodes(list)).toFixed(1)} ms`);
  const transcript = median(() => store.transcripts(1, []));
  say(`a transcript of ${SEGMENTS} segments: ${transcript.toFixed(1)} ms`);

  library.close();
  const opening = median(() => closeLibrary(openLibrary(folder).database));
  const checking = median(() => checkLibrary(libraryFile(folder)));
  say(`opening and closing: ${opening.toFixed(1)} ms`);
  say(`checking all of it: ${checking.toFixed(0)} ms, ${ratio(checking, opening)} an opening`);
  say(`backing up: ${timed(() => backUp(libraryFile(folder), new Date())).toFixed(0)} ms`);

  library.open(folder);
  store.removeFeed(1, '2031-05-01T00:00:00.000Z');
  const purge = timed(() => store.purgeFeed(1));
  say(`purging ${EPISODES * SEGMENTS} segments without a trace: ${purge.toFixed(0)} ms`);
}

function fill(): void {
  const random = generator(1);
  for (let show = 0; show < SHOWS; show++) {
    const episodes = Array.from({ length: EPISODES }, (_, index) => episode(`${show}-${index}`));
    const feed = { title: `Show ${show}`, link: null, author: null, description: null };
    store.saveFeed(
      `https://feeds.example/${show}`,
      { ...feed, language: 'en', image: null, guid: null, episodes, warnings: [] },
      { etag: null, lastModified: null, at: '2031-05-01T00:00:00.000Z' },
    );
  }
  for (let id = 1; id <= SHOWS * EPISODES; id++) {
    const segments = Array.from({ length: SEGMENTS }, (_, index) => segment(index, random));
    const transcript = { language: 'en', timed: true, segments, warnings: [] };
    const version: NewVersion = {
      source: toJsonText({ format: 'vtt', ...transcript }),
      format: 'vtt',
      language: 'en',
      timing: 'lines',
      link: null,
      origin: 'file',
      name: null,
      file: `${id}.vtt`,
      sha256: '',
      fetchedAt: '2031-05-01T00:00:00.000Z',
      choose: false,
    };
    store.saveTranscript(id, version, []);
  }
}

function episode(guid: string): ParsedEpisode {
  return {
    guid,
    title: `Episode ${guid}`,
    link: null,
    published: '2031-05-01T00:00:00.000Z',
    duration: 3600,
    season: null,
    episode: null,
    image: null,
    description: null,
    enclosure: null,
    transcripts: [{ url: `https://text.example/${guid}`, type: null, language: null, rel: null }],
    chapters: null,
    persons: [],
    facts: NO_FACTS,
    podlove: [],
  };
}

/** Words as rare as those of a language: the n-th most common is about n times rarer than the first. */
function segment(index: number, random: () => number): Segment {
  const words = Array.from({ length: WORDS }, () => word(Math.floor(30_000 ** random()) - 1));
  return { start: index * 3, end: index * 3 + 3, speaker: null, text: words.join(' ') };
}

/** The n-th word of a made-up language. */
function word(n: number): string {
  const first = SYLLABLES[n % SYLLABLES.length] ?? '';
  return n < SYLLABLES.length ? first : first + word(Math.floor(n / SYLLABLES.length) - 1);
}

function scanFor(word: string): unknown {
  const sql = "SELECT count(*) FROM segment WHERE text LIKE '%' || ? || '%'";
  return library.database().get(sql, word);
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function median(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => timed(work)).sort((a, b) => a - b);
  return times[2] ?? 0;
}

function ratio(larger: number, smaller: number): string {
  return `${(larger / smaller).toFixed(1)}×`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
