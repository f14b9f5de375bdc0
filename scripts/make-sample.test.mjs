// What make-sample.mjs and make-icons.mjs left in assets/ agrees with itself, read by the code that reads it in the app.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from 'music-metadata';
import { expect, test } from 'vitest';
import { chaptersFromJson } from '../electron/chapters/json.ts';
import { chaptersFromNotes } from '../electron/chapters/notes/read-notes.ts';
import { parseFeed } from '../electron/feeds/parse-feed.ts';
import { parseTranscript } from '../electron/transcripts/parse-transcript.ts';

const SAMPLE = join(import.meta.dirname, '../assets/sample');
const ICONS = join(import.meta.dirname, '../assets/icons');
const read = (name) => readFileSync(join(SAMPLE, name));
const pngSize = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const byPath = (address) => address.split('/').at(-1);

const { format } = await parseFile(join(SAMPLE, 'episode.mp3'), { duration: true });
const feed = parseFeed(read('feed.xml'), { url: 'https://cuecast.invalid/sample/feed.xml' });
const transcript = parseTranscript(read('transcript.vtt'), { type: 'text/vtt' });
const { chapters, warnings } = chaptersFromJson(read('chapters.json').toString(), format.duration);
const [episode] = feed.episodes;

test('the audio is two to three minutes of constant rate, so that a seek is exact', () => {
  expect(format).toMatchObject({ codec: 'MPEG 2 Layer 3', bitrate: 48_000, numberOfChannels: 1 });
  expect(format.duration).toBeGreaterThan(120);
  expect(format.duration).toBeLessThan(180);
  expect(statSync(join(SAMPLE, 'episode.mp3')).size).toBeLessThan(1_500_000);
});

test('the feed reads without a warning and tells what the files are', () => {
  expect(feed.warnings).toEqual([]);
  expect(feed).toMatchObject({ title: 'Welcome to Cuecast', language: 'en' });
  expect(feed.guid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(feed.episodes).toHaveLength(1);
  expect(Math.abs(episode.duration - format.duration)).toBeLessThan(1);
  expect(episode.enclosure).toMatchObject({
    type: 'audio/mpeg',
    length: statSync(join(SAMPLE, 'episode.mp3')).size,
  });
  expect(episode.transcripts).toMatchObject([
    { type: 'text/vtt', language: 'en', rel: 'captions' },
  ]);
  expect(episode.persons.map((person) => person.name)).toEqual(['Wren', 'Tobias']);
});

test('every file the feed names is here', () => {
  const named = [
    episode.enclosure.url,
    episode.transcripts[0].url,
    episode.chapters.url,
    feed.image,
    episode.image,
  ];
  expect(readdirSync(SAMPLE)).toEqual(expect.arrayContaining(named.map(byPath)));
});

test('two people speak, and every word has its time, in order and inside the audio', () => {
  expect(transcript).toMatchObject({ format: 'vtt', language: 'en', timed: true, warnings: [] });
  const speakers = new Set(transcript.segments.map((segment) => segment.speaker));
  expect(speakers).toEqual(new Set(['Wren', 'Tobias']));

  let last = 0;
  for (const { start, end, text, words } of transcript.segments) {
    expect(words.map((word) => word.text)).toEqual(text.split(' '));
    // WebVTT asks a time inside a cue to be later than the cue's own.
    expect(words[0].start - start).toBeCloseTo(0.001);
    for (const word of words) {
      expect(word.start, `${word.text} at ${word.start}`).toBeGreaterThan(last);
      last = word.start;
    }
    expect(end).toBeGreaterThan(last);
    last = end;
  }
  expect(last).toBeLessThan(format.duration);
});

test('the transcript says what the script says', () => {
  const script = read('source/script.md')
    .toString()
    .match(/^(Wren|Tobias): .+$/gm)
    .map((line) => line.replace(/^\w+: /, '').replace(/\{([^|}]*)\|[^}]*\}/g, '$1'))
    .join(' ')
    .replaceAll(' |', '');
  expect(transcript.segments.map((segment) => segment.text).join(' ')).toBe(script);
});

test('chapters begin at 0, between what is said, and the show notes list the same ones', () => {
  expect(warnings).toEqual([]);
  expect(chapters.length).toBeGreaterThanOrEqual(4);
  expect(chapters[0].start).toBe(0);
  for (const { start, title } of chapters) {
    expect(start).toBeLessThan(format.duration);
    const speaking = transcript.segments.some(
      (segment) => segment.start <= start && start < segment.end,
    );
    expect(speaking, title).toBe(false);
  }
  const noted = chaptersFromNotes(episode.description, format.duration).chapters;
  expect(noted.map(({ start, title }) => ({ start, title }))).toEqual(
    chapters.map(({ start, title }) => ({ start: Math.floor(start), title })),
  );
});

test('the artwork is square and small', () => {
  const artwork = read('artwork.png');
  expect(pngSize(artwork)).toEqual([1400, 1400]);
  expect(artwork.length).toBeLessThan(150_000);
});

test('icons have the size their names say, and the containers hold the same pictures', () => {
  const ico = readFileSync(join(ICONS, 'icon.ico'));
  const icns = readFileSync(join(ICONS, 'icon.icns'));
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const pngs = [16, 32, 48, 64, 128, 256, 512, 1024].map((size) => {
    const png = readFileSync(join(ICONS, `png/${size}x${size}.png`));
    expect(pngSize(png)).toEqual([size, size]);
    return png;
  });
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const offset = ico.readUInt32LE(at + 12);
    return ico.subarray(offset, offset + ico.readUInt32LE(at + 8));
  });
  expect(entries).toEqual(pngs.slice(0, 6));
  for (const png of [pngs[1], ...pngs.slice(3)]) expect(icns.includes(png)).toBe(true);
});
