/** What the packages tell the system, as electron-builder writes it. */
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { inProject } from './lib/paths.mjs';

const require = createRequire(import.meta.url);
const { Platform } = require('electron-builder');
const ofBuilder = createRequire(require.resolve('electron-builder'));
const { Packager } = ofBuilder('app-builder-lib');
const { LinuxPackager } = ofBuilder('app-builder-lib/out/linuxPackager');
const { LinuxTargetHelper } = ofBuilder('app-builder-lib/out/targets/LinuxTargetHelper');

const packager = new Packager({
  projectDir: inProject('.'),
  config: 'electron-builder.config.js',
  targets: Platform.LINUX.createTarget('dir'),
});
await packager.validateConfig();

test('on Linux the desktop entry opens links, each whole and as one argument', async () => {
  const linux = new LinuxPackager(packager);
  const entry = await new LinuxTargetHelper(linux).computeDesktopEntry(
    linux.platformSpecificBuildOptions,
  );
  const lines = entry.split('\n');
  expect(lines).toContain('MimeType=x-scheme-handler/cuecast;');
  expect(lines).toContain('Exec=/opt/Cuecast/cuecast %U');
});

test('on a Mac the app says that links are its own', () => {
  // Copied as they are into CFBundleURLTypes.
  expect(packager.config.protocols).toEqual([
    { name: 'Cuecast', role: 'Viewer', schemes: ['cuecast'] },
  ]);
});
