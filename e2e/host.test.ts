import { afterEach, beforeEach, expect, test } from 'vitest';
import { wav } from './audio.ts';
import { startHost, type Host } from './host.ts';

let host: Host;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.stop());

const body = 'abcdefghij';

test('serves what it was given, and a 404 elsewhere', async () => {
  const url = host.serve('/a', { body, type: 'text/plain', etag: '"1"' });
  const answer = await fetch(url);
  expect(await answer.text()).toBe(body);
  expect(answer.headers.get('content-type')).toBe('text/plain');
  expect((await fetch(url, { headers: { 'if-none-match': '"1"' } })).status).toBe(304);
  expect((await fetch(host.url('/b'))).status).toBe(404);
  expect(host.requests.map(({ path }) => path)).toEqual(['/a', '/a', '/b']);
});

test('answers ranges, and If-Range with the whole when it has changed', async () => {
  const url = host.serve('/a', { body, etag: '"1"' });
  const part = await fetch(url, { headers: { range: 'bytes=4-', 'if-range': '"1"' } });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 4-9/10',
    'efghij',
  ]);
  const whole = await fetch(url, { headers: { range: 'bytes=4-', 'if-range': '"0"' } });
  expect([whole.status, await whole.text()]).toEqual([200, body]);
  const beyond = await fetch(url, { headers: { range: 'bytes=10-' } });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10']);
});

test('breaks the connection after so many bytes, as often as asked', async () => {
  const url = host.serve('/a', { body });
  host.fault('/a', { closeAfter: 4, times: 1 });
  await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow();
  expect(await fetch(url).then((answer) => answer.text())).toBe(body);
});

test('stands still until released', async () => {
  const url = host.serve('/a', { body });
  host.fault('/a', { stallAfter: 4 });
  const text = fetch(url).then((answer) => answer.text());
  await host.stalled('/a');
  host.release('/a');
  expect(await text).toBe(body);
});

test('is gone at once when stopped, connections under way included, and comes back', async () => {
  const url = host.serve('/a', { body });
  host.fault('/a', { stallAfter: 4 });
  const broken = fetch(url).then((answer) => answer.text());
  const rejects = expect(broken).rejects.toThrow();
  await host.stalled('/a');
  await host.stop();
  await rejects;
  await expect(fetch(url)).rejects.toThrow();
  await host.start();
  host.heal('/a');
  expect(await fetch(url).then((answer) => answer.text())).toBe(body);
});

test('makes feeds whose addresses lead back to it', async () => {
  const url = host.feed('/feed.xml', {
    title: 'Tide & Time',
    episodes: [{ title: 'One', audio: { url: '/one.wav' }, chapters: 'https://else.example/c' }],
  });
  const xml = await fetch(url).then((answer) => answer.text());
  expect(xml).toContain('<title>Tide &amp; Time</title>');
  expect(xml).toContain(`<enclosure url="${host.url('/one.wav')}" type="audio/wav" length="0"/>`);
  expect(xml).toContain('<podcast:chapters url="https://else.example/c"');
});

test('makes audio of the length asked for', () => {
  const file = wav({ seconds: 1.5 });
  expect(file.length).toBe(44 + 1.5 * 8000 * 2);
  expect(file.toString('latin1', 0, 4)).toBe('RIFF');
  expect(file.readUInt32LE(40)).toBe(24_000);
});
