/** The transcript follows the voice, and never fights the reader: real wheel, keys, selection, mouse. */
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { follow, setSpeed, setTime, stands } from '../following.ts';
import type { Reading } from '../screens/reading.ts';

const scrollTop = (reading: Reading) => reading.transcript.evaluate((pane) => pane.scrollTop);

/** A touchpad: a swipe in many small turns, and what dies away after it. */
async function swipe(page: Page, x: number, y: number): Promise<void> {
  for (const share of [0.2, 0.7, 1, 1, 0.8, 0.5, 0.3, 0.2, 0.1, 0.05]) {
    await page.mouse.wheel(Math.round(x * share), Math.round(y * share));
  }
}

/** The first line of words below a height of the window: between paragraphs there is nothing to take hold of. */
async function lineBelow(page: Page, y: number): Promise<DOMRect> {
  const line = await page.evaluate(
    (from) =>
      [...document.querySelectorAll('[data-segment]')]
        .flatMap((segment) => [...segment.getClientRects()])
        .find(({ top, width }) => top > from && width > 60)
        ?.toJSON() as DOMRect | undefined,
    y,
  );
  if (!line) throw new Error('no words there');
  return line;
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
      const line = await lineBelow(page, box.y + box.height * 0.5);
      const middle = line.y + line.height / 2;
      await page.mouse.move(line.x + 4, middle);
      await page.mouse.down();
      await page.mouse.move(line.x + line.width - 4, middle, { steps: 3 });
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
      const line = await lineBelow(page, box.y + 40);
      await page.mouse.click(line.x + Math.min(20, line.width / 2), line.y + line.height / 2);
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
