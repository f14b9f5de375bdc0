import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { commands } from '../shared/commands.ts';
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
  const command = (name: MenuCommand): MenuItemConstructorOptions => ({
    label: commands[name].label,
    accelerator: commands[name].keys,
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
          command('add-podcast'),
          command('open-audio'),
          separator,
          command('settings'),
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
          command('find'),
          command('search'),
          command('next-hit'),
          command('previous-hit'),
        ],
      },
      {
        label: strings.view,
        submenu: [
          command('palette'),
          separator,
          command('show-library'),
          command('show-downloads'),
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
          command('play-pause'),
          command('skip-back'),
          command('skip-forward'),
          separator,
          command('previous-chapter'),
          command('next-chapter'),
          separator,
          command('add-bookmark'),
          command('mark-chapter'),
          command('copy-link'),
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
