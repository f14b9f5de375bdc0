/** The window itself, whatever is in it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout, Cuecast, expect, test } from '../fixtures.ts';

/** Runs before the app: no window ever says that it has drawn its first frame. */
const WITHOUT_FRAMES = `
  const { app } = require('electron');
  app.on('browser-window-created', (_, window) => {
    const { emit } = window;
    window.emit = (name, ...rest) => name !== 'ready-to-show' && emit.call(window, name, ...rest);
  });
`;

test('a window that gets no first frame while it is hidden is shown all the same', async ({
  dataFolder,
}) => {
  const hook = join(dataFolder, 'without-frames.cjs');
  await writeFile(hook, WITHOUT_FRAMES);
  const cuecast = new Cuecast(dataFolder, checkout(['-r', hook]));
  await cuecast.start();
  const isVisible = () =>
    cuecast.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(isVisible).toBe(true);
  expect(cuecast.problems).toEqual([]);
  await cuecast.close();
});
