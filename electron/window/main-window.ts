import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { WindowBounds } from '../shared/library.ts';
import { windowStrings } from '../shared/strings/window.ts';
import { MINIMUM_SIZE, placeWindow, rememberBounds } from './bounds.ts';

export interface MainWindowOptions {
  /** The page to show. */
  url: string;
  /** Absolute path of the preload script. */
  preload: string;
  icon: string;
  bounds: WindowBounds | null;
  saveBounds: (bounds: WindowBounds) => void;
  log: (error: unknown) => void;
}

/** The colours of the window before its page has painted; `--paper` of the look. */
const paper = { light: '#fbfaf6', dark: '#161514' };

/** A page that crashes sooner than this after it was loaded would only crash again, milliseconds. */
const AT_ONCE = 10_000;

/** Loads a page that has crashed again, its place is in the library; says so where that is no use. */
function reviveAfterCrash(window: BrowserWindow, log: (error: unknown) => void): void {
  let loadedAt = Date.now();
  window.webContents.on('did-finish-load', () => (loadedAt = Date.now()));
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // Ended on purpose, by the app or by the system.
    if (reason === 'clean-exit' || reason === 'killed') return;
    log(new Error(`The page has gone: ${reason}`));
    if (Date.now() - loadedAt > AT_ONCE) return window.reload();
    dialog.showErrorBox(windowStrings.crashed, windowStrings.crashedText);
    window.close();
  });
}

/** How long the first frame may take once the page has loaded, milliseconds. */
const FRAME = 500;

/**
 * Shows a window with its first frame, so that nothing flashes. A hidden one may never get it: a
 * change of its size between navigation and frame can leave Chromium without a surface to draw on
 * until it is shown, and then `ready-to-show` does not come. So it is shown soon after its page has
 * loaded, whatever became of the frame.
 */
function showWhenReady(window: BrowserWindow): void {
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', () => setTimeout(show, FRAME));
}

/** Opens the app's one window. Its page is sandboxed and knows nothing of Node. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...placeWindow(
      options.bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    icon: options.icon,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // The transcript must follow while the window is behind another.
      backgroundThrottling: false,
    },
  });
  if (options.bounds?.maximized) window.maximize();
  rememberBounds(window, options.saveBounds);
  reviveAfterCrash(window, options.log);
  showWhenReady(window);
  void window.loadURL(options.url);
  return window;
}
