/** What the window can be asked to do from everywhere: by the menu, by keys, in the palette. Said here once for all three. */
import { type MenuCommand } from './ipc.ts';
import { menuStrings as words } from './strings/menu.ts';

export interface Command {
  /** As the menu calls it. */
  label: string;
  /** As Electron writes accelerators (https://www.electronjs.org/docs/latest/api/accelerator). */
  keys: string;
}

/** In the order of the menu. */
export const commands: Readonly<Record<MenuCommand, Command>> = {
  'add-podcast': { label: words.addPodcast, keys: 'CmdOrCtrl+N' },
  'open-audio': { label: words.openAudio, keys: 'CmdOrCtrl+O' },
  settings: { label: words.settings, keys: 'CmdOrCtrl+,' },
  find: { label: words.find, keys: 'CmdOrCtrl+F' },
  search: { label: words.search, keys: 'CmdOrCtrl+Shift+F' },
  'next-hit': { label: words.nextHit, keys: 'F3' },
  'previous-hit': { label: words.previousHit, keys: 'Shift+F3' },
  palette: { label: words.palette, keys: 'CmdOrCtrl+K' },
  'show-library': { label: words.library, keys: 'CmdOrCtrl+1' },
  'show-downloads': { label: words.downloads, keys: 'CmdOrCtrl+2' },
  'play-pause': { label: words.playPause, keys: 'Space' },
  'skip-back': { label: words.skipBack, keys: 'Left' },
  'skip-forward': { label: words.skipForward, keys: 'Right' },
  'previous-chapter': { label: words.previousChapter, keys: 'CmdOrCtrl+Left' },
  'next-chapter': { label: words.nextChapter, keys: 'CmdOrCtrl+Right' },
  'add-bookmark': { label: words.addBookmark, keys: 'CmdOrCtrl+B' },
  'mark-chapter': { label: words.markChapter, keys: 'CmdOrCtrl+Shift+M' },
  'copy-link': { label: words.copyLink, keys: 'CmdOrCtrl+Shift+C' },
};
