import { expect, test } from 'vitest';
import { audioExtension, isWebPage } from './audio-type.ts';

test.each([
  ['audio/mpeg', 'https://a.example/x', null, 'mp3'],
  ['Audio/X-M4A; charset=binary', 'https://a.example/x.mp3', null, 'm4a'],
  ['application/octet-stream', 'https://a.example/x.OGA?y=.exe', 'audio/mpeg', 'ogg'],
  [null, 'https://a.example/download?file=../../x.wav', 'audio/flac', 'flac'],
  ['text/plain', 'https://a.example/x.exe', 'application/x-sh', 'mp3'],
  ['constructor', 'https://a.example/..%2f..%2fx', '__proto__', 'mp3'],
])('%s at %s, called %s by its feed, is kept as .%s', (type, url, feedType, extension) => {
  expect(audioExtension(type, url, feedType)).toBe(extension);
});

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

test.each([
  ['text/html; charset=utf-8', 'ID3', true],
  ['application/xhtml+xml', '', true],
  ['audio/mpeg', '\r\n <!DOCTYPE html>', true],
  ['audio/mpeg', 'ï»¿<HTML lang="en">', true],
  ['audio/mpeg', 'ID3\x04\x00', false],
  ['text/plain', '\xff\xfb\x90\x64', false],
  [null, '<htmlish', false],
])('%s that begins with %j is a page: %s', (type, start, page) => {
  expect(isWebPage(type, bytes(start))).toBe(page);
});
