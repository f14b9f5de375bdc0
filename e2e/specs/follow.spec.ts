/** The transcript follows the voice, and never fights the reader: real wheel, keys, selection, mouse. */
import type { Page } from 'playwright/test';
import { expect, test, type Cuecast } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { readStory } from '../scenes.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { serveShelf } from '../shelf.ts';
import { NEWEST, serveShow, SHOW, tape } from '../show.ts';

/** Plays the story in a small window, following. */
async function follow(cuecast: Cuecast, host: Host): Promise<Reading> {
  const page = await cuecast.start();
  await page.setViewportSize({ width: 900, height: 560 });
  await new Library(page).subscribe(serveShelf(host)[0] ?? '', SHOW);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  return readStory(cuecast, 'count the lights aloud');
}

const scrollTop = (reading: Reading) => reading.transcript.evaluate((pane) => pane.scrollTop);

/** Waits until the pane has stood still for a fifth of a second; answers where. */
const stands = (reading: Reading) =>
  reading.transcript.evaluate(
    (pane) =>
      new Promise<number>((done) => {
        let top = pane.scrollTop;
        let since = performance.now();
        const look = (now: number) => {
          if (pane.scrollTop !== top) [top, since] = [pane.scrollTop, now];
          if (now - since > 200) done(top);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );

/** Puts the playhead somewhere without asking the app: the voice moves, nobody seeks. */
const setTime = (page: Page, seconds: number) =>
  page.locator('audio').evaluate(
    (audio: HTMLAudioElement, time) =>
      new Promise<void>((done) => {
        audio.addEventListener('seeked', () => requestAnimationFrame(() => done()), { once: true });
        audio.currentTime = time;
      }),
    seconds,
  );

const setSpeed = (page: Page, speed: number) =>
  page.locator('audio').evaluate((audio: HTMLAudioElement, rate) => {
    audio.playbackRate = rate;
  }, speed);

/** A touchpad: a swipe in many small turns, and what dies away after it. */
async function swipe(page: Page, x: number, y: number): Promise<void> {
  for (const share of [0.2, 0.7, 1, 1, 0.8, 0.5, 0.3, 0.2, 0.1, 0.05]) {
    await page.mouse.wheel(Math.round(x * share), Math.round(y * share));
  }
}

test('whatever a hand does suspends following, nothing moves until it is resumed', async ({
  cuecast,
  host,
}) => {
  const reading = await follow(cuecast, host);
  const { page } = cuecast;
  await setSpeed(page, 3);
  const box = await reading.transcript.boundingBox();
  if (!box) throw new Error('no pane');

  const hands: Record<string, () => Promise<void>> = {
    wheel: async () => {
      await reading.transcript.hover();
      await page.mouse.wheel(0, 400);
    },
    touchpad: async () => {
      await reading.transcript.hover();
      await swipe(page, 3, -40);
    },
    scrollbar: async () => {
      await page.mouse.move(box.x + box.width - 6, box.y + 12);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width - 6, box.y + 60, { steps: 4 });
      await page.mouse.up();
    },
    'page keys': async () => {
      await reading.transcript.focus();
      await page.keyboard.press('PageDown');
    },
    arrows: async () => {
      await reading.transcript.focus();
      await page.keyboard.press('ArrowDown');
    },
    selecting: async () => {
      await page.mouse.move(box.x + 200, box.y + box.height * 0.5);
      await page.mouse.down();
      await page.mouse.move(box.x + 320, box.y + box.height * 0.75, { steps: 3 });
      await page.mouse.up();
    },
    'typing in find': async () => {
      await reading.find.focus();
      await page.keyboard.type('xylophone');
    },
    'the Tab key': async () => {
      await page
        .getByRole('button', { name: 'Chapters, notes and bookmarks', exact: true })
        .focus();
      for (let stops = 0; stops < 8; stops++) {
        await page.keyboard.press('Tab');
        if (await reading.transcript.evaluate((pane) => pane === document.activeElement)) break;
      }
    },
  };
  const resumes = [
    () => reading.resumeFollowing.click(),
    () => page.keyboard.press('ArrowRight'),
    async () => {
      await reading.find.clear();
      const words = await page.evaluate(
        ([x, y]) => {
          const lines = [...document.querySelectorAll('[data-segment]')].flatMap((line) => [
            ...line.getClientRects(),
          ]);
          const line = lines.find(({ top }) => top > y);
          return line && [line.left + Math.min(x, line.width / 2), line.top + line.height / 2];
        },
        [20, box.y + 40] as const,
      );
      await page.mouse.click(words?.[0] ?? 0, words?.[1] ?? 0);
    },
  ];

  let turn = 0;
  for (const [name, act] of Object.entries(hands)) {
    await test.step(name, async () => {
      await expect(reading.resumeFollowing).toBeHidden();
      await act();
      await expect(reading.resumeFollowing).toBeVisible();
      const before = await stands(reading);
      await reading.heard((await reading.time()) + 5);
      expect(await scrollTop(reading)).toBe(before);
      await reading.find.clear();
      await page.evaluate(() => {
        getSelection()?.empty();
        (document.activeElement as HTMLElement).blur();
      });
      // The pane keeps away from the mouse, so that nothing but the button, a seek or a click counts.
      await resumes[turn++ % resumes.length]?.();
      await expect(reading.resumeFollowing).toBeHidden();
      await expect(reading.spoken).toBeInViewport();
    });
  }
});

test('what is no scrolling suspends nothing, and a swipe that dies away does not suspend again', async ({
  cuecast,
  host,
}) => {
  const reading = await follow(cuecast, host);
  const { page } = cuecast;
  await reading.transcript.hover();
  await swipe(page, 60, 0);
  await reading.transcript.hover();
  await page.keyboard.down('Control');
  await page.keyboard.up('Control');
  await page.keyboard.press('Shift');
  await expect(reading.resumeFollowing).toBeHidden();

  await page.mouse.wheel(0, -600);
  await expect(reading.resumeFollowing).toBeVisible();
  await stands(reading);
  await expect(reading.resumeFollowing.locator('svg')).toHaveClass(/arrow-down/);
  await page.mouse.wheel(0, 2400);
  await stands(reading);
  await expect(reading.resumeFollowing.locator('svg')).toHaveClass(/arrow-up/);

  // A touchpad's turns that die away, pressing the button in the midst of them: a turn in every frame.
  await reading.transcript.evaluate(
    (pane) =>
      new Promise<void>((done) => {
        const turns = [14, 12, 10, 8, 6, 5, 4, 3, 2, 2, 1, 1];
        const button = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === 'Resume following',
        );
        const turn = () => {
          const deltaY = turns.shift();
          if (deltaY === undefined) return done();
          pane.dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true }));
          if (deltaY === 10) {
            for (const type of ['pointerdown', 'pointerup']) {
              button?.dispatchEvent(new PointerEvent(type, { bubbles: true }));
            }
            button?.click();
          }
          requestAnimationFrame(turn);
        };
        turn();
      }),
  );
  await expect(reading.resumeFollowing).toBeHidden();
});

