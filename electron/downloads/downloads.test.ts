import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wav } from '../../e2e/audio.ts';
import { startHost, type Fault, type Host, type Resource } from '../../e2e/host.ts';
import { pathIn } from '../feeds/files.ts';
import { addEpisode, nodeWeb, openTestLibrary, type TestLibrary } from '../feeds/test-library.ts';
import type { DownloadState, DownloadStatus } from '../shared/library.ts';
import type { DownloadRecord } from '../storage/interface.ts';
import { createDownloads, type Downloads, type DownloadsDeps } from './downloads.ts';

const PATH = '/episode.wav';
const audio = wav({ seconds: 60 });
const half = 500_000;
const etag = '"first"';

let host: Host;
let library: TestLibrary;
let downloads: Downloads;
let changes: (DownloadStatus | null)[];
let onChange = () => {};

beforeEach(async () => {
  host = await startHost();
  library = await openTestLibrary();
  changes = [];
  downloads = open();
});
afterEach(async () => {
  await downloads.stop();
  await host.stop();
  await library.close();
});

function open(deps: Partial<DownloadsDeps> = {}): Downloads {
  return createDownloads({
    store: library.store,
    dataFolder: library.dataFolder,
    web: nodeWeb(),
    onChange: (_, status) => {
      changes.push(status);
      onChange();
    },
    companions: [],
    log: (error) => {
      throw error;
    },
    retryWaits: [],
    ...deps,
  });
}

/** Waits until a change of state, or of anything `when` looks for, is told. */
function told(when: (status: DownloadStatus | null) => boolean): Promise<DownloadStatus | null> {
  return new Promise((resolve) => {
    onChange = () => {
      const status = changes.at(-1) ?? null;
      if (when(status)) resolve(status);
    };
    if (changes.length > 0) onChange();
  });
}
const reached = (...states: DownloadState[]) =>
  told((status) => status !== null && states.includes(status.state));

const serve = (resource: Partial<Resource> = {}) =>
  host.serve(PATH, { body: audio, type: 'audio/wav', etag, ...resource });
const episode = (url = host.url(PATH)) =>
  addEpisode(library.store, { enclosure: { url, type: 'audio/mpeg', length: 1 } });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function rowOf(id: number): Promise<DownloadRecord> {
  const record = await library.store.download(id);
  if (!record) throw new Error('There is no such download');
  return record;
}
const fileOf = async (id: number) => pathIn(library.dataFolder, (await rowOf(id)).file);

/** Starts a download, ends it as a kill would at `half`. */
async function killedAtHalf(resource: Partial<Resource> = {}): Promise<number> {
  serve(resource);
  host.fault(PATH, { stallAfter: half, times: 1 });
  const id = await episode();
  await downloads.start(id);
  await told((status) => status?.received === half);
  await downloads.stop();
  host.heal(PATH);
  expect((await rowOf(id)).state).toBe('running');
  changes = [];
  downloads = open();
  return id;
}

async function expectWhole(id: number, body: Uint8Array = audio) {
  const record = await rowOf(id);
  expect(record).toMatchObject({ state: 'done', received: body.length, problem: null });
  const path = await fileOf(id);
  expect(sha256(await readFile(path))).toBe(sha256(body));
  expect(await readdir(dirname(path))).toEqual([path.slice(dirname(path).length + 1)]);
}

test('stores what the server sent under a name of its own, and says how far it is', async () => {
  serve({ bytesPerSecond: 2_000_000 });
  const id = await episode();
  await downloads.start(id);
  await reached('done', 'failed');
  await expectWhole(id);
  const { file } = await rowOf(id);
  expect(file).toMatch(/^episodes\/[\w-]+\/audio\.wav$/);
  const [first] = host.requests;
  expect(first?.headers).toMatchObject({
    'user-agent': 'Cuecast/test',
    'accept-encoding': 'identity',
  });
  expect(first?.headers.range).toBeUndefined();
  expect(changes[0]).toMatchObject({ state: 'queued' });
  const received = changes.map((status) => status?.received ?? 0);
  expect(received).toEqual(received.toSorted((one, other) => one - other));
  expect(changes.some((status) => status?.state === 'running' && status.received > 0)).toBe(true);
  expect(changes.at(-1)).toMatchObject({ state: 'done', total: audio.length });
});

