import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { removeLeftovers } from './leftovers.ts';

const started = new Date('2026-11-01T10:00:00Z');
const before = new Date('2026-11-01T09:00:00Z');

test('deletes what a kill left unfinished, and nothing that is of use', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cuecast-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const write = async (file: string, at: Date) => {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'half');
    await utimes(path, at, at);
  };
  await write('artwork/a.png', before);
  await write('artwork/b.png.part', before);
  await write('episodes/one/audio.mp3.part', before);
  await write('episodes/two/audio.mp3.part', before);
  await write('episodes/two/transcript-1.vtt.part', before);
  await write('episodes/two/transcript-2.vtt.part', started);
  await write('library.sqlite.part', before);
  await removeLeftovers(folder, ['episodes/one/audio.mp3.part'], started);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.'));
  expect(files.sort()).toEqual([
    'artwork/a.png',
    'episodes/one/audio.mp3.part',
    'episodes/two/transcript-2.vtt.part',
    'library.sqlite.part',
  ]);
});

test('a new data folder has nothing to delete', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cuecast-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await expect(removeLeftovers(folder, [], started)).resolves.toBeUndefined();
});
