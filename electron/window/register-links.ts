import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { LINK_SCHEME } from '../shared/moment-link.ts';
import { registerEntry } from './desktop-entry.ts';

/** Lets the system open links to a moment with this app, where its package has not said so already. */
export async function registerLinks(): Promise<void> {
  if (process.platform === 'win32') app.setAsDefaultProtocolClient(LINK_SCHEME);
  if (process.platform !== 'linux') return;
  const { APPIMAGE, XDG_DATA_HOME } = process.env;
  await registerEntry({
    executable: APPIMAGE ?? process.execPath,
    applications: join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'applications'),
    xdgMime: 'xdg-mime',
  });
}
