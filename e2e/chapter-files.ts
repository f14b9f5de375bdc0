/** Real audio files with chapters and pictures in them, made by scripts/make-chapter-files.mjs: small, silent, playable. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../electron/chapters/fixtures/files');

/** Every one of them lasts this long, seconds. */
export const CHAPTERS_LAST = 36;

/** What is listed in the three called tides; starts are seconds. `picture` is the colour its image is full of. */
export const TIDES = [
  { start: 0, end: 9, title: 'Low tide', picture: 'red' },
  { start: 9, end: 18, title: 'The ferry', picture: 'blue' },
  { start: 18, end: 24, title: 'Sponsor', picture: null },
  { start: 24, end: 36, title: 'High tide – Flut 潮', picture: 'red' },
] as const;

/** From here, in the middle of the ferry's chapter, `tides.mp3` shows another picture: green. Seconds. */
export const GULL = 13;

/**
 * `tides`: the chapters above, in ID3 tags with pictures, in an M4A's chapter track with pictures (the sponsor has the red one there),
 * in Opus comments without any. `out-of-order.mp3`: the same, written last, second, first, third. `broken.mp3`: the first three, with a
 * frame of nonsense before the second and one whose length is wrong before the third.
 */
export type ChapterFile =
  'tides.mp3' | 'tides.m4a' | 'tides.opus' | 'out-of-order.mp3' | 'broken.mp3';

/** The bytes of one of them. */
export const chapterFile = (name: ChapterFile): Buffer => readFileSync(join(folder, name));
