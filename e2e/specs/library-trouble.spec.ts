/** A library that cannot be opened: one sentence, the ways on, and nothing lost. */
import { open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Cuecast, expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { serveShow, SHOW } from '../show.ts';
import { Trouble } from '../screens/trouble.ts';

const libraryFile = (dataFolder: string) => join(dataFolder, 'library.sqlite');

/** The automatic backups there are. */
async function backups(dataFolder: string): Promise<string[]> {
  const names = await readdir(join(dataFolder, 'backups')).catch(() => []);
  return names.filter((name) => name.endsWith('.sqlite'));
}

/** The libraries that were set aside. */
async function setAside(dataFolder: string): Promise<string[]> {
  const names = await readdir(dataFolder);
  return names.filter((name) => /^library-broken-.*\.sqlite$/.test(name));
}

/** Starts on a new folder and adds a show; then an automatic backup, unless none is wanted. */
async function fill(cuecast: Cuecast, feed: string, { backup = true } = {}): Promise<void> {
  await new Library(await cuecast.start()).subscribe(feed, SHOW);
  await cuecast.close();
  if (!backup) return;
  // The second start finds a library that no backup has saved yet.
  await cuecast.start();
  await expect.poll(() => backups(cuecast.dataFolder)).toHaveLength(1);
  await cuecast.close();
}

async function overwrite(file: string, from: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, from);
  await handle.close();
}

const garbage = (length: number) => Buffer.alloc(length, 'not a library ');

interface Damage {
  what: string;
  spoil: (file: string) => Promise<void>;
}

const damages: Damage[] = [
  { what: 'whose header is garbage', spoil: (file) => overwrite(file, 0, garbage(100)) },
  {
    what: 'cut short',
    spoil: async (file) => truncate(file, Math.floor((await readFile(file)).length / 2)),
  },
  { what: 'that is empty', spoil: (file) => truncate(file, 0) },
];

for (const { what, spoil } of damages) {
  test(`a library ${what}: the backup takes its place, the file is set aside`, async ({
    cuecast,
    dataFolder,
    host,
  }) => {
    await fill(cuecast, serveShow(host));
    await spoil(libraryFile(dataFolder));
    const broken = await readFile(libraryFile(dataFolder));

    // As often as it is started: the same screen, and not a byte changed.
    for (let starts = 0; starts < 2; starts++) {
      const trouble = new Trouble(await cuecast.start());
      await trouble.says(/is damaged.*can no longer read library\.sqlite,/);
      await expect(trouble.startFromBackup).toBeVisible();
      expect(cuecast.app.windows()).toHaveLength(1);
      await cuecast.close();
      expect(await readFile(libraryFile(dataFolder))).toEqual(broken);
    }

    const page = await cuecast.start();
    await new Trouble(page).startFromBackup.click();
    const library = new Library(page);
    await expect(library.show(SHOW)).toBeVisible();
    const aside = await setAside(dataFolder);
    expect(aside).toHaveLength(1);
    expect(await readFile(join(dataFolder, aside[0] ?? ''))).toEqual(broken);

    // It stays that way, and the library takes new things.
    const again = new Library(await cuecast.restart());
    await expect(again.show(SHOW)).toBeVisible();
    await again.openShow(SHOW);
    await expect(cuecast.page.getByRole('main')).toContainText('2 episodes');
  });
}

test('damage in the middle is found after a power cut', async ({ cuecast, dataFolder, host }) => {
  await fill(cuecast, serveShow(host));
  await cuecast.start();
  await cuecast.kill();
  // What the log holds goes into the file, then a page is lost that no start reads.
  const database = new DatabaseSync(libraryFile(dataFolder));
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const { page_size: size } = database.prepare('PRAGMA page_size').get() as { page_size: number };
  const { rootpage } = database
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'search_row'")
    .get() as { rootpage: number };
  database.close();
  await overwrite(libraryFile(dataFolder), (rootpage - 1) * size, garbage(size));

  const page = await cuecast.start();
  const trouble = new Trouble(page);
  await trouble.says(/is damaged/);
  await trouble.startFromBackup.click();
  await expect(new Library(page).show(SHOW)).toBeVisible();
  expect(await setAside(dataFolder)).toHaveLength(1);
});

