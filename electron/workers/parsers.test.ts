import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { bundled } from '../storage/fixtures/bundle.ts';
import { startParsers, type ParserThread } from './parsers.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const source = { url: 'https://feeds.example/a.xml', contentType: null };
const FEED =
  '<rss version="2.0"><channel><title>Tide Tables</title><item><title>One</title><guid>1</guid></item></channel></rss>';

async function start(longestMs?: number): Promise<ParserThread> {
  const path = await bundled('../../workers/parser-worker.ts');
  const thread = startParsers(path, longestMs);
  onTestFinished(() => thread.close());
  return thread;
}

test('reads feeds, pages, transcripts, chapters and notes in a thread', async () => {
  const { parsers } = await start();
  expect(await parsers.parseFeed(bytes(FEED), source)).toMatchObject({ title: 'Tide Tables' });
  const page = '<link rel="alternate" type="application/rss+xml" href="/feed">';
  expect(await parsers.discoverFeed(bytes(page), source)).toBe('https://feeds.example/feed');
  const vtt = 'WEBVTT\n\n00:00.000 --> 00:02.000\nHigh water at noon\n';
  expect(await parsers.readTranscript(bytes(vtt), {})).toMatchObject({ format: 'vtt' });
  const chapters = '{"version":"1.2.0","chapters":[{"startTime":0,"title":"Ebb"}]}';
  expect(await parsers.parseChapters(bytes(chapters), {})).toMatchObject({ source: 'json' });
  const notes = await parsers.chaptersFromNotes('0:00 Ebb\n2:00 Flow\n', 300);
  expect(notes.chapters.map(({ start }) => start)).toEqual([0, 120]);
  const path = fileURLToPath(new URL('../chapters/fixtures/files/tides.m4a', import.meta.url));
  expect(await parsers.chaptersOfFile(path, 36, null)).toMatchObject({ source: 'mp4' });
  const nothing = { list: null, missing: { first: 0, last: 0 } };
  expect(await parsers.chaptersInBlocks(new Map(), 100, null)).toEqual(nothing);
});

test('a named failure keeps its name', async () => {
  const { parsers } = await start();
  await expect(parsers.parseFeed(bytes('<html>'), source)).rejects.toMatchObject({
    code: 'not-a-feed',
  });
});

test('a file that is read for too long fails', async () => {
  const { parsers } = await start(1);
  await expect(parsers.parseFeed(bytes(FEED), source)).rejects.toThrow();
});

test('after its thread has ended, the next call begins a new one', async () => {
  const thread = await start();
  const { parsers } = thread;
  await parsers.parseFeed(bytes(FEED), source);
  const underWay = expect(parsers.readTranscript(long(), {})).rejects.toThrow();
  await thread.close();
  await underWay;
  expect(await parsers.parseFeed(bytes(FEED), source)).toMatchObject({ title: 'Tide Tables' });
});

/** A SubRip file that takes a while, in a thread of its own. */
const long = () => {
  const cue = (at: number) => {
    const time = new Date(at * 1000).toISOString().slice(11, 23).replace('.', ',');
    return `${at}\n${time} --> ${time}\nLine ${at} of what was said, and more of it\n`;
  };
  return bytes(Array.from({ length: 40_000 }, (_, at) => cue(at)).join('\n'));
};

test('a long transcript says how far it is', async () => {
  const { parsers } = await start();
  const done: number[] = [];
  const read = await parsers.readTranscript(long(), {}, { report: (part) => done.push(part) });
  expect(read).toMatchObject({ format: 'srt', timing: 'lines' });
  expect(done.length).toBeGreaterThan(2);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(done.at(-1)).toBe(1);
});

test('who gives up on a long transcript ends that one alone', async () => {
  const { parsers } = await start();
  const giveUp = new AbortController();
  const reading = parsers.readTranscript(long(), {}, { signal: giveUp.signal });
  const other = parsers.readTranscript(long(), {});
  const feed = parsers.parseFeed(bytes(FEED), source);
  const rejected = expect(reading).rejects.toThrow(/abort/);
  giveUp.abort();
  await rejected;
  expect(await feed).toMatchObject({ title: 'Tide Tables' });
  expect(await other).toMatchObject({ format: 'srt' });
  await expect(
    parsers.readTranscript(bytes('0:00 a'), {}, { signal: giveUp.signal }),
  ).rejects.toThrow(/abort/);
});
