/** What is measured inside the page, by its own clock: each function is sent there whole. */
import type { Page } from 'playwright/test';

/**
 * Clicks on an episode in the list that is shown, and answers after how many milliseconds the words
 * spoken at `at` (seconds) had been painted in sight.
 */
export const opening = (page: Page, title: string, at: number): Promise<number> =>
  page.evaluate(
    ([wanted, time]) =>
      new Promise<number>((done, fail) => {
        const links = [...document.querySelectorAll<HTMLElement>('article a, article button')];
        const link = links.find(({ textContent }) => textContent === wanted);
        if (!link) return fail(new Error(`${wanted} is not in the list`));
        const painted = new MessageChannel();
        const begun = performance.now();
        painted.port1.onmessage = () => done(performance.now() - begun);
        const look = () => {
          const frame = document
            .querySelector('section[aria-label="Transcript"]')
            ?.getBoundingClientRect();
          const heading = document.querySelector('h1')?.textContent;
          const segments = [...document.querySelectorAll<HTMLElement>('[data-start]')];
          const spoken = segments.findLast(({ dataset }) => Number(dataset.start) <= time);
          const box = heading === wanted && spoken?.getBoundingClientRect();
          const inSight = box && frame && box.top >= frame.top && box.bottom <= frame.bottom;
          // A message sent while a frame is made comes after that frame was painted.
          if (inSight) painted.port2.postMessage(null);
          else if (performance.now() - begun > 30_000) fail(new Error(`${wanted} did not open`));
          else requestAnimationFrame(look);
        };
        link.click();
        requestAnimationFrame(look);
      }),
    [title, at] as const,
  );

/** Lengths of frames in milliseconds while nothing happens, for so many frames. */
export const idleFrames = (page: Page, count: number): Promise<number[]> =>
  page.evaluate(
    (frames) =>
      new Promise<number[]>((done) => {
        const lengths: number[] = [];
        let last: number | null = null;
        const look = (now: number) => {
          if (last !== null) lengths.push(now - last);
          last = now;
          if (lengths.length === frames) done(lengths);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    count,
  );

export interface Scrolling {
  /** Milliseconds. */
  frames: number[];
  /** The most elements, and nodes of any kind, that were in the pane. */
  elements: number;
  nodes: number;
  /** Pixels from end to end. */
  height: number;
}

/** Scrolls the pane from its beginning to its end, `step` pixels a frame. */
export const scrolling = (page: Page, step: number): Promise<Scrolling> =>
  page.evaluate(
    (pixels) =>
      new Promise<Scrolling>((done, fail) => {
        const pane = document.querySelector('section[aria-label="Transcript"]');
        if (!pane) return fail(new Error('no pane'));
        const seen: Scrolling = { frames: [], elements: 0, nodes: 0, height: 0 };
        let last: number | null = null;
        let frame = 0;
        const count = () => {
          const walker = document.createTreeWalker(pane, NodeFilter.SHOW_ALL);
          let nodes = 1;
          while (walker.nextNode()) nodes++;
          seen.nodes = Math.max(seen.nodes, nodes);
          seen.elements = Math.max(seen.elements, pane.querySelectorAll('*').length + 1);
        };
        const look = (now: number) => {
          if (last !== null) seen.frames.push(now - last);
          last = now;
          if (++frame % 10 === 0) count();
          const before = pane.scrollTop;
          pane.scrollBy({ top: pixels, behavior: 'instant' });
          if (pane.scrollTop > before) requestAnimationFrame(look);
          else done({ ...seen, height: pane.scrollHeight });
        };
        pane.scrollTo({ top: 0, behavior: 'instant' });
        requestAnimationFrame(() => requestAnimationFrame(look));
      }),
    step,
  );

/** Types into find, and answers after how many milliseconds the count had been painted. */
export async function finding(page: Page, typed: string): Promise<number> {
  const counted = page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const count = () => document.querySelector('[role="search"] [role="status"]')?.textContent;
        const before = count();
        const look = (begun: number) => {
          const now = count();
          const painted = new MessageChannel();
          painted.port1.onmessage = () => done(performance.now() - begun);
          if (now !== undefined && now !== before) painted.port2.postMessage(null);
          else if (performance.now() - begun > 10_000) fail(new Error('nothing was counted'));
          else requestAnimationFrame(() => look(begun));
        };
        addEventListener('input', ({ timeStamp }) => look(timeStamp), {
          capture: true,
          once: true,
        });
      }),
  );
  await page.getByRole('searchbox', { name: 'Find in transcript' }).fill(typed);
  return counted;
}

/** Seconds that each word was lit after it began by the audio's clock, for so many seconds of sound. */
export const lags = (page: Page, starts: number[], seconds: number): Promise<number[]> =>
  page.evaluate(
    ([times, length]) =>
      new Promise<number[]>((done, fail) => {
        const audio = document.querySelector('audio');
        if (!audio) return fail(new Error('no audio'));
        const late: number[] = [];
        const end = audio.currentTime + length;
        let lit = '';
        const look = () => {
          const now = audio.currentTime;
          const line = document.querySelector<HTMLElement>('[data-current-word]');
          const word = line ? `${line.dataset.segment} ${line.dataset.currentWord}` : '';
          if (word !== lit) {
            // The word that began last is the one that was lit just now.
            const start = word && times.findLast((time) => time <= now);
            if (lit && start) late.push(now - start);
            lit = word;
          }
          if (now >= end) done(late);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    [starts, seconds] as const,
  );
