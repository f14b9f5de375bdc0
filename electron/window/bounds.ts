/** The window's size and place between starts. */
import type { BrowserWindow, Rectangle } from 'electron';
import type { WindowBounds } from '../shared/library.ts';

export const MINIMUM_SIZE = { width: 720, height: 520 };
const DEFAULT_SIZE = { width: 1280, height: 800 };

/** How long a resize must rest before it is written down, milliseconds. */
const REST = 400;

/**
 * Where to open the window: as it was left, unless that is off every screen now (a monitor went
 * away); then the default size, placed by the system.
 */
export function placeWindow(
  saved: WindowBounds | null,
  screens: Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  if (!saved) return DEFAULT_SIZE;
  const width = Math.max(saved.width, MINIMUM_SIZE.width);
  const height = Math.max(saved.height, MINIMUM_SIZE.height);
  const titleBar = { x: saved.x + width / 2, y: saved.y + 8 };
  const visible = screens.some(
    (screen) =>
      titleBar.x >= screen.x &&
      titleBar.x < screen.x + screen.width &&
      titleBar.y >= screen.y &&
      titleBar.y < screen.y + screen.height,
  );
  return visible ? { x: saved.x, y: saved.y, width, height } : { width, height };
}

/** Writes the bounds down whenever they have come to rest, so that a kill loses none. */
export function rememberBounds(window: BrowserWindow, save: (bounds: WindowBounds) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const saveNow = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    save({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(saveNow, REST);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', saveNow);
}
