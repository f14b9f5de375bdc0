/** Files of a listener's own: on the disk, dropped on the window, pasted. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';

/** A folder with files in it, gone when `remove` is called. */
export async function ownFolder(files: Record<string, string | Uint8Array>) {
  const folder = await mkdtemp(join(tmpdir(), 'own-files-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return {
    path: (name: string) => join(folder, name),
    put: (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What is dragged: files as a page can make them, which have no place on the disk, or text. */
export interface Dragged {
  files?: { name: string; type?: string; text: string }[];
  text?: string;
}

/** Drags something over an element, and drops it there unless told to hold on. */
export async function dropOn(target: Locator, dragged: Dragged, hold = false): Promise<void> {
  const data = await target.page().evaluateHandle(({ files = [], text }) => {
    const transfer = new DataTransfer();
    for (const { name, type, text } of files) transfer.items.add(new File([text], name, { type }));
    if (text !== undefined) transfer.setData('text/plain', text);
    return transfer;
  }, dragged);
  await target.dispatchEvent('dragenter', { dataTransfer: data });
  await target.dispatchEvent('dragover', { dataTransfer: data });
  if (!hold) await target.dispatchEvent('drop', { dataTransfer: data });
}

/** Drops files of the disk on an element, as a file manager would: they know where they are. */
export async function dropFromDisk(page: Page, target: Locator, paths: string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: true, id: 'from-disk' });
    document.body.append(input);
  });
  await page.setInputFiles('#from-disk', paths);
  const data = await page.evaluateHandle(() => {
    const input = document.querySelector<HTMLInputElement>('#from-disk');
    const transfer = new DataTransfer();
    for (const file of [...(input?.files ?? [])]) transfer.items.add(file);
    input?.remove();
    return transfer;
  });
  await target.dispatchEvent('dragover', { dataTransfer: data });
  await target.dispatchEvent('drop', { dataTransfer: data });
}
