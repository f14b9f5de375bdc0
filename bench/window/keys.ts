/** Typing into the search, timed by the page itself. */
import type { Locator, Page } from 'playwright/test';

/** A pause between keys, milliseconds: of somebody who types fast. */
const BETWEEN = 80;

/**
 * Types a text letter by letter, and answers for each letter after how many milliseconds what answers it, or a longer
 * text typed since, had been painted.
 */
export async function keys(page: Page, box: Locator, text: string): Promise<number[]> {
  const times = page.evaluate(
    (count) =>
      new Promise<number[]>((done, fail) => {
        const times: number[] = [];
        const look = (index: number, begun: number) => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => {
            times[index] = performance.now() - begun;
            if (times.filter(() => true).length === count) done(times);
          };
          const isBusy = document.querySelector('main [aria-busy="true"]') !== null;
          // A message sent while a frame is made comes after that frame was painted.
          if (!isBusy) painted.port2.postMessage(null);
          else if (performance.now() - begun > 30_000) fail(new Error('nothing was answered'));
          else requestAnimationFrame(() => look(index, begun));
        };
        let typed = 0;
        const onInput = ({ timeStamp }: Event) => {
          const index = typed++;
          if (typed === count) removeEventListener('input', onInput, true);
          requestAnimationFrame(() => look(index, timeStamp));
        };
        addEventListener('input', onInput, true);
      }),
    Array.from(text).length,
  );
  await box.pressSequentially(text, { delay: BETWEEN });
  return times;
}
