import { afterEach, beforeEach, expect, test } from 'vitest';
import { startHost, type Fault, type Host, type Resource } from '../../e2e/host.ts';
import { fetchBytes, fetchIfChanged, namedBy, type FetchOptions, type Web } from './fetch.ts';
import { nodeWeb } from './test-library.ts';

let host: Host;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.stop());

const body = 'a feed, more or less';
const limits: FetchOptions = { what: 'The feed', maxBytes: 1_000_000, timeoutMs: 5000 };
const get = (url: string, options: Partial<FetchOptions> = {}) =>
  fetchBytes(nodeWeb(500), url, { ...limits, ...options });
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('answers the bytes and what the server says of them', async () => {
  const url = host.serve('/a', { body, type: 'text/xml', etag: '"1"' });
  const fetched = await get(url);
  expect(text(fetched.bytes)).toBe(body);
  expect(fetched).toMatchObject({ contentType: 'text/xml', etag: '"1"', url, movedTo: null });
  expect(host.requests[0]?.headers['user-agent']).toBe('Cuecast/test');
});

test('unpacks what is packed', async () => {
  const url = host.serve('/a', { body });
  host.fault('/a', { gzip: true });
  expect(text((await get(url)).bytes)).toBe(body);
});

test('asks whether something has changed', async () => {
  const url = host.serve('/a', { body, etag: '"1"' });
  const ask = (etag: string) =>
    fetchIfChanged(nodeWeb(), url, { etag, lastModified: null }, limits);
  expect(await ask('"1"')).toBeNull();
  expect(text((await ask('"0"'))?.bytes ?? new Uint8Array())).toBe(body);
});

test.each<[string, Fault, Partial<Resource>, Partial<FetchOptions>, string]>([
  ['no such page', { status: 404 }, {}, {}, 'http-status'],
  ['a wish for a password', { status: 401 }, {}, {}, 'needs-sign-in'],
  ['a broken server', { status: 500 }, {}, {}, 'http-status'],
  ['silence', { hold: true }, {}, {}, 'timed-out'],
  ['silence in the middle', { stallAfter: 5 }, {}, {}, 'timed-out'],
  ['a trickle', {}, { bytesPerSecond: 40 }, { timeoutMs: 200 }, 'timed-out'],
  ['a broken connection', { closeAfter: 5 }, {}, {}, 'connection-lost'],
  ['more than is read', {}, {}, { maxBytes: 10 }, 'too-large'],
  ['more than is read, unannounced', {}, { sized: false }, { maxBytes: 10 }, 'too-large'],
  ['redirects in circles', { redirect: '/a' }, {}, {}, 'bad-redirect'],
  ['a redirect to a file', { redirect: 'file:///etc/hostname' }, {}, {}, 'bad-redirect'],
  ['a redirect to nonsense', { redirect: 'http://[' }, {}, {}, 'bad-redirect'],
])('meets %s', async (_, fault, resource, options, code) => {
  const url = host.serve('/a', { body, ...resource });
  host.fault('/a', fault);
  await expect(get(url, options)).rejects.toMatchObject({ code });
});

test('meets nobody there', async () => {
  const url = host.serve('/a', { body });
  await host.stop();
  await expect(get(url)).rejects.toMatchObject({ code: 'unreachable-host' });
});

test.each(['file:///etc/hostname', 'data:,x', 'nonsense'])('refuses %s', async (address) => {
  await expect(get(address)).rejects.toMatchObject({ code: 'bad-address' });
});

test('ends when its caller does', async () => {
  const url = host.serve('/a', { body });
  host.fault('/a', { stallAfter: 5 });
  const controller = new AbortController();
  const fetched = get(url, { signal: controller.signal });
  const ended = expect(fetched).rejects.toThrow('enough');
  await host.stalled('/a');
  controller.abort(new Error('enough'));
  await ended;
});

test('tells where a feed has moved to for good', async () => {
  const url = host.serve('/new', { body });
  host.fault('/old', { redirect: '/new', redirectStatus: 301 });
  host.fault('/older', { redirect: '/old', redirectStatus: 308 });
  host.fault('/detour', { redirect: '/old', redirectStatus: 302 });
  expect(await get(host.url('/older'))).toMatchObject({ url, movedTo: url });
  expect(await get(host.url('/detour'))).toMatchObject({ url, movedTo: null });
});

test('a password goes to its own host as a header, and into no message', async () => {
  const other = await startHost();
  try {
    const target = other.serve('/a', { body });
    host.fault('/a', { redirect: '/b', redirectStatus: 301 });
    host.fault('/b', { redirect: target, redirectStatus: 301 });
    const address = host.url('/a').replace('//', '//me%40home:s%C3%BCss@');
    const fetched = await get(address);
    const expected = `Basic ${Buffer.from('me@home:süss').toString('base64')}`;
    expect(host.requests.map(({ headers }) => headers.authorization)).toEqual([expected, expected]);
    expect(other.requests[0]?.headers.authorization).toBeUndefined();
    // The new address would not carry the password.
    expect(fetched.movedTo).toBeNull();
    expect(fetched.url).toBe(target);
    await other.stop();
    const failed: unknown = await get(address).catch((error: unknown) => error);
    expect(String(failed)).not.toContain('home');
  } finally {
    await other.stop();
  }
});

test('nothing on the internet leads into the listener’s own network', async () => {
  const home = await startHost();
  try {
    const web: Web = { ...nodeWeb(500), isOwnNetwork: (url) => url.startsWith(home.url('/')) };
    const ask = (url: string, feedUrl?: string) =>
      fetchBytes(feedUrl === undefined ? web : namedBy(web, feedUrl), url, limits);
    const own = home.serve('/own', { body });
    const open = host.serve('/open', { body });
    host.fault('/inwards', { redirect: own });
    host.fault('/further', { redirect: '/inwards' });
    home.fault('/outwards', { redirect: open });
    home.fault('/and-back', { redirect: host.url('/inwards') });
    const refused = { code: 'own-network' };

    // A person may name what is there, and so may a feed that is there.
    expect(text((await ask(own)).bytes)).toBe(body);
    expect(text((await ask(own, home.url('/feed'))).bytes)).toBe(body);
    expect(text((await ask(home.url('/outwards'), home.url('/feed'))).bytes)).toBe(body);
    await expect(ask(own, host.url('/feed'))).rejects.toMatchObject(refused);
    await expect(ask(own, 'cuecast-local:files')).rejects.toMatchObject(refused);
    expect(home.requestsTo('/own')).toHaveLength(2);

    // Whoever is sent on from outside is not let in, however he set out.
    for (const from of [undefined, host.url('/feed'), home.url('/feed')]) {
      await expect(ask(host.url('/inwards'), from)).rejects.toMatchObject(refused);
      await expect(ask(host.url('/further'), from)).rejects.toMatchObject(refused);
    }
    await expect(ask(home.url('/and-back'))).rejects.toMatchObject(refused);
    expect(home.requestsTo('/own')).toHaveLength(2);
  } finally {
    await home.stop();
  }
});

test('without another idea of it, loopback is the listener’s own', async () => {
  const url = host.serve('/a', { body });
  const web: Web = { ...nodeWeb(500), isOwnNetwork: undefined };
  expect(text((await fetchBytes(web, url, limits)).bytes)).toBe(body);
  const named = namedBy(web, 'https://feeds.example/a');
  await expect(fetchBytes(named, url, limits)).rejects.toMatchObject({ code: 'own-network' });
  expect(host.requests).toHaveLength(1);
});
