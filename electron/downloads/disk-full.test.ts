import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { wav } from '../../e2e/audio.ts';
import { startHost } from '../../e2e/host.ts';
import { bundled } from '../storage/fixtures/bundle.ts';
import type { DownloadRecord } from '../storage/interface.ts';
import { temporaryFolder } from '../storage/fixtures/samples.ts';

const audio = wav({ seconds: 60 });

/** Downloads in a process whose files may not grow beyond so many blocks of 512 bytes. */
async function downloadWithin(blocks: string) {
  const host = await startHost();
  onTestFinished(() => host.stop());
  const url = host.serve('/a.wav', { body: audio, type: 'audio/wav' });
  const folder = temporaryFolder();
  const script = await bundled('../../downloads/fixtures/download-once.ts');
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    `ulimit -f ${blocks} && exec "$@"`,
    'sh',
    process.execPath,
    script,
    url,
    folder,
  ]);
  const path = join(folder, 'episodes/1/audio.wav');
  return { record: JSON.parse(stdout) as DownloadRecord, folder, path };
}

test.skipIf(process.platform === 'win32')(
  'no room on the disk: a sentence that names the folder, and what has arrived stays',
  async () => {
    const { record, folder, path } = await downloadWithin('400');
    expect(record).toMatchObject({
      state: 'running',
      problem: { code: 'disk-full', message: expect.stringContaining(folder) as string },
    });
    expect(record.received).toBeGreaterThan(0);
    const part = (await readFile(`${path}.part`)).subarray(0, record.received);
    expect(part.equals(audio.subarray(0, record.received))).toBe(true);
    await expect(stat(path)).rejects.toThrow('ENOENT');
  },
);

test.skipIf(process.platform === 'win32')('room enough', async () => {
  const { record, path } = await downloadWithin('unlimited');
  expect(record).toMatchObject({ state: 'done', problem: null });
  expect((await readFile(path)).equals(audio)).toBe(true);
});
