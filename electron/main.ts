/** Wires the services, the window and the boundary between them. Holds no logic of its own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, net, session, shell } from 'electron';
import log from 'electron-log/main';
import { asksToSearch } from './cli/search-arguments.ts';
import { search } from './cli/search.ts';
import { openShell } from './cli/shell.ts';
import { createServices } from './services.ts';
import { createHandlers } from './ipc/handlers.ts';
import { Library } from './ipc/library.ts';
import { createLocalFileCalls } from './ipc/local-files.ts';
import { createEmitters, registerHandlers } from './ipc/register.ts';
import { APP_ORIGIN } from './shared/media.ts';
import { startStore } from './storage/client.ts';
import { declareSchemes, serveApp } from './window/app-protocol.ts';
import { dataFolderArgument, makeDataFolder } from './window/data-folder.ts';
import { openMainWindow } from './window/main-window.ts';
import { serveMedia } from './window/media-protocol.ts';
import {
  chooseAudioFiles,
  chooseSaveFile,
  chooseTranscriptFile,
  locateAudioFile,
} from './window/choose-file.ts';
import { setMenu } from './window/menu.ts';
import { gatherOutside } from './window/outside.ts';
import { shorterArguments } from './window/outside-arguments.ts';
import { registerLinks } from './window/register-links.ts';
import { confinePages, denyPermissions, openInBrowser } from './window/security.ts';
import { fetchOneHop } from './window/web-fetch.ts';

const built = (name: string) => join(import.meta.dirname, name);
const shipped = (name: string) => join(app.getAppPath(), 'assets', name);

/** Set by `npm run dev`: the page comes from there, and changes as it is edited. */
const devUrl = app.isPackaged ? undefined : process.env.CUECAST_DEV_URL;
const origin = devUrl ?? APP_ORIGIN;

const dataFolder = dataFolderArgument(process.argv) ?? app.getPath('userData');
if (asksToSearch(process.argv)) {
  // Beside a window that may run already: nothing is made, locked or written, and Chromium never begins.
  const shell = openShell();
  const code = await search(process.argv.slice(1), dataFolder, shell);
  await shell.written();
  app.exit(code);
}
// Chromium needs a folder of its own even to say that ours cannot be made.
const usable = makeDataFolder(dataFolder);
app.setPath('userData', usable ? dataFolder : mkdtempSync(join(tmpdir(), 'cuecast-')));
log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'cuecast.log');

const logError = (error: unknown) => log.error(error);
process.on('uncaughtException', logError);
process.on('unhandledRejection', logError);

declareSchemes();
const outside = gatherOutside();
confinePages((url) => url.startsWith(`${origin}/`));
const shorter = shorterArguments(process.argv);
if (shorter) {
  // An AppImage is gone from where it runs by then.
  app.relaunch({ execPath: process.env.APPIMAGE ?? process.execPath, args: shorter.slice(1) });
  app.exit();
} else if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  let window: BrowserWindow | null = null;
  const emit = createEmitters(() => (window?.isDestroyed() ? null : (window?.webContents ?? null)));

  const storage = startStore(built('store-worker.js'), {
    onProblem: (status, cause) => {
      logError(cause);
      library.report(status);
    },
    onBackupFailed: logError,
    onWrite: () => services.wrote(),
  });
  let hasShown!: () => void;
  const shown = new Promise<void>((resolve) => (hasShown = resolve));
  const services = createServices({
    store: storage.store,
    dataFolder,
    fetch: fetchOneHop,
    isOnline: () => net.isOnline(),
    userAgent: `Cuecast/${app.getVersion()}`,
    parserWorker: built('parser-worker.js'),
    searchWorkers: { search: built('search-worker.js'), index: built('index-worker.js') },
    shown,
    onReadFailed: (error) => storage.watch(error),
    sampleFolder: shipped('sample'),
    localFilesPicture: shipped('local-files/artwork.png'),
    systemLanguages: () => app.getPreferredSystemLanguages(),
    dialogs: {
      chooseSaveFile: (suggested) => chooseSaveFile(window, suggested),
      chooseTranscriptFile: () => chooseTranscriptFile(window),
    },
    emit,
    log: logError,
  });
  const library = new Library({
    file: storage,
    dataFolder,
    onReady: () => services.begin(),
    onReplace: () => services.suspend(),
    emit: emit.library.statusChanged,
    log: logError,
  });
  const localFiles = createLocalFileCalls({
    localFiles: services.localFiles,
    choose: () => chooseAudioFiles(window),
    locate: () => locateAudioFile(window),
    takeWaiting: () => outside.takeFiles(),
    onLocated: (episodeId) => emit.episodes.changed({ episodeId }),
  });
  outside.onMore({
    files: () => emit.localFiles.waiting(null),
    link: () => emit.links.waiting(null),
  });
  const openDataFolder = () => shell.openPath(dataFolder);

  registerHandlers(
    createHandlers(
      {
        ...services,
        store: storage.store,
        openLink: openInBrowser,
        localFiles,
        links: {
          takeWaiting: () => outside.takeLink(),
          resolve: (link) => services.findMoment(link),
        },
        library: {
          status: () => library.status,
          startFromBackup: () => library.startFromBackup().then(() => null),
          openDataFolder: () => openDataFolder().then(() => null),
        },
      },
      emit,
    ),
    { trustedOrigin: origin, log: (channel, error) => log.error(channel, error) },
  );
  denyPermissions(session.defaultSession);
  serveApp(join(app.getAppPath(), 'dist', 'renderer'));
  serveMedia({ ...services.media, log: logError });
  setMenu({
    send: emit.app.menu,
    openDataFolder: () => void openDataFolder(),
    bringBackSample: () => void services.feeds.addSample().catch(logError),
  });

  await library.open();
  const savedBounds = () =>
    storage.store.windowBounds().catch((error: unknown) => {
      logError(error);
      return null;
    });
  const open = async () => {
    const bounds = library.status.state === 'ready' ? await savedBounds() : null;
    window = openMainWindow({
      url: `${origin}/index.html`,
      preload: join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
      icon: shipped('icons/icon.png'),
      bounds,
      saveBounds: (bounds) => void storage.store.saveWindowBounds(bounds).catch(logError),
      log: logError,
    });
    window.webContents.once('did-finish-load', hasShown);
  };
  await open();

  let opening: Promise<void> | null = null;
  const show = () => {
    if (!window || window.isDestroyed()) {
      opening ??= open().finally(() => (opening = null));
      return;
    }
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('open-file', show);
  app.on('open-url', show);
  // Links are for the library of the person, not for one of many.
  if (app.isPackaged && dataFolderArgument(process.argv) === null) {
    void registerLinks().catch(logError);
  }
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void services
      .end()
      .then(() => storage.close())
      .catch(logError)
      .finally(() => {
        ended = true;
        app.quit();
      });
  });
}
