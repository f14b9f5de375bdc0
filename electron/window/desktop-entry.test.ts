import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { desktopEntry, registerEntry } from './desktop-entry.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'cuecast-desktop-'))));
afterEach(() => rm(folder, { recursive: true }));

const entry = () => readFile(join(folder, 'apps', 'cuecast-links.desktop'), 'utf8');
const asked = async () => (await readFile(join(folder, 'asked'), 'utf8')).trim().split('\n');

/** Registers on a desktop whose links are opened by `handler`. */
async function register(handler: string, executable = '/opt/Cuecast.AppImage'): Promise<void> {
  const xdgMime = join(folder, 'xdg-mime');
  const script = `#!/bin/sh\necho "$@" >> ${folder}/asked\n[ "$1" = query ] && echo "${handler}"\nexit 0\n`;
  await writeFile(xdgMime, script);
  await chmod(xdgMime, 0o755);
  await registerEntry({ executable, applications: join(folder, 'apps'), xdgMime });
}

const QUERY = 'query default x-scheme-handler/cuecast';
const DEFAULT = 'default cuecast-links.desktop x-scheme-handler/cuecast';

test.skipIf(process.platform === 'win32')(
  'an app nobody installed says that links are its own',
  async () => {
    await register('');
    expect(await entry()).toContain('Exec="/opt/Cuecast.AppImage" %U\n');
    expect(await entry()).toContain('MimeType=x-scheme-handler/cuecast;\n');
    expect(await asked()).toEqual([QUERY, DEFAULT]);

    // Again, nothing is written; moved elsewhere, links follow.
    await register('cuecast-links.desktop');
    expect(await asked()).toEqual([QUERY, DEFAULT, QUERY]);
    await register('cuecast-links.desktop', '/home/me/Cuecast.AppImage');
    expect(await entry()).toContain('Exec="/home/me/Cuecast.AppImage" %U\n');
  },
);

test.skipIf(process.platform === 'win32')('an installed package is left alone', async () => {
  await register('cuecast.desktop');
  await expect(entry()).rejects.toThrow('ENOENT');
  expect(await asked()).toEqual([QUERY]);
});

test('a desktop without the tool is told of, and nothing is written', async () => {
  const applications = join(folder, 'apps');
  const xdgMime = join(folder, 'nothing');
  await expect(registerEntry({ executable: '/a', applications, xdgMime })).rejects.toThrow(
    'ENOENT',
  );
  await expect(entry()).rejects.toThrow('ENOENT');
});

test('the path of the app is quoted as desktops read it', () => {
  expect(desktopEntry('/opt/50% "of" $it\\me/cuecast')).toContain(
    'Exec="/opt/50%% \\\\"of\\\\" \\\\$it\\\\\\\\me/cuecast" %U\n',
  );
});
