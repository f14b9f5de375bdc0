import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { createIndexer } from '../search/index/indexer.ts';
import { bundled } from '../storage/fixtures/bundle.ts';
import {
  aFeed,
  anEpisode,
  aTranscript,
  aVersion,
  FETCH,
  newLibrary,
  temporaryFolder,
} from '../storage/fixtures/samples.ts';
import { libraryFile } from '../storage/open.ts';
import { search } from './search.ts';

const FEED = 'https://feeds.example/harbour';

/** An indexed library of two episodes and one that is a file of the listener's. */
function harbour() {
  const opened = newLibrary();
  const { store, library } = opened;
  const episodes = [
    anEpisode('a', {
      title: 'Low tide',
      published: '2031-04-02T00:00:00.000Z',
      link: 'https://harbour.example/a',
    }),
    anEpisode('b', { title: 'Winds' }),
  ];
  store.saveFeed(FEED, aFeed(episodes), FETCH);
  const source = aTranscript([]);
  source.segments = [
    { start: 62.5, end: 65, speaker: 'Ada', text: 'We wait for the tide here' },
    // Far enough apart for two hits.
    { start: 65, end: 90, speaker: 'Ada', text: 'and talk of other things '.repeat(40).trim() },
    { start: 3700, end: 3704, speaker: 'Bo', text: 'until the \u001b[31m tide table says so' },
  ];
  const id = store.episodeByGuid(FEED, 'a') ?? 0;
  store.saveTranscript(id, aVersion(source, { origin: 'file' }), []);
  createIndexer(library.database()).all();
  return opened;
}

async function run(folder: string, ...args: string[]) {
  const said = { out: '', err: '' };
  const code = await search(args, folder, {
    stdout: (text) => (said.out += text),
    stderr: (text) => (said.err += text),
    isTerminal: false,
  });
  return { code, ...said };
}

interface Printed {
  total: number;
  waiting: number;
  hits: { part: string }[];
}

test('prints hits as JSON, with all one needs to go there', async () => {
  const { folder } = harbour();
  const { code, out, err } = await run(folder, '--search', 'tide', '--json');
  expect([code, err]).toEqual([0, '']);
  const link = `cuecast://episode?feed=${encodeURIComponent(FEED)}&guid=a`;
  const of = {
    podcast: 'Harbour Talk',
    episode: 'Low tide',
    published: '2031-04-02T00:00:00.000Z',
  };
  expect(JSON.parse(out)).toEqual({
    query: 'tide',
    total: 3,
    more: false,
    waiting: 0,
    hits: [
      {
        ...of,
        part: 'title',
        time: null,
        timecode: null,
        speaker: null,
        chapter: null,
        text: 'Low tide',
        link,
        page: 'https://harbour.example/a',
      },
      {
        ...of,
        part: 'transcript',
        time: 62.5,
        timecode: '1:02',
        speaker: 'Ada',
        chapter: null,
        text: expect.stringContaining('We wait for the tide here') as string,
        link: `${link}&t=62`,
        page: 'https://harbour.example/a#t=62',
      },
      {
        ...of,
        part: 'transcript',
        time: 3700,
        timecode: '1:01:40',
        speaker: 'Bo',
        chapter: null,
        text: expect.stringContaining('until the [31m tide table') as string,
        link: `${link}&t=3700`,
        page: 'https://harbour.example/a#t=3700',
      },
    ],
  });
});

test('prints lines for the eye, grouped by episode, without what would steer a terminal', async () => {
  const { folder } = harbour();
  const { code, out } = await run(folder, '--search', 'in:transcript tide');
  expect(code).toBe(0);
  const [title, first, second] = out.split('\n');
  expect(title).toBe('Harbour Talk · Low tide · 2031-04-02');
  expect(first).toMatch(/^ {6}1:02 {2}Ada: .*We wait for the tide here/);
  expect(second).toMatch(/^ {3}1:01:40 {2}Bo: .*tide table/);
  expect(out).not.toContain('\u001b');
});

