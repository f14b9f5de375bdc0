/** What the app opens in the system's browser. */
import { expect, type JSHandle } from 'playwright/test';
import type { Cuecast } from './fixtures.ts';

/** Takes the place of the system's browser; answers what was opened, oldest first. */
export async function openedOutside(cuecast: Cuecast): Promise<JSHandle<string[]>> {
  return cuecast.app.evaluateHandle(({ shell }) => {
    const addresses: string[] = [];
    shell.openExternal = (address) => {
      addresses.push(address);
      return Promise.resolve();
    };
    return addresses;
  });
}

/** Waits until these were opened outside, and no others. */
export async function expectOpened(opened: JSHandle<string[]>, addresses: string[]): Promise<void> {
  await expect.poll(() => opened.jsonValue()).toEqual(addresses);
}
