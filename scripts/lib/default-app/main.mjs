/**
 * Loads the app whose folder is the first plain argument, as Electron's own default app does. For
 * an Electron that was taken out of another app and has none. `-r FILE` loads a script first.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
while (args[0]?.startsWith('-')) {
  if (args.shift() === '-r') createRequire(import.meta.url)(resolve(args.shift()));
}
if (args[0] === undefined) {
  console.error('Name the folder of an app.');
  process.exit(1);
}
const folder = resolve(args[0]);
const { name, productName, version, main } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.setAppPath(folder);
app.setName(productName ?? name);
if (version) app.setVersion(version);

// Awaited here: Electron is not ready before this module is, so the app comes in time for what has
// to be done before that, such as declaring its schemes.
await import(pathToFileURL(join(folder, main ?? 'index.js')).href);