test('nothing moves while a button of the mouse is down; paused, nothing moves at all', async ({
  cuecast,
  host,
}) => {
  const reading = await follow(cuecast, host);
  const { page } = cuecast;
  const before = await stands(reading);
  const box = await reading.transcript.boundingBox();
  if (!box) throw new Error('no pane');
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.down();
  await page.keyboard.press('ArrowRight');
  await expect(reading.spoken).toHaveCount(0);
  await reading.heard((await reading.time()) + 1);
  expect(await scrollTop(reading)).toBe(before);
  await page.mouse.up();
  await expect(reading.spoken).toBeInViewport();
  await expect(reading.resumeFollowing).toBeHidden();

  await reading.pause.click();
  const paused = await stands(reading);
  await setTime(page, 60);
  await expect(reading.player.getByText('1:00')).toBeVisible();
  expect(await stands(reading)).toBe(paused);
  await expect(reading.resumeFollowing).toBeHidden();
});

test('the pane moves once for a segment at most, and not for one that is comfortable', async ({
  cuecast,
  host,
}) => {
  const reading = await follow(cuecast, host);
  await setSpeed(cuecast.page, 2);
  await stands(reading);
  const moves = await reading.transcript.evaluate(
    (pane) =>
      new Promise<{ perSegment: number[]; comfortable: number; needless: number }>((done) => {
        const third = { top: pane.clientHeight / 6 - 1, bottom: pane.clientHeight / 2 + 1 };
        const perSegment: number[] = [];
        let comfortable = 0;
        let needless = 0;
        let fits = false;
        let segment = '';
        let top = pane.scrollTop;
        let moving = false;
        let stillFrames = 0;
        const look = () => {
          const line = pane.querySelector<HTMLElement>('[aria-current]');
          const next = line?.dataset.segment ?? segment;
          if (line && next !== segment) {
            segment = next;
            perSegment.push(0);
            const box = line.getBoundingClientRect();
            const origin = pane.getBoundingClientRect().top;
            fits = box.top - origin >= third.top && box.bottom - origin <= third.bottom;
            if (fits) comfortable++;
          }
          const moved = pane.scrollTop !== top;
          top = pane.scrollTop;
          stillFrames = moved ? 0 : stillFrames + 1;
          if (moved && !moving) {
            perSegment[perSegment.length - 1] = (perSegment.at(-1) ?? 0) + 1;
            if (fits) needless++;
          }
          moving = moved || (moving && stillFrames < 6);
          if (perSegment.length > 9)
            done({ perSegment: perSegment.slice(1), comfortable, needless });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
  expect(Math.max(...moves.perSegment)).toBeLessThanOrEqual(1);
  expect(moves.perSegment.some((count) => count === 1)).toBe(true);
  expect(moves.comfortable).toBeGreaterThan(0);
  expect(moves.needless).toBe(0);
});

test('with reduced motion it jumps', async ({ cuecast, host }) => {
  const reading = await follow(cuecast, host);
  const { page } = cuecast;
  const places = async (): Promise<number> => {
    const counted = reading.transcript.evaluate(
      (pane) =>
        new Promise<number>((done) => {
          const seen = new Set<number>();
          const begun = performance.now();
          const look = (now: number) => {
            seen.add(pane.scrollTop);
            if (now - begun > 900) done(seen.size);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
    );
    await reading.resumeFollowing.click();
    return counted;
  };
  const lookAway = async () => {
    await stands(reading);
    await reading.transcript.hover();
    await page.mouse.wheel(0, 260);
    await expect(reading.resumeFollowing).toBeVisible();
    await stands(reading);
  };
  await lookAway();
  const gliding = await places();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lookAway();
  const jumping = await places();
  expect(gliding).toBeGreaterThan(5);
  expect(jumping).toBeLessThan(5);
});

test('a paragraph taller than the pane follows by its word', async ({ cuecast, host }) => {
  const words = Array.from({ length: 500 }, (_, n) => (n % 9 === 8 ? `step${n},` : `step${n}`));
  const stamp = (n: number) => new Date(n * 200).toISOString().slice(11, 23);
  const vtt = `WEBVTT\n\n00:00.000 --> 01:40.000\n${words.map((word, n) => `<${stamp(n)}>${word}`).join(' ')}\n`;
  const feed = serveShow(host);
  host.serve('/buoys.vtt', { body: vtt, type: 'text/vtt' });
  const page = await cuecast.start();
  await page.setViewportSize({ width: 900, height: 480 });
  await new Library(page).subscribe(feed, SHOW);
  const reading = new Reading(page);
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await reading.heard(0.1);
  await setSpeed(page, 4);
  const seen = await reading.transcript.evaluate(
    (pane) =>
      new Promise<{ words: number; outside: number; moved: number }>((done) => {
        const seen = { words: 0, outside: 0, moved: 0 };
        let last: Range | null = null;
        const audio = document.querySelector('audio');
        const start = pane.scrollTop;
        const look = () => {
          const [word] = CSS.highlights.get('spoken-word') ?? [];
          if (word instanceof Range && word !== last) {
            last = word;
            seen.words++;
            const box = word.getBoundingClientRect();
            const frame = pane.getBoundingClientRect();
            if (box.top < frame.top || box.bottom > frame.bottom) seen.outside++;
          }
          seen.moved = pane.scrollTop - start;
          if ((audio?.currentTime ?? 0) > 45) done(seen);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
  expect(seen.words).toBeGreaterThan(100);
  expect(seen.outside).toBe(0);
  expect(seen.moved).toBeGreaterThan(300);
});

test('lighting up moves nothing: every letter stays where it is', async ({ cuecast, host }) => {
  const reading = await follow(cuecast, host);
  const { page } = cuecast;
  await reading.pause.click();
  await stands(reading);
  const time = await reading.time();
  /** Where every letter in sight stands, to a hundredth of a pixel. */
  const letters = () =>
    reading.transcript.evaluate((pane) => {
      const places: string[] = [];
      for (const segment of pane.querySelectorAll('[data-segment]')) {
        const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          for (let at = 0; at < text.length; at++) {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const { x, y, width, height } = range.getBoundingClientRect();
            places.push([x, y, width, height].map((value) => value.toFixed(2)).join(' '));
          }
        }
      }
      return places;
    });
  await setTime(page, 1);
  await expect(reading.spoken).toHaveCount(0);
  const unlit = await letters();
  for (let step = 0; step < 14; step++) {
    await setTime(page, time + step * 0.7);
    expect(await letters()).toEqual(unlit);
  }
  await expect(reading.spoken).toHaveCount(1);
  await expect(reading.transcript.locator('[data-current-word]')).toHaveCount(1);
});

test('silence, words without times, and what a screen reader hears', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  await new Library(page).subscribe(serveShow(host), SHOW);
  const reading = new Reading(page);
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await reading.heard(0.1);
  await reading.pause.click();
  const word = reading.transcript.locator('[data-current-word]');
  const place = () => reading.spoken.getAttribute('data-place');

  await setTime(page, 2);
  await expect(reading.spoken).toHaveText('Nobody believed the chart.');
  await expect(word).toHaveCount(0);
  await setTime(page, 7.5);
  await expect(word).toHaveAttribute('data-current-word', 'wrong');
  await setTime(page, 9.5);
  await expect(reading.spoken).toHaveText(/never been wrong/);
  expect(await place()).toBe('fading');
  await expect(word).toHaveCount(0);
  await setTime(page, 21.9);
  await expect(reading.spoken).toHaveText(/eleven minutes/);
  expect(await place()).toBe('fading');
  await setTime(page, 22.1);
  await expect(reading.spoken).toHaveCount(0);

  await reading.segment('eleven minutes').focus();
  const group = reading.transcript.getByRole('group', { name: 'Ivo Sands, 0:10' });
  await expect(group.locator(':focus')).toHaveText(/eleven minutes/);
  await page.keyboard.press('ArrowDown');
  await expect(
    reading.transcript.getByRole('group', { name: 'Ivo Sands, 1:00' }).locator(':focus'),
  ).toBeVisible();
  await page.keyboard.press('Space');
  await expect(reading.pause).toBeVisible();
  await expect(
    reading.transcript.locator('[aria-live], [role="status"], [role="alert"], [role="log"]'),
  ).toHaveCount(0);
});

test('reading needs no sound: the keys, find and the place work without', async ({
  cuecast,
  host,
}) => {
  const feed = serveShow(host);
  host.serve('/buoys.wav', { ...tape, body: '' });
  host.fault('/buoys.wav', { status: 404 });
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(feed, SHOW);
  await library.read(NEWEST);
  const reading = new Reading(page);
  await expect(reading.segment('Nobody believed')).toBeVisible();
  await page.keyboard.press('/');
  await expect(reading.find).toBeFocused();
  await page.keyboard.type('never been wrong before. we had');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Escape');
  await reading.transcript.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(reading.transcript.locator(':focus')).toHaveText(/never|eleven/);
  await page.keyboard.press('End');
  await expect(reading.segment('The pencil was the only thing')).toBeInViewport();
});
