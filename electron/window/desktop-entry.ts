/** Links on Linux, for packages that the system does not install: an AppImage, an unpacked archive. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LINK_SCHEME } from '../shared/moment-link.ts';

export interface Desktop {
  /** Absolute path of what starts the app. */
  executable: string;
  /** The person's folder of desktop entries. */
  applications: string;
  /** The tool that knows what opens what. */
  xdgMime: string;
}

const ENTRY = 'cuecast-links.desktop';
const TYPE = `x-scheme-handler/${LINK_SCHEME}`;

/**
 * Lets links to a moment open this app, unless another package of it does already. An entry of ours follows the app
 * to wherever it is started from. Rejects where the desktop has no `xdg-mime`, or its folder cannot be written.
 */
export async function registerEntry({ executable, applications, xdgMime }: Desktop): Promise<void> {
  const ask = (...args: string[]) => promisify(execFile)(xdgMime, args, { timeout: 10_000 });
  const handler = (await ask('query', 'default', TYPE)).stdout.trim();
  if (handler !== '' && handler !== ENTRY) return;
  const file = join(applications, ENTRY);
  const entry = desktopEntry(executable);
  const before = await readFile(file, 'utf8').catch(() => null);
  if (handler === ENTRY && before === entry) return;
  await mkdir(applications, { recursive: true });
  await writeFile(file, entry);
  await ask('default', ENTRY, TYPE);
}

/** A desktop entry that only opens links; the menu has its own, or none. */
export const desktopEntry = (executable: string): string => `[Desktop Entry]
Type=Application
Name=Cuecast
Exec=${quoted(executable)} %U
Icon=cuecast
NoDisplay=true
StartupWMClass=cuecast
MimeType=${TYPE};
`;

/** As the desktop entry specification quotes an argument, and then a value. */
const quoted = (path: string): string =>
  `"${path.replace(/["`$\\]/g, '\\$&')}"`.replaceAll('\\', '\\\\').replaceAll('%', '%%');
