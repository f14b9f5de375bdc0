import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flac, id3Chapter, id3Text, mp3 } from '../chapters/fixtures/audio-bytes.ts';
import { m4a, neroChapters } from '../chapters/fixtures/m4a-bytes.ts';
import { opus } from '../chapters/fixtures/ogg-bytes.ts';
import { chapterFile, TIDES } from '../../e2e/chapter-files.ts';
import type { ChapterList } from '../shared/model.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'inspect-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function* piped(text: string) {
  yield Buffer.from(text.slice(0, 5));
  await Promise.resolve();
  yield Buffer.from(text.slice(5));
}

async function inspect(args: string[], stdin = '') {
  let out = '';
  let err = '';
  const code = await run(args, {
    stdin: piped(stdin),
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
  });
  return { code, out, err };
}

const keys = (value: unknown): string[] => Object.keys(value as object);

const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\nLow tide &amp; sand\n';
const FEED =
  '<rss version="2.0"><channel><title>Ferry</title><item><guid>a</guid><title>A</title></item></channel></rss>';
const OPML =
  '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/f"/></body></opml>';

test('prints a transcript in the promised shape', async () => {
  const { code, out, err } = await inspect(['transcript', file('t.vtt', VTT)]);
  expect([code, err]).toEqual([0, '']);
  const printed = JSON.parse(out) as { segments: unknown[] };
  expect(keys(printed)).toEqual(['format', 'language', 'timed', 'segments', 'warnings']);
  expect(keys(printed.segments[0])).toEqual(['start', 'end', 'speaker', 'text']);
});

test('prints chapters in the promised shape, flags in any place', async () => {
  const path = file('notes.txt', '0:00 Low tide\n1:00 High tide\n9:00 Night');
  for (const args of [
    ['chapters', path, '--duration', '90'],
    ['--duration=90', 'chapters', path],
    ['chapters', '--type', 'text/markdown', '--duration', '90.0', path],
  ]) {
    // A list that runs beyond the audio is no list of its chapters.
    const { code, out } = await inspect(args);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ source: 'notes', chapters: [], warnings: [] });
  }
  const { code, out } = await inspect(['chapters', '--duration', '600', path]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    source: 'notes',
    chapters: [
      { start: 0, end: 60, title: 'Low tide', url: null, image: null, toc: true },
      { start: 60, end: 540, title: 'High tide', url: null, image: null, toc: true },
      { start: 540, end: 600, title: 'Night', url: null, image: null, toc: true },
    ],
    warnings: [],
  });
});

test.each<[string, string, string | Uint8Array]>([
  ['json', 'source-c.json', '{"version":"1.2.0","chapters":[{"startTime":0,"title":"Low tide"}]}'],
  [
    'podlove',
    'source-c.psc',
    '<psc:chapters><psc:chapter start="0" title="Low tide"/></psc:chapters>',
  ],
  ['id3', 'source-a.mp3', mp3([id3Chapter('a', 0, 9000, [id3Text('TIT2', 'Low tide')])])],
  [
    'mp4',
    'source-a.m4b',
    m4a({ seconds: 9, nero: neroChapters([{ start: 0, title: 'Low tide' }]) }),
  ],
  ['vorbis', 'source-a.flac', flac(['CHAPTER001=00:00:00', 'CHAPTER001NAME=Low tide'])],
  ['vorbis', 'source-a.opus', opus(['CHAPTER001=00:00:00', 'CHAPTER001NAME=Low tide'])],
  ['notes', 'source-n.md', '## Times(0:00) Low tide(9:00) High tide'],
])('prints the chapters of %s: %s', async (source, name, content) => {
  const { code, out } = await inspect(['chapters', file(name, content)]);
  expect(code).toBe(0);
  const printed = JSON.parse(out) as { source: string; chapters: { title: string }[] };
  expect([printed.source, printed.chapters[0]?.title]).toEqual([source, 'Low tide']);
});

test.each(['tides.mp3', 'tides.m4a', 'tides.opus'] as const)(
  'prints the chapters of %s, whose pictures stay in it',
  async (name) => {
    const { code, out } = await inspect(['chapters', file(name, chapterFile(name))]);
    expect(code).toBe(0);
    const { chapters, warnings } = JSON.parse(out) as ChapterList;
    expect(warnings).toEqual([]);
    const listed = chapters.filter(({ toc }) => toc);
    expect(listed).toMatchObject(TIDES.map(({ start, title }) => ({ start, title, image: null })));
    expect(keys(listed[0])).toEqual(['start', 'end', 'title', 'url', 'image', 'toc']);
  },
);

test('prints a feed and a list in the promised shape', async () => {
  const feed = JSON.parse((await inspect(['feed', file('f.xml', FEED)])).out) as {
    episodes: unknown[];
  };
  expect(keys(feed).join()).toBe(
    'title,link,author,description,language,image,guid,episodes,warnings',
  );
  expect(keys(feed.episodes[0]).join()).toBe(
    'guid,title,link,published,duration,season,episode,image,description,enclosure,transcripts,chapters,persons',
  );
  const opml = JSON.parse((await inspect(['opml', file('o.opml', OPML)])).out) as {
    feeds: unknown[];
  };
  expect(keys(opml)).toEqual(['title', 'feeds', 'warnings']);
  expect(keys(opml.feeds[0])).toEqual(['url', 'title', 'folder']);
});

test('reads standard input', async () => {
  const { code, out } = await inspect(['feed', '-'], FEED);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ title: 'Ferry' });
});

test('believes a given type over its own guess', async () => {
  const path = file('list.xml', '<chapters><chapter start="0" title="A"/></chapters>');
  const source = async (...args: string[]) =>
    (JSON.parse((await inspect(['chapters', path, ...args])).out) as { source: string }).source;
  expect(await source()).toBe('podlove');
  expect(await source('--type', 'text/html')).toBe('notes');
});

test.each<[string, string[], RegExp]>([
  ['nothing said', [], /^Usage: /],
  ['no file', ['feed'], /^Usage: /],
  ['an unknown kind', ['audio', 'x'], /“audio”/],
  ['an unknown option', ['feed', 'x', '--verbose'], /--verbose/],
  ['an option without a value', ['feed', 'x', '--type'], /--type needs a value/],
  ['a duration that is none', ['feed', 'x', '--duration', 'long'], /“long”/],
  ['a negative duration', ['feed', 'x', '--duration=-5'], /“-5”/],
  ['two files', ['feed', 'x', 'y'], /y is another one/],
  ['a missing file', ['feed', '/nowhere/x.xml'], /no file at \/nowhere\/x\.xml/],
  ['a path through a file', ['feed', '/etc/hostname/x'], /no file at/],
  ['a folder', ['chapters', tmpdir()], /is a folder/],
  ['an empty file', ['transcript', file('empty.vtt', '')], /is empty/],
  ['a wrong feed', ['feed', file('x.txt', 'hello')], /no podcast feed in this file/],
  ['a wrong list', ['opml', file('y.txt', 'hello')], /not an OPML/],
  ['broken JSON', ['chapters', file('b.json', '{"chapters": [')], /no chapters/],
  [
    'a binary file',
    ['feed', file('p.png', Buffer.from('89504e470d0a1a0a00', 'hex'))],
    /no podcast/,
  ],
  ['broken audio', ['chapters', file('a.mp3', Buffer.from('49443304', 'hex'))], /no chapters/],
])('fails on %s with one sentence and nothing else', async (_, args, sentence) => {
  const { code, out, err } = await inspect(args);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(sentence);
  expect(err.trimEnd()).not.toContain('\n');
});