test('prints as many as are wanted, and says how many there are', async () => {
  const { folder } = harbour();
  const { code, out, err } = await run(folder, '--search', 'tide', '--limit', '1', '--json');
  const printed = JSON.parse(out) as Printed;
  expect([code, printed.total, printed.hits.map(({ part }) => part)]).toEqual([0, 3, ['title']]);
  expect(err).toBe('');
  expect((await run(folder, '--search', 'tide', '--limit', '2')).err).toContain('2 of 3');
});

test('finding nothing is no failure, but told apart', async () => {
  const { folder } = harbour();
  const asJson = await run(folder, '--search', 'zebra', '--json');
  expect([asJson.code, asJson.err]).toEqual([1, '']);
  expect(JSON.parse(asJson.out)).toEqual({
    query: 'zebra',
    total: 0,
    more: false,
    waiting: 0,
    hits: [],
  });
  expect(await run(folder, '--search', 'zebra')).toEqual({
    code: 1,
    out: '',
    err: 'Nothing was found for “zebra”.\n',
  });
});

test('what the index has not taken in yet is said', async () => {
  const { folder, store } = harbour();
  store.saveFeed('https://feeds.example/other', aFeed([anEpisode('c'), anEpisode('d')]), FETCH);
  const { code, out, err } = await run(folder, '--search', 'tide', '--json');
  expect(code).toBe(0);
  expect((JSON.parse(out) as Printed).hits).toHaveLength(3);
  expect((JSON.parse(out) as Printed).waiting).toBe(2);
  expect(err).toMatch(/^2 episodes are not searched/);
});

test('an index made by other rules is not up to date', async () => {
  const { folder, library } = harbour();
  library.database().run("UPDATE search_state SET value = 0 WHERE name = 'version'");
  expect((await run(folder, '--search', 'tide')).err).toMatch(/^2 episodes are not searched/);
});

test('reads beside a process that writes all the time, and what it leaves when it is killed', async () => {
  const { folder, library } = harbour();
  library.close();
  const script = await bundled('writer.ts');
  const writer = spawn(process.execPath, [script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void writer.kill('SIGKILL'));
  for await (const line of createInterface(writer.stdout)) {
    expect(await run(folder, '--search', 'tide', '--json')).toMatchObject({ code: 0 });
    if (line === '8') break;
  }
  writer.kill('SIGKILL');
  await once(writer, 'exit');
  expect(await run(folder, '--search', 'tide', '--json')).toMatchObject({ code: 0 });
});

test('without a library, or asked wrongly, it says so in one sentence and makes nothing', async () => {
  const folder = temporaryFolder();
  const missing = await run(folder, '--search', 'tide', '--json');
  expect(missing.code).toBe(2);
  expect(missing.err).toMatch(/^There is no library in .*\n$/);
  expect(JSON.parse(missing.out)).toEqual({
    error: { code: 'library-missing', message: missing.err.trimEnd() },
  });
  expect(readdirSync(folder)).toEqual([]);
  expect(await run(folder, '--search')).toMatchObject({ code: 2, out: '' });
  const wrong = await run(folder, '--search', 'tide', '--json', '--limit', 'all');
  expect(JSON.parse(wrong.out)).toMatchObject({ error: { code: 'usage' } });
});

test.each([
  [
    'its words are zeros',
    'UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id > 10',
  ],
  ['a text cannot be read', "UPDATE search_row SET content = x'00'"],
  ['texts are gone', 'DROP TABLE search_row'],
  ['the index is gone', 'DROP TABLE search_index'],
])('of a damaged index it says what to do, and leaves it as it is: %s', async (_, sql) => {
  const { folder, library } = harbour();
  library.close();
  // Past what SQLite itself guards.
  const database = new DatabaseSync(libraryFile(folder), { defensive: false });
  database.exec(sql);
  database.close();
  const before = readFileSync(libraryFile(folder));
  const { code, out, err } = await run(folder, '--search', 'tide', '--json');
  expect(code).toBe(2);
  expect(err).toMatch(/^The search index of this library is damaged; .*Start Cuecast.*\n$/);
  const message = err.trimEnd();
  expect(JSON.parse(out)).toEqual({ error: { code: 'search-damaged', message } });
  expect(await run(folder, '--search', 'tide')).toEqual({ code: 2, out: '', err });
  expect(readFileSync(libraryFile(folder)).equals(before)).toBe(true);
});
