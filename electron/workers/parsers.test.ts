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
  const underWay = expect(parsers.parseFeed(bytes(FEED), source)).rejects.toThrow();
  await thread.close();
  await underWay;
  expect(await parsers.parseFeed(bytes(FEED), source)).toMatchObject({ title: 'Tide Tables' });
});
