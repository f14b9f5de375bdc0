/** How the pane moves after the voice: seldom, gently, and never past the word that is spoken. */
import { expect, test } from '../fixtures.ts';
import { follow, setSpeed, stands } from '../following.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { NEWEST, serveShow, SHOW } from '../show.ts';

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
