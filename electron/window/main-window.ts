import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { WindowBounds } from '../shared/library.ts';
import { MINIMUM_SIZE, placeWindow, rememberBounds } from './bounds.ts';

export interface MainWindowOptions {
  /** The page to show. */
  url: string;
  /** Absolute path of the preload script. */
  preload: string;
  icon: string;
  bounds: WindowBounds | null;
  saveBounds: (bounds: WindowBounds) => void;
}

/** The colours of the window before its page has painted; `--paper` of the look. */
const paper = { light: '#fbfaf6', dark: '#161514' };

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
  window.once('ready-to-show', () => window.show());
  void window.loadURL(options.url);
  return window;
}
