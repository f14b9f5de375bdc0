import { expect, test } from 'vitest';
import { wav } from '../../e2e/audio.ts';
import { audioKind } from './audio-kind.ts';

const bytes = (text: string) => Buffer.from(text.padEnd(64, '\0'), 'latin1');
/** Two MPEG 1 layer III frames of 128 kbit/s at 44.1 kHz: 417 bytes each. */
const frames = Buffer.alloc(417 * 2);
for (const at of [0, 417]) frames.set([0xff, 0xfb, 0x90, 0x00], at);

test.each([
  ['mp3', bytes('ID3\x03\0\0')],
  ['mp3', frames],
  ['mp3', Buffer.concat([Buffer.alloc(100), frames])],
  ['mp4', bytes('\0\0\0\x20ftypM4A ')],
  ['mp4', bytes('\0\0\0\x20ftypisom')],
  ['aac', bytes('\xff\xf1\x50\x80')],
  ['ogg', bytes('OggS\0\x02')],
  ['flac', bytes('fLaC')],
  ['wav', wav({ seconds: 0.1 })],
  ['webm', bytes('\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm')],
])('knows %s', (kind, head) => {
  expect(audioKind(head)).toBe(kind);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(2000)],
  ['text', bytes('WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n')],
  ['a picture', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['a picture in a box', bytes('\0\0\0\x20ftypheic')],
  ['another in a box', bytes('\0\0\0\x20ftypavif')],
  ['a RIFF that is none', bytes('RIFF\0\0\0\0WEBPVP8 ')],
  ['Matroska', bytes('\x1aE\xdf\xa3\x9fB\x82\x88matroska')],
  ['one frame alone', frames.subarray(0, 417)],
  ['a program', bytes('\x7fELF')],
])('refuses %s', (_, head) => {
  expect(audioKind(head)).toBeNull();
});