test.each<[string, Partial<Resource>, string]>([
  ['a strong etag', { etag }, etag],
  [
    'a date, when the etag is weak',
    { etag: 'W/"weak"', lastModified: 'Mon, 02 Nov 2026 10:00:00 GMT' },
    'Mon, 02 Nov 2026 10:00:00 GMT',
  ],
])('a restart resumes by %s', async (_, resource, proof) => {
  const id = await killedAtHalf(resource);
  await downloads.resumeInterrupted();
  await reached('done', 'failed');
  await expectWhole(id);
  expect(host.requests[1]?.headers).toMatchObject({
    range: `bytes=${half}-`,
    'if-range': proof,
  });
});

test('without proof that it is the same file, it starts over', async () => {
  const id = await killedAtHalf({ etag: 'W/"weak"' });
  await downloads.resumeInterrupted();
  await reached('done', 'failed');
  await expectWhole(id);
  expect(host.requests[1]?.headers.range).toBeUndefined();
});

test.each<[string, Partial<Resource>, Fault]>([
  ['a server that has another file by now', { body: wav({ seconds: 50 }), etag: '"new"' }, {}],
  ['the same, though it answers the range', { etag: '"new"' }, { ignoreIfRange: true }],
  ['a server that ignores ranges', { ranges: false }, {}],
  ['a range that starts elsewhere', {}, { shiftRange: 10, times: 1 }],
  ['a range of another length', { body: wav({ seconds: 61 }) }, { times: 1 }],
  ['a file that is now shorter than what has arrived', { body: wav({ seconds: 9 }) }, {}],
  ['a part that is packed', {}, { gzip: true, times: 1 }],
])('resuming meets %s: it starts over', async (_, resource, fault) => {
  const id = await killedAtHalf();
  const body = Buffer.from(resource.body ?? Buffer.from(audio).reverse());
  serve({ ...resource, body });
  host.fault(PATH, fault);
  await downloads.resumeInterrupted();
  await reached('done', 'failed');
  await expectWhole(id, body);
});

test('bytes that were never reported as safe are fetched again', async () => {
  const id = await killedAtHalf();
  await library.store.saveDownload({ ...(await rowOf(id)), received: half - 1000 });
  await downloads.resumeInterrupted();
  await reached('done', 'failed');
  await expectWhole(id);
  expect(host.requests[1]?.headers.range).toBe(`bytes=${half - 1000}-`);
});

test('a part that has lost its end is continued from what is left', async () => {
  const id = await killedAtHalf();
  await truncate(`${await fileOf(id)}.part`, 1000);
  await downloads.resumeInterrupted();
  await reached('done', 'failed');
  await expectWhole(id);
  expect(host.requests[1]?.headers.range).toBe('bytes=1000-');
});

test('a kill after the last byte needs nothing from the server', async () => {
  const id = await killedAtHalf();
  const path = await fileOf(id);
  await writeFile(`${path}.part`, audio);
  await library.store.saveDownload({ ...(await rowOf(id)), received: audio.length });
  await host.stop();
  await downloads.resumeInterrupted();
  await reached('done', 'failed');
  await expectWhole(id);
});

test('a kill between naming the file and saving that is repaired', async () => {
  serve();
  const id = await episode();
  await downloads.start(id);
  await reached('done', 'failed');
  await library.store.saveDownload({ ...(await rowOf(id)), state: 'running', received: 5 });
  downloads = open();
  await downloads.resumeInterrupted();
  await expectWhole(id);
  expect(host.requests).toHaveLength(1);
});

test('finished audio that is gone is noticed, and can be had again', async () => {
  serve();
  const id = await episode();
  await downloads.start(id);
  await reached('done', 'failed');
  await rm(await fileOf(id));
  await downloads.resumeInterrupted();
  expect(await rowOf(id)).toMatchObject({ state: 'failed', problem: { code: 'audio-missing' } });
  changes = [];
  await downloads.start(id);
  await reached('done');
  await expectWhole(id);
});

test('a broken connection is mended by itself while it gets further', async () => {
  serve();
  host.fault(PATH, { closeAfter: 300_000, times: 2 });
  downloads = open({ retryWaits: [0, 0, 0] });
  const id = await episode();
  await downloads.start(id);
  await reached('done', 'failed');
  await expectWhole(id);
  // Each attempt continues where the last one broke; what was still on its way then is lost.
  const starts = host.requests.map(({ headers }) => Number(headers.range?.match(/\d+/)?.[0] ?? 0));
  expect(starts).toHaveLength(3);
  expect(starts[1]).toBeGreaterThan(100_000);
  expect(starts[2]).toBeGreaterThan((starts[1] ?? 0) + 100_000);
});

