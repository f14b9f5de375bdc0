/**
 * What it takes to find the chapters in audio files of 300 MB, most of which is a hole in a sparse file: milliseconds
 * and bytes read, as a ratio to the tag library `music-metadata` reading the same file for its tags and chapters in the
 * same run. Both take turns, and the best of nine rounds counts. Bytes are what the process read, where the system counts that.
 */
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFile } from 'music-metadata';
import { plainPng } from '../e2e/png.ts';
import {
  id3Chapter,
  id3Contents,
  id3Picture,
  id3Text,
  flac,
  mp3,
  silentFrames,
} from '../electron/chapters/fixtures/audio-bytes.ts';
import { m4a } from '../electron/chapters/fixtures/m4a-bytes.ts';
import { opus, soundPage } from '../electron/chapters/fixtures/ogg-bytes.ts';
import { chaptersOfFile } from '../electron/chapters/audio/file-chapters.ts';

const ROUNDS = 9;
const SIZE = 300_000_000;
const CHAPTERS = 60;
/** Bytes of a chapter's picture. */
const PICTURE = 100_000;

const folder = await mkdtemp(join(tmpdir(), 'cuecast-bench-'));
async function measure(): Promise<void> {
  const numbers = Array.from({ length: CHAPTERS }, (_, n) => n);
  const pictures = numbers.map((n) => Buffer.concat([plainPng(8, [n, n, n])], PICTURE));
  const titles = numbers.map((n) => `Part ${n} of a long evening`);

  const frames = numbers.map((n) =>
    id3Chapter(`c${n}`, n * 60_000, (n + 1) * 60_000, [
      id3Text('TIT2', titles[n] ?? ''),
      id3Picture(pictures[n] ?? Buffer.alloc(0)),
    ]),
  );
  // Some sound at the start, or the library would look for it through all of the hole.
  const tag = mp3([id3Contents(numbers.map((n) => `c${n}`)), ...frames], 3, 0, silentFrames(10));
  const mp3Path = await sparse('talk.mp3', [[0, tag]]);
  await compare(`MP3, ${CHAPTERS} chapters, ${CHAPTERS} pictures in 6 MB of tags`, mp3Path);
  await withPictures('the same with the pictures put on the disk', mp3Path);

  const track: [number, Buffer][] = titles.map((title) => [60, Buffer.from(title)]);
  const movie = m4a({ seconds: CHAPTERS * 60, titles: track });
  // The hole lies in the box of the sound, behind all samples; the index stands behind it.
  const [mdat, moov] = [movie.indexOf('mdat') - 4, movie.lastIndexOf('moov') - 4];
  const end = SIZE - (movie.length - moov);
  movie.writeUInt32BE(end - mdat, mdat);
  const m4aPath = await sparse('talk.m4a', [
    [0, movie.subarray(0, moov)],
    [end, movie.subarray(moov)],
  ]);
  await compare(`M4A, ${CHAPTERS} chapters, the index behind the sound`, m4aPath);

  const comments = numbers.flatMap((n) => {
    const number = String(n).padStart(3, '0');
    const hours = String(Math.floor(n / 60)).padStart(2, '0');
    const minutes = String(n % 60).padStart(2, '0');
    return [`CHAPTER${number}=${hours}:${minutes}:00.000`, `CHAPTER${number}NAME=${titles[n]}`];
  });
  await compare(`FLAC, ${CHAPTERS} chapters`, await sparse('talk.flac', [[0, flac(comments)]]));

  const pages: [number, Uint8Array][] = [[0, opus(comments)]];
  for (let at = opus(comments).length; at < SIZE;) {
    const { header, length } = soundPage(pages.length + 1, at * 3);
    pages.push([at, header]);
    at += length;
  }
  await compare(`Opus, ${CHAPTERS} chapters`, await sparse('talk.opus', pages));
}

/** A file of `SIZE` bytes that holds pieces at places, and nothing between them. */
async function sparse(name: string, pieces: [at: number, bytes: Uint8Array][]): Promise<string> {
  const path = join(folder, name);
  const file = await open(path, 'w');
  for (const [at, bytes] of pieces) await file.write(bytes, 0, bytes.length, at);
  await file.truncate(Math.max(SIZE, (await file.stat()).size));
  await file.close();
  return path;
}

async function compare(what: string, path: string): Promise<void> {
  let count = 0;
  const ours = new Best(async () => {
    count = (await chaptersOfFile(path, null, null))?.chapters.length ?? 0;
  });
  let theirs = 0;
  const library = new Best(async () => {
    theirs = (await parseFile(path, { includeChapters: true })).format.chapters?.length ?? 0;
  });
  for (let round = 0; round < ROUNDS; round++) {
    await ours.run();
    await library.run();
  }
  if (count !== CHAPTERS) throw new Error(`${what}: ${count} chapters`);
  const ratio = (ours.ms / library.ms).toFixed(2);
  say(
    `${what}: ours ${ours.shown()}, music-metadata ${library.shown()}, ${theirs} chapters, ratio ${ratio}`,
  );
}

async function withPictures(what: string, path: string): Promise<void> {
  const best = new Best(async () => {
    const pictures = await mkdtemp(join(folder, 'pictures-'));
    await chaptersOfFile(path, null, pictures);
    await rm(pictures, { recursive: true });
  });
  for (let round = 0; round < 3; round++) await best.run();
  say(`${what}: ${best.shown()}`);
}

/** The best of several runs. */
class Best {
  ms = Infinity;
  bytes = Infinity;

  constructor(private readonly work: () => Promise<unknown>) {}

  async run(): Promise<void> {
    const read = await bytesRead();
    const start = performance.now();
    await this.work().catch(() => undefined);
    this.ms = Math.min(this.ms, performance.now() - start);
    this.bytes = Math.min(this.bytes, (await bytesRead()) - read);
  }

  shown(): string {
    const bytes = Number.isFinite(this.bytes) ? `${(this.bytes / 1e6).toFixed(3)} MB` : 'unknown';
    return `${this.ms.toFixed(1)} ms (${bytes} read)`;
  }
}

/** Bytes this process has read so far, as Linux counts them; elsewhere nobody does. */
async function bytesRead(): Promise<number> {
  const counts = await readFile('/proc/self/io', 'utf8').catch(() => '');
  return Number(/^rchar: (\d+)/m.exec(counts)?.[1] ?? NaN);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}
