/** Damage that shows only while the app runs: the window says so, and a backup is a click away. */
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { Trouble } from '../screens/trouble.ts';
import { NEWEST, OLDER, serveShow, SHOW } from '../show.ts';

/** Overwrites all of the library but its first page, as a failing disk might. */
async function spoil(dataFolder: string): Promise<void> {
  const file = join(dataFolder, 'library.sqlite');
  const { size } = await stat(file);
  const handle = await open(file, 'r+');
  const page = Buffer.alloc(4096, 'not a page ');
  for (let at = page.length; at < size; at += page.length) await handle.write(page, 0, null, at);
  await handle.close();
}

test('the library breaks while something is downloaded', async ({ cuecast, dataFolder, host }) => {
  await new Library(await cuecast.start()).subscribe(serveShow(host), SHOW);
  await cuecast.restart();
  // The second start finds a library that no backup has saved yet.
  const backups = () => readdir(join(dataFolder, 'backups')).catch(() => []);
  await expect.poll(async () => (await backups()).join()).toMatch(/\.sqlite$/);
  const page = await cuecast.restart();
  const library = new Library(page);
  const trouble = new Trouble(page);
  await library.openShow(SHOW);
  host.fault('/buoys.wav', { stallAfter: 500_000, times: 1 });
  await library.download(NEWEST);
  await host.stalled('/buoys.wav');

  await spoil(dataFolder);
  // Looking around is what comes upon it.
  await page.evaluate(async () => {
    const { search, feeds, episodes } = window.cuecast;
    await search.find('tide', 'relevance', 0, 10);
    await episodes.list({ feedId: null, filter: 'all', offset: 0, limit: 1000 });
    await feeds.list();
  });
  await trouble.says(/Cuecast can no longer read library\.sqlite/);
  await trouble.startFromBackup.dblclick();

  await expect(library.show(SHOW)).toBeVisible();
  await expect(trouble.heading).toHaveCount(0);
  // What was under way belonged to the other library.
  await host.abandoned('/buoys.wav');
  const aside = (await readdir(dataFolder)).filter((name) =>
    /^library-broken.*\.sqlite$/.test(name),
  );
  expect(aside).toHaveLength(1);
  await library.openShow(SHOW);
  await library.download(OLDER);
  await expect(library.downloaded(OLDER)).toBeVisible();
});