test('a connection that gets no further is given up, and resumed when asked', async () => {
  serve();
  host.fault(PATH, { closeAfter: half });
  downloads = open({ retryWaits: [0, 0, 0] });
  const id = await episode();
  await downloads.start(id);
  await host.requested(PATH);
  host.fault(PATH, { closeAfter: 0 });
  expect((await reached('done', 'failed'))?.problem?.code).toBe('download-interrupted');
  expect(host.requests).toHaveLength(2);
  const { size } = await stat(`${await fileOf(id)}.part`);
  expect(size).toBeGreaterThan(100_000);
  host.heal(PATH);
  changes = [];
  await downloads.start(id);
  await reached('done', 'failed');
  await expectWhole(id);
  expect(host.requests[2]?.headers.range).toBe(`bytes=${size}-`);
});

test.each<[string, Partial<Resource>, Fault, string]>([
  ['silence in the middle', {}, { stallAfter: half }, 'download-interrupted'],
  ['silence before anything', {}, { hold: true }, 'timed-out'],
  ['less than announced', {}, { announce: audio.length + 1 }, 'download-interrupted'],
  ['chunks that end too early', { sized: false }, { closeAfter: half }, 'download-interrupted'],
  ['nothing at all', { body: '' }, {}, 'download-incomplete'],
  ['a page that says so', { body: '<p>Gone', type: 'text/html; charset=utf-8' }, {}, 'not-audio'],
  ['a page in disguise', { body: '\n<!DOCTYPE html><p>Gone', type: 'audio/mpeg' }, {}, 'not-audio'],
  ['no such file', {}, { status: 404 }, 'http-status'],
  ['a broken server', {}, { status: 503 }, 'http-status'],
  ['a wish for a password', {}, { status: 401 }, 'needs-sign-in'],
  ['redirects in circles', {}, { redirect: PATH }, 'bad-redirect'],
  ['a redirect out of the web', {}, { redirect: 'file:///etc/hostname' }, 'bad-redirect'],
])(
  'the server answers with %s: a sentence, and no audio file',
  async (_, resource, fault, code) => {
    serve(resource);
    host.fault(PATH, fault);
    downloads = open({ web: nodeWeb(300) });
    const id = await episode();
    await downloads.start(id);
    const status = await reached('done', 'failed');
    expect(status).toMatchObject({ state: 'failed', problem: { code } });
    await expect(stat(await fileOf(id))).rejects.toThrow('ENOENT');
    expect(await rowOf(id)).toMatchObject({ state: 'failed', problem: { code } });
  },
);

test('what does not fit on the disk is not begun', async () => {
  serve();
  host.fault(PATH, { announce: 1e15 });
  const id = await episode();
  await downloads.start(id);
  await reached('done', 'failed');
  expect(await rowOf(id)).toMatchObject({ received: 0, problem: { code: 'disk-full' } });
});

test('a failure that cannot be remembered is told all the same', async () => {
  serve();
  host.fault(PATH, { status: 503 });
  const { store } = library;
  const logged: unknown[] = [];
  const full = () => Promise.reject(new Error('no room'));
  const save = (record: DownloadRecord) =>
    record.state === 'failed' ? full() : store.saveDownload(record);
  downloads = open({
    store: new Proxy(store, {
      get: (target, name, self) =>
        name === 'saveDownload' ? save : (Reflect.get(target, name, self) as unknown),
    }),
    log: (error) => logged.push(error),
  });
  const id = await episode();
  await downloads.start(id);
  expect((await reached('done', 'failed'))?.problem?.code).toBe('http-status');
  expect(logged).toHaveLength(1);
});

test('a sign-in page on the way does not cost what has arrived', async () => {
  const id = await killedAtHalf();
  serve({ body: '<html>Sign in to this network', type: 'text/html', etag: undefined });
  await downloads.resumeInterrupted();
  expect((await reached('failed'))?.problem?.code).toBe('not-audio');
  serve();
  changes = [];
  await downloads.start(id);
  await reached('done', 'failed');
  await expectWhole(id);
  expect(host.requests.at(-1)?.headers.range).toBe(`bytes=${half}-`);
});

test('redirects are followed, and packed audio is unpacked', async () => {
  serve();
  host.fault(PATH, { gzip: true });
  host.fault('/old', { redirect: PATH });
  const id = await episode(host.url('/old'));
  await downloads.start(id);
  await reached('done', 'failed');
  await expectWhole(id);
});

