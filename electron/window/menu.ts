import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/ipc.ts';
import { menuStrings as strings } from '../shared/strings/menu.ts';

/** What the menu can do beyond what its roles do by themselves. */
export interface MenuActions {
  /** Passes a command on to the window. */
  send: (command: MenuCommand) => void;
  openDataFolder: () => void;
  bringBackSample: () => void;
}

const mac = process.platform === 'darwin';

/**
 * Builds the application menu. Keys that the window handles by itself (they depend on where the
 * focus is) are shown here but not registered, so that nothing happens twice.
 */
export function setMenu(actions: MenuActions): void {
  const command = (
    label: string,
    name: MenuCommand,
    accelerator: string,
  ): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => actions.send(name),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const appMenu: MenuItemConstructorOptions[] = mac
    ? [{ role: 'appMenu', label: strings.app }]
    : [];

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...appMenu,
      {
        label: strings.file,
        submenu: [
          command(strings.addPodcast, 'add-podcast', 'CmdOrCtrl+N'),
          command(strings.openAudio, 'open-audio', 'CmdOrCtrl+O'),
          separator,
          command(strings.settings, 'settings', 'CmdOrCtrl+,'),
          { label: strings.openDataFolder, click: actions.openDataFolder },
          separator,
          mac ? { role: 'close' } : { role: 'quit' },
        ],
      },
      {
        label: strings.edit,
        submenu: [
          { role: 'undo' },
          { role: 'redo' },
          separator,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
          separator,
          command(strings.find, 'find', 'CmdOrCtrl+F'),
          command(strings.search, 'search', 'CmdOrCtrl+Shift+F'),
        ],
      },
      {
        label: strings.view,
        submenu: [
          command(strings.library, 'show-library', 'CmdOrCtrl+1'),
          separator,
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          separator,
          { role: 'togglefullscreen' },
        ],
      },
      {
        label: strings.playback,
        submenu: [
          command(strings.playPause, 'play-pause', 'Space'),
          command(strings.skipBack, 'skip-back', 'Left'),
          command(strings.skipForward, 'skip-forward', 'Right'),
          separator,
          command(strings.previousChapter, 'previous-chapter', 'CmdOrCtrl+Left'),
          command(strings.nextChapter, 'next-chapter', 'CmdOrCtrl+Right'),
          separator,
          command(strings.addBookmark, 'add-bookmark', 'CmdOrCtrl+B'),
          command(strings.markChapter, 'mark-chapter', 'CmdOrCtrl+Shift+M'),
          command(strings.copyLink, 'copy-link', 'CmdOrCtrl+Shift+C'),
        ],
      },
      { role: 'windowMenu', label: strings.window },
      {
        label: strings.help,
        role: 'help',
        submenu: [
          { label: strings.bringBackSample, click: actions.bringBackSample },
          separator,
          { label: strings.about, click: () => app.showAboutPanel() },
        ],
      },
    ]),
  );
}
