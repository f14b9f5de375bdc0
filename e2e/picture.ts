/** Pictures of the window for docs/screens/, in the sizes and colour schemes people have. */
import { resolve } from 'node:path';
import type { Page } from 'playwright/test';

const folder = resolve(import.meta.dirname, '../docs/screens');

export const usual = { width: 1280, height: 800 };
export const small = { width: 720, height: 520 };
export const large = { width: 1720, height: 1050 };

export type Scheme = 'light' | 'dark';

export interface Look {
  size?: typeof usual;
  schemes?: readonly Scheme[];
  /** The mouse stays where it is; it is put out of the way otherwise. */
  pointed?: boolean;
}

/** Takes a picture of the window, named after what it shows; one a colour scheme, at rest. */
export async function picture(page: Page, name: string, look: Look = {}): Promise<void> {
  const { size = usual, schemes = ['light', 'dark'], pointed = false } = look;
  await page.setViewportSize(size);
  if (!pointed) await page.mouse.move(0, 0);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await page.evaluate(() => document.fonts.ready.then(() => null));
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, caret: 'hide' });
  }
}