test('damaged, with no backup: the folder can be opened', async ({ cuecast, dataFolder, host }) => {
  await fill(cuecast, serveShow(host), { backup: false });
  await overwrite(libraryFile(dataFolder), 0, garbage(100));
  const broken = await readFile(libraryFile(dataFolder));

  const trouble = new Trouble(await cuecast.start());
  await trouble.says(/is damaged/);
  await expect(trouble.startFromBackup).toHaveCount(0);
  const opened = await cuecast.app.evaluateHandle(({ shell }) => {
    const folders: string[] = [];
    shell.openPath = (folder) => {
      folders.push(folder);
      return Promise.resolve('');
    };
    return folders;
  });
  await trouble.openFolder.click();
  await expect.poll(() => opened.jsonValue()).toEqual([dataFolder]);
  await cuecast.close();
  expect(await readFile(libraryFile(dataFolder))).toEqual(broken);
});

test('the only backup is damaged too: said, and nothing touched', async ({
  cuecast,
  dataFolder,
  host,
}) => {
  await fill(cuecast, serveShow(host));
  const [backup = ''] = await backups(dataFolder);
  for (const file of [libraryFile(dataFolder), join(dataFolder, 'backups', backup)]) {
    await overwrite(file, 0, garbage(100));
  }
  const broken = await readFile(libraryFile(dataFolder));

  const trouble = new Trouble(await cuecast.start());
  await trouble.startFromBackup.click();
  await trouble.says(/There is no automatic backup to start from/);
  await cuecast.close();
  expect(await setAside(dataFolder)).toEqual([]);
  expect(await readFile(libraryFile(dataFolder))).toEqual(broken);
});

test('a library from a newer version is left as it is', async ({ cuecast, dataFolder, host }) => {
  await fill(cuecast, serveShow(host), { backup: false });
  const database = new DatabaseSync(libraryFile(dataFolder));
  database.exec('PRAGMA user_version = 999; PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  const newer = await readFile(libraryFile(dataFolder));

  const trouble = new Trouble(await cuecast.start());
  await trouble.says(/is from a newer Cuecast.*Update Cuecast to open it; library\.sqlite/);
  await expect(trouble.openFolder).toBeVisible();
  await cuecast.close();
  expect(await readFile(libraryFile(dataFolder))).toEqual(newer);
});

test('a library that went away is not begun anew', async ({ cuecast, dataFolder, host }) => {
  await fill(cuecast, serveShow(host));
  await rm(libraryFile(dataFolder));

  const trouble = new Trouble(await cuecast.start());
  await trouble.says(/is missing.*is no longer in the data folder/);
  expect(await readdir(dataFolder)).not.toContain('library.sqlite');
  await trouble.startFromBackup.click();
  await expect(new Library(cuecast.page).show(SHOW)).toBeVisible();
});

test('a folder in the library’s place', async ({ cuecast, dataFolder }) => {
  mkdirSync(libraryFile(dataFolder));
  await new Trouble(await cuecast.start()).says(
    /could not be opened.*in the way of library\.sqlite/,
  );
});

test('a data folder that cannot be made', async ({ dataFolder }, info) => {
  const file = join(dataFolder, 'file');
  await writeFile(file, 'in the way');
  const cuecast = new Cuecast(join(file, 'data'));
  try {
    const trouble = new Trouble(await cuecast.start());
    await trouble.says(/may not write to its data folder, .*file\/data/);
    await expect(trouble.startFromBackup).toHaveCount(0);
    expect(await readFile(file, 'utf8')).toBe('in the way');
  } finally {
    if (info.status !== info.expectedStatus) await cuecast.attachEvidence(info);
    await cuecast.close();
  }
});
