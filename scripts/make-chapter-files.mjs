/**
 * Makes the small audio files with chapters that tests read and play: silence, tags and pictures of one colour, all
 * written byte by byte, the same at every run. Run by hand when what is in them changes, never by a build:
 *
 *   node scripts/make-chapter-files.mjs
 */
import './lib/node-version.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { inProject } from './lib/paths.mjs';

/** Where they stand. */
export const FOLDER = inProject('electron/chapters/fixtures/files');

/** Times are seconds; 36 of them are whole frames in every format. */
const SECONDS = 36;
const CHAPTERS = [
  { start: 0, end: 9, title: 'Low tide', picture: 'red' },
  { start: 9, end: 18, title: 'The ferry', picture: 'blue', url: 'https://tides.example/ferry' },
  { start: 18, end: 24, title: 'Sponsor' },
  { start: 24, end: 36, title: 'High tide – Flut 潮', picture: 'red' },
];
/** Changes the picture in the middle of the ferry's chapter, and is not listed. */
const UNLISTED = { start: 13, end: 18, title: 'A gull', picture: 'green' };

/** The files by name. */
export async function chapterFiles() {
  const [tags, { m4a, neroChapters }, { opus }, { plainPng }, { plainJpeg }] = await Promise.all(
    [
      'electron/chapters/fixtures/audio-bytes.ts',
      'electron/chapters/fixtures/m4a-bytes.ts',
      'electron/chapters/fixtures/ogg-bytes.ts',
      'e2e/png.ts',
      'e2e/jpeg.ts',
    ].map(async (path) => (await runnerImport(inProject(path), { configFile: false })).module),
  );
  const { id3Chapter, id3Contents, id3Frame, id3Link, id3Picture, id3Text, mp3, silentFrames } =
    tags;

  const pictures = {
    red: plainJpeg(240, [196, 62, 48]),
    blue: plainJpeg(240, [44, 88, 164]),
    green: plainPng(240, [58, 132, 74]),
    cover: plainPng(240, [92, 84, 76]),
  };
  const mime = (name) => (name === 'green' ? 'image/png' : 'image/jpeg');
  const sound = silentFrames(SECONDS);
  const chapterFrame = ({ start, end, title, picture, url }) =>
    id3Chapter(`at-${start}`, start * 1000, end * 1000, [
      id3Text('TIT2', title),
      ...(url ? [id3Link(url)] : []),
      ...(picture ? [id3Picture(pictures[picture], { mime: mime(picture) })] : []),
    ]);
  const about = (title) => [id3Text('TIT2', title), id3Text('TPE1', 'The harbour office')];
  const contents = id3Contents(CHAPTERS.map(({ start }) => `at-${start}`));
  const cover = id3Picture(pictures.cover);
  const bare = CHAPTERS.map(({ start, end, title }) => ({ start, end, title }));
  const [first, second, third, fourth] = bare.map(chapterFrame);

  // Its length says more than there is of it: the next chapter stands where its title should.
  const oversized = id3Frame('CHAP', Buffer.from('at-3\0\0\0', 'latin1'));
  oversized.writeUInt32BE(60_000, 4);

  const inTrack = (of) => CHAPTERS.map((chapter) => [chapter.end - chapter.start, of(chapter)]);
  const pad = (number) => String(number).padStart(2, '0');

  return {
    'tides.mp3': mp3(
      [...about('Tides'), cover, contents, ...CHAPTERS.toSpliced(2, 0, UNLISTED).map(chapterFrame)],
      3,
      0,
      sound,
    ),
    'out-of-order.mp3': mp3([...about('Out of order'), fourth, second, first, third], 3, 0, sound),
    'broken.mp3': mp3(
      [
        ...about('Broken'),
        first,
        id3Frame('CHAP', Buffer.from('x\0\0\0')),
        second,
        oversized,
        third,
      ],
      3,
      0,
      sound,
    ),
    'tides.m4a': m4a({
      seconds: SECONDS,
      titles: inTrack(({ title }) => Buffer.from(title)),
      pictures: inTrack(({ picture = 'red' }) => pictures[picture === 'blue' ? 'blue' : 'red']),
      nero: neroChapters(CHAPTERS),
    }),
    'tides.opus': opus(
      [
        'TITLE=Tides',
        ...CHAPTERS.flatMap(({ start, title, url }, index) => [
          `CHAPTER${pad(index)}=00:00:${pad(start)}.000`,
          `CHAPTER${pad(index)}NAME=${title}`,
          ...(url ? [`CHAPTER${pad(index)}URL=${url}`] : []),
        ]),
      ],
      SECONDS,
    ),
  };
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, bytes] of Object.entries(await chapterFiles())) {
    writeFileSync(join(FOLDER, name), bytes);
    process.stdout.write(`${name}: ${bytes.length} bytes\n`);
  }
}
