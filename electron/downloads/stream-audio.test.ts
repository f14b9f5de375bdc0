import { afterEach, beforeEach, expect, test } from 'vitest';
import { startHost, type Host } from '../../e2e/host.ts';
import { type Web } from '../feeds/fetch.ts';
import { createStreams, streamAudio } from './stream-audio.ts';

const episode = { id: 7, feedUrl: 'http://localhost/feed' };
const audio = Uint8Array.from({ length: 200_000 }, (_, i) => i % 251);
const web: Web = { fetch: (url, init) => fetch(url, init), userAgent: 'Cuecast/test' };
let host: Host;

beforeEach(async () => {
  host = await startHost();
  host.serve('/audio.mp3', { body: audio, type: 'audio/mpeg' });
});
afterEach(() => host.stop());

test('passes the whole audio on', async () => {
  const response = await streamAudio(web, host.url('/audio.mp3'), null);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('audio/mpeg');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(audio);
});

test('passes a range on, and the answer to it back', async () => {
  const response = await streamAudio(web, host.url('/audio.mp3'), 'bytes=150000-150009');
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe('bytes 150000-150009/200000');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(audio.subarray(150_000, 150_010));
  expect(host.requestsTo('/audio.mp3')[0]?.headers['accept-encoding']).not.toContain('gzip');
});

test('follows a redirect, as publishers count their listeners by them', async () => {
  host.fault('/counted.mp3', { redirect: '/audio.mp3' });
  const response = await streamAudio(web, host.url('/counted.mp3'), 'bytes=0-1');
  expect(response.status).toBe(206);
});

test.each([
  ['does not know ranges', { ranges: false }, {}],
  ['does not say how long it is either', { ranges: false, sized: false }, {}],
  ['sends an earlier range', {}, { shiftRange: -60_000 }],
])(
  'a seek is answered with the bytes of that place by a publisher that %s',
  async (...publisher) => {
    const [, resource, fault] = publisher;
    host.serve('/audio.mp3', { body: audio, type: 'audio/mpeg', ...resource });
    host.fault('/audio.mp3', fault);
    const response = await streamAudio(web, host.url('/audio.mp3'), 'bytes=150000-');
    expect(response.status).toBe(206);
    const length = response.headers.get('content-length');
    if (length !== null) expect(length).toBe('50000');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(audio.subarray(150_000));
  },
);

test('a later range than the one asked for is no answer', async () => {
  host.fault('/audio.mp3', { shiftRange: 5 });
  await expect(streamAudio(web, host.url('/audio.mp3'), 'bytes=150000-')).rejects.toMatchObject({
    code: 'stream-failed',
  });
});

test('a seek that is let go of lets go of the publisher', async () => {
  host.serve('/audio.mp3', { body: audio, type: 'audio/mpeg', ranges: false });
  host.fault('/audio.mp3', { stallAfter: 1000 });
  const response = await streamAudio(web, host.url('/audio.mp3'), 'bytes=150000-');
  await host.stalled('/audio.mp3');
  await response.body?.cancel();
  await host.abandoned('/audio.mp3');
});

test('a web page is not audio', async () => {
  host.serve('/audio.mp3', { body: '<p>Sign in first.', type: 'text/html; charset=utf-8' });
  const streams = createStreams(web);
  await expect(streams.open(episode, host.url('/audio.mp3'), 'bytes=0-')).rejects.toMatchObject({
    code: 'not-audio',
  });
  expect(streams.problem(7)?.code).toBe('not-audio');
});

test('a host that is gone is named', async () => {
  const address = host.url('/audio.mp3');
  await host.stop();
  await expect(streamAudio(web, address, null)).rejects.toMatchObject({
    code: 'unreachable-host',
  });
});

test('why a stream did not come is kept until it comes', async () => {
  const streams = createStreams(web);
  const open = () => streams.open(episode, host.url('/audio.mp3'), null);
  host.fault('/audio.mp3', { status: 503 });
  expect((await open()).status).toBe(503);
  expect(streams.problem(7)?.message).toContain('answered with an error (503)');
  expect(streams.problem(8)).toBeNull();
  host.heal('/audio.mp3');
  expect((await open()).status).toBe(200);
  expect(streams.problem(7)).toBeNull();
  await host.stop();
  await expect(open()).rejects.toMatchObject({ code: 'unreachable-host' });
  expect(streams.problem(7)?.code).toBe('unreachable-host');
});
