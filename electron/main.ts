/** Wires the services, the window and the boundary between them. Holds no logic of its own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, net, session, shell } from 'electron';
import log from 'electron-log/main';
import { createChapters } from './chapters/keep.ts';
import { createDownloads } from './downloads/downloads.ts';
import { createFeeds } from './feeds/feeds.ts';
import { createHandlers } from './ipc/handlers.ts';
import { Library } from './ipc/library.ts';
import { createEmitters, registerHandlers } from './ipc/register.ts';
import { APP_ORIGIN } from './shared/media.ts';
import { startStore } from './storage/client.ts';
import { createTranscripts } from './transcripts/keep.ts';
import { declareSchemes, serveApp } from './window/app-protocol.ts';
import { dataFolderArgument, makeDataFolder } from './window/data-folder.ts';
import { openMainWindow } from './window/main-window.ts';
import { serveMedia } from './window/media-protocol.ts';
import { setMenu } from './window/menu.ts';
import { confinePages, denyPermissions, openInBrowser } from './window/security.ts';
import { startParsers } from './workers/parsers.ts';

const root = app.getAppPath();
const built = (name: string) => join(import.meta.dirname, name);

/** Set by `npm run dev`: the page comes from there, and changes as it is edited. */
const devUrl = app.isPackaged ? undefined : process.env.CUECAST_DEV_URL;
const origin = devUrl ?? APP_ORIGIN;

const dataFolder = dataFolderArgument(process.argv) ?? app.getPath('userData');
// Chromium needs a folder of its own even to say that ours cannot be made.
const usable = makeDataFolder(dataFolder);
app.setPath('userData', usable ? dataFolder : mkdtempSync(join(tmpdir(), 'cuecast-')));
log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'cuecast.log');

declareSchemes();
confinePages((url) => url.startsWith(`${origin}/`));
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

/** Requests to publishers: no cookies, no cache, none of the app's own schemes. */
const fetchWeb: typeof fetch = (input, init) =>
  net.fetch(input as string | Request, {
    ...init,
    credentials: 'omit',
    cache: 'no-store',
    bypassCustomProtocolHandlers: true,
  });

async function start(): Promise<void> {
  let window: BrowserWindow | null = null;
  const emit = createEmitters(() => window?.webContents ?? null);
  const logError = (where: string, error: unknown) => log.error(where, error);

  const storage = startStore(built('store-worker.js'));
}
