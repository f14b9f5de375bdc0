import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { id3Frame, id3Text, mp3 } from '../chapters/fixtures/audio-bytes.ts';
import { m4a } from '../chapters/fixtures/m4a-bytes.ts';
import { plainPng } from '../../e2e/png.ts';
import { readAudio } from './read-audio.ts';

async function put(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cuecast-audio-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'talk.mp3');
  await writeFile(path, bytes);
  return path;
}

const picture = plainPng(2, [10, 20, 30]);
const attached = Buffer.concat([Buffer.from('\0image/png\0\x03\0', 'latin1'), picture]);
const comment = Buffer.from('\0eng\0Taped on the quay.', 'latin1');

test('title, comment and picture come from the tags', async () => {
  const path = await put(
    mp3([id3Text('TIT2', ' The quay '), id3Frame('COMM', comment), id3Frame('APIC', attached)]),
  );
  const audio = await readAudio(path);
  expect(audio).toMatchObject({
    type: 'audio/mpeg',
    title: 'The quay',
    description: 'Taped on the quay.',
  });
  expect(Buffer.from(audio.picture ?? [])).toEqual(picture);
});

test('a file is known by its content, and tells nothing where it has no tags', async () => {
  const path = await put(m4a({ seconds: 60 }));
  expect(await readAudio(path)).toMatchObject({
    type: 'audio/mp4',
    title: null,
    picture: null,
  });
});

test('tags that are broken are no reason not to play it', async () => {
  const path = await put(
    Buffer.from('OggS\0\x02 and then nothing that anybody could read', 'latin1'),
  );
  expect(await readAudio(path)).toMatchObject({ type: 'audio/ogg', title: null });
});

test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
  const path = await put(Buffer.alloc(0));
  await rm(path);
  execFileSync('mkfifo', [path]);
  await expect(readAudio(path)).rejects.toMatchObject({ code: 'cannot-read-file' });
});