test('a host that is not there', async () => {
  const id = await episode();
  await host.stop();
  await downloads.start(id);
  expect((await reached('failed'))?.problem?.code).toBe('unreachable-host');
});

test('pause keeps what has arrived, resume gets the rest', async () => {
  serve();
  host.fault(PATH, { stallAfter: half, times: 1 });
  const id = await episode();
  await downloads.start(id);
  await told((status) => status?.received === half);
  await downloads.pause(id);
  expect(await rowOf(id)).toMatchObject({ state: 'paused', received: half, total: audio.length });
  // What a person paused stays paused over a restart.
  await downloads.resumeInterrupted();
  expect(host.requests).toHaveLength(1);
  changes = [];
  await downloads.start(id);
  await reached('done', 'failed');
  await expectWhole(id);
  expect(host.requests[1]?.headers.range).toBe(`bytes=${half}-`);
});

test('cancel and remove leave nothing behind', async () => {
  serve();
  host.fault(PATH, { stallAfter: half, times: 1 });
  const id = await episode();
  await downloads.start(id);
  await told((status) => status?.received === half);
  const folder = dirname(await fileOf(id));
  await downloads.cancel(id);
  expect(await library.store.download(id)).toBeNull();
  expect(await readdir(folder)).toEqual([]);
  expect(changes.at(-1)).toBeNull();
  changes = [];
  await downloads.start(id);
  await reached('done', 'failed');
  await downloads.remove(id);
  expect(await readdir(folder)).toEqual([]);
  expect(await library.store.download(id)).toBeNull();
});

test('two at once, the others in order; one that waits can be paused', async () => {
  const paths = ['/1', '/2', '/3', '/4'];
  const ids: number[] = [];
  for (const path of paths) {
    host.serve(path, { body: audio, type: 'audio/wav', etag });
    host.fault(path, { stallAfter: half });
    const enclosure = { url: host.url(path), type: null, length: null };
    ids.push(await addEpisode(library.store, { guid: path, enclosure }));
  }
  for (const id of ids) await downloads.start(id);
  await Promise.all(paths.slice(0, 2).map((path) => host.stalled(path)));
  expect(host.requests.map(({ path }) => path).sort()).toEqual(['/1', '/2']);
  await downloads.pause(ids[2] ?? 0);
  host.heal('/4');
  host.heal('/1');
  await told((status) => status?.episodeId === ids[3] && status?.state === 'done');
  expect(host.requestsTo('/3')).toEqual([]);
  expect((await rowOf(ids[2] ?? 0)).state).toBe('paused');
});

test('what belongs to the episode is there before it counts as downloaded', async () => {
  serve();
  let arrive = () => {};
  const companions = new Promise<void>((done) => (arrive = done));
  downloads = open({ companions: [() => companions] });
  const id = await episode();
  await downloads.start(id);
  await told((status) => status?.received === audio.length);
  expect((await rowOf(id)).state).toBe('running');
  arrive();
  await reached('done', 'failed');
  await expectWhole(id);
});

test('what is in the audio is read once that is there, and holds nothing up', async () => {
  serve();
  const logged: unknown[] = [];
  const looked = new Promise<boolean>((there) => {
    downloads = open({
      afterwards: async ({ id }) => {
        there((await rowOf(id)).state === 'done' && (await readFile(await fileOf(id))).length > 0);
        throw new Error('no chapters');
      },
      log: (error) => logged.push(error),
    });
  });
  const id = await episode();
  await downloads.start(id);
  expect(await looked).toBe(true);
  await downloads.idle();
  await expectWhole(id);
  await expect.poll(() => logged).toHaveLength(1);
});

test('companions that fail do not fail the audio', async () => {
  serve();
  const logged: unknown[] = [];
  downloads = open({
    companions: [() => Promise.reject(new Error('no chapters')), () => Promise.resolve()],
    log: (error) => logged.push(error),
  });
  const id = await episode();
  await downloads.start(id);
  await reached('done', 'failed');
  await expectWhole(id);
  expect(logged).toHaveLength(1);
});

test('an episode without audio, or none at all', async () => {
  const id = await addEpisode(library.store, { enclosure: null });
  await expect(downloads.start(id)).rejects.toMatchObject({ code: 'no-audio' });
  await expect(downloads.start(id + 1)).rejects.toMatchObject({ code: 'not-found' });
});
