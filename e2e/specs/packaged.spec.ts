/** The app as people get it: packed, started from its own executable, driven like the other. */
import { execFile } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { SAMPLE_SHOW } from '../../electron/shared/local.ts';
import { momentLink } from '../../electron/shared/moment-link.ts';
import { Cuecast, expect, test } from '../fixtures.ts';
import { Reading } from '../screens/reading.ts';

const root = resolve(import.meta.dirname, '../..');

/** What `npm test` has packed, or else what `npm run pack` packs now. */
async function packedExecutable(): Promise<string> {
  const { CUECAST_PACKED } = process.env;
  if (CUECAST_PACKED) return CUECAST_PACKED;
  const pack = join(root, 'scripts', 'pack.mjs');
  const { stderr } = await promisify(execFile)(process.execPath, [pack], { cwd: root });
  const executable = /^Packed: (.+)$/m.exec(stderr)?.[1];
  if (!executable) throw new Error(stderr);
  return executable;
}

test('the packed app plays the sample show, and its words light up', async ({
  dataFolder,
}, info) => {
  test.setTimeout(180_000);
  const executablePath = await packedExecutable();
  const cuecast = new Cuecast(dataFolder, { executablePath, args: [] });
  try {
    const page = await cuecast.start();
    const app = await cuecast.app.evaluate(({ app }) => ({
      packaged: app.isPackaged,
      path: app.getAppPath(),
      name: app.getName(),
    }));
    expect(app).toMatchObject({ packaged: true, name: 'Cuecast' });
    expect(app.path).toMatch(/app\.asar$/);

    const reading = new Reading(page);
    await reading.play.click();
    await reading.heard(1);
    await expect(reading.spoken).toHaveCount(1);
    await expect(reading.transcript.locator('[data-current-word]')).toHaveCount(1);
    // The library and what was downloaded are in the folder it was given.
    await access(join(dataFolder, 'library.sqlite'));
    expect(cuecast.problems).toEqual([]);

    const left = await reading.time();
    await cuecast.restart();
    const again = new Reading(cuecast.page);
    await again.isBetween(left - 3.5, left + 2);
    await cuecast.startBeside([
      momentLink({ feed: SAMPLE_SHOW, guid: 'cuecast-sample-1', at: 21 }),
    ]);
    await again.isBetween(21, 21.1);

    // From the shell, beside the window, which goes on undisturbed.
    await again.play.click();
    const search = ['--search', '"lovely word"', '--json'];
    await expect.poll(async () => (await cuecast.print(search)).code, { timeout: 30_000 }).toBe(0);
    const { out, err } = await cuecast.print(search);
    const printed = JSON.parse(out) as { total: number; hits: unknown[] };
    expect(printed.total).toBe(1);
    expect(printed.hits).toMatchObject([
      { podcast: 'Welcome to Cuecast', speaker: 'Tobias', time: 17.104, timecode: '0:17' },
    ]);
    expect(err).not.toMatch(/Error:|Warning:/);
    await again.heard(23);
    expect(cuecast.problems).toEqual([]);

    // And without one; what is not there is not made.
    await cuecast.close();
    expect(await cuecast.print(search)).toMatchObject({ code: 0, out });
    expect(await cuecast.print(['--search', 'zebra'])).toMatchObject({ code: 1, out: '' });
    const nowhere = new Cuecast(join(dataFolder, 'nowhere'), { executablePath, args: [] });
    const lost = await nowhere.print(search);
    expect(lost.code).toBe(2);
    expect(JSON.parse(lost.out)).toMatchObject({ error: { code: 'library-missing' } });
    // Electron itself makes the folder.
    expect(await readdir(nowhere.dataFolder)).toEqual([]);
  } finally {
    if (info.status !== info.expectedStatus) await cuecast.attachEvidence(info);
    await cuecast.close();
  }
});
