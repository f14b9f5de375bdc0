/** How tests read audio files with pictures in their chapters, and what those are made of. */
import { id3Chapter, id3Text } from '../fixtures/audio-bytes.ts';
import { chaptersFromAudio } from '../parse-chapters.ts';
import { bytesSource } from './byte-source.ts';

/** Reads a file, its pictures by the names given; `handed` is what was handed over, in order. */
export async function readNamed(names: ReadonlyMap<Buffer, string>, file: Uint8Array) {
  const handed: string[] = [];
  const list = await chaptersFromAudio(bytesSource(file), null, {
    keepPicture: (bytes) => {
      const [, name = 'unknown'] = [...names].find(([known]) => known.equals(bytes)) ?? [];
      handed.push(name);
      return Promise.resolve(name);
    },
  });
  return {
    images: list.chapters.map(({ image }) => image),
    warnings: list.warnings.map(({ code }) => code),
    handed,
    list,
  };
}

/** What says it is a picture and is a program. */
export const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);

const title = (text: string, major = 3) => id3Text('TIT2', text, major);
/** A chapter of ten seconds with more frames in it; `major`: version of ID3. */
export const chapter = (number: number, frames: Uint8Array[], major = 3) =>
  id3Chapter(
    `c${number}`,
    number * 10_000,
    (number + 1) * 10_000,
    [title(`Part ${number}`, major), ...frames],
    major,
  );

/** Titles of an M4A’s chapter track, each with its length in seconds. */
export const TITLES: [number, Uint8Array][] = [
  [10, Buffer.from('Low tide')],
  [20, Buffer.from('The ferry')],
  [30, Buffer.from('High tide')],
];
