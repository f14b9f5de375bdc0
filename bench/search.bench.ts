/**
 * Search over a library of 1,000 episodes, 900,000 segments and 10 million words: making the index,
 * its size, and 200 searches, beside what the same answers cost without one in the same run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { createEngine } from '../electron/search/find/engine.ts';
import { connectIndex } from '../electron/search/index/connection.ts';
import { createIndexer } from '../electron/search/index/indexer.ts';
import { Database } from '../electron/storage/database.ts';
import { closeLibrary, libraryFile, openLibrary } from '../electron/storage/open.ts';
import { createStore } from '../electron/storage/store.ts';
import { EPISODES, fill, told, version } from './library/make-library.ts';
import { queries } from './library/queries.ts';
import { makeVocabulary } from './library/vocabulary.ts';

const PAGE = 10;
const pause = () => Promise.resolve();

const folder = mkdtempSync(join(tmpdir(), 'cuecast-bench-'));
const texts = join(folder, 'texts');
try {
  await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  mkdirSync(texts);
  const rows = new Database(join(folder, 'rows.sqlite'));
  rows.exec('CREATE TABLE segment (episode INTEGER, text TEXT)');
  const opened = openLibrary(folder).database;
  const store = createStore(() => opened);
  rows.exec('BEGIN');
  const { bytes, words } = fill(store, (number, { segments }) => {
    const lines = segments.map(({ text }) => text);
    writeFileSync(join(texts, `${number}.txt`), lines.join('\n'));
    for (const line of lines) rows.run('INSERT INTO segment VALUES (?, ?)', number, line);
  });
  rows.exec('COMMIT');
  say(
    `${EPISODES} episodes, ${(words / 1e6).toFixed(1)} million words, ${megabytes(bytes)} of text`,
  );

  const floor = timed(() => readAll(opened));
  const own = connectIndex(folder);
  const indexer = createIndexer(own);
  const index = timed(() => indexer.all());
  say(
    `indexed in ${index.toFixed(0)} ms: ${(words / index / 1000).toFixed(2)} million words a second; reading the documents alone ${floor.toFixed(0)} ms, ${ratio(index, floor)}`,
  );
  while (indexer.tidy());
  opened.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const size = statSync(libraryFile(folder)).size;
  say(
    `the database: ${megabytes(size)}, ${(size / bytes).toFixed(2)} times the text (at most 2.2)`,
  );

  const late = told(EPISODES + 3, makeVocabulary());
  late.segments[450] = { start: 1800, end: 1804, speaker: null, text: 'and there was the zyzzyva' };
  store.saveTranscript(7, { ...version(late, EPISODES + 3), choose: true }, []);
  const arrival = timed(() => indexer.step());
  const engine = createEngine(() => opened);
  const found = engine.episode('zyzzyva', 7).hits.length;
  say(
    `an hour's transcript in the index after ${arrival.toFixed(1)} ms (${found} hit; at most 100 ms)`,
  );

  own.close();
  closeLibrary(opened);
  await searches();
  await beside(rows);
  rows.close();
  opening();
}

/** The least that indexing must do: unpack and read what is stored. */
function readAll(database: Database): void {
  for (let id = 1; id <= EPISODES; id++) {
    const row = database.get<{ document: Uint8Array }>(
      'SELECT document FROM transcript_version WHERE episode_id = ?',
      id,
    );
    if (row) JSON.parse(inflateSync(row.document).toString());
  }
}

/** Each search once with nothing read yet, by a connection of its own, and three times more by one that stays. */
async function searches(): Promise<void> {
  const warm = new Database(libraryFile(folder), { readOnly: true });
  const engine = createEngine(() => warm);
  const all: { query: string; cold: number; warm: number }[] = [];
  for (const { name, queries: asked } of queries()) {
    const of: typeof all = [];
    for (const query of asked) {
      const fresh = new Database(libraryFile(folder), { readOnly: true });
      const cold = await timedAsync(() =>
        createEngine(() => fresh).find(query, 'relevance', 0, PAGE, pause),
      );
      fresh.close();
      const runs: number[] = [];
      for (let run = 0; run < 3; run++) {
        // Another in between, so that no answer is only remembered.
        await engine.find(`-${run} lighthouse `, 'relevance', 0, PAGE, pause);
        runs.push(await timedAsync(() => engine.find(query, 'relevance', 0, PAGE, pause)));
      }
      of.push({ query, cold, warm: at(runs, 0.5) });
    }
    all.push(...of);
    say(
      `${name}: ${summary(of.map((one) => one.warm))}; cold ${summary(of.map((one) => one.cold))}`,
    );
  }
  const slowest = all.reduce((a, b) => (b.cold > a.cold ? b : a));
  say(
    `${all.length} searches: ${summary(all.map((one) => one.warm))}; cold ${summary(all.map((one) => one.cold))} (“${slowest.query.trim()}”)`,
  );
  warm.close();
}

/** The same words found without an index: by reading every segment, and by the fastest reader of files there is. */
async function beside(rows: Database): Promise<void> {
  const database = new Database(libraryFile(folder), { readOnly: true });
  const engine = createEngine(() => database);
  const asked = queries()
    .filter(({ name }) => /^(rare|known|common) words$/.test(name))
    .flatMap((kind) => kind.queries.slice(0, 5).map((query) => query.trim()));
  const ours: number[] = [];
  const like: number[] = [];
  const grep: number[] = [];
  const grepRuns = spawnSync('rg', ['--version']).status === 0;
  for (const word of asked) {
    ours.push(await timedAsync(() => engine.find(`${word} `, 'relevance', 0, PAGE, pause)));
    like.push(
      timed(() =>
        rows.all("SELECT rowid FROM segment WHERE text LIKE '%' || ? || '%' LIMIT 1000", word),
      ),
    );
    if (grepRuns)
      grep.push(
        timed(() =>
          spawnSync('rg', ['--count', '-i', '-w', '-F', word, texts], { maxBuffer: 1e9 }),
        ),
      );
  }
  say(`LIKE over every segment: ${summary(like)}; ${ratio(at(like, 0.5), at(ours, 0.5))} ours`);
  if (grepRuns)
    say(`ripgrep over text files: ${summary(grep)}; ${ratio(at(grep, 0.5), at(ours, 0.5))} ours`);
  else say('ripgrep is not installed (Debian: apt install ripgrep): not compared');
  database.close();
}

/** The database opened and its first list read, beside an empty one. */
function opening(): void {
  const empty = mkdtempSync(join(tmpdir(), 'cuecast-bench-'));
  closeLibrary(openLibrary(empty).database);
  const open = (path: string) => {
    const { database } = openLibrary(path);
    createStore(() => database).settings();
    closeLibrary(database);
  };
  const full: number[] = [];
  const none: number[] = [];
  for (let run = 0; run < 15; run++) {
    full.push(timed(() => open(folder)));
    none.push(timed(() => open(empty)));
  }
  rmSync(empty, { recursive: true, force: true });
  say(
    `opening the database: ${at(full, 0.5).toFixed(1)} ms, an empty one ${at(none, 0.5).toFixed(1)} ms; ${ratio(at(full, 0.5), at(none, 0.5))}`,
  );
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function at(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN;
}

function summary(values: readonly number[]): string {
  const [median, p95, longest] = [0.5, 0.95, 1].map((share) => at(values, share).toFixed(1));
  return `median ${median}, 95th percentile ${p95}, longest ${longest} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function ratio(ours: number, floor: number): string {
  return `ratio ${(ours / floor).toFixed(2)}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
