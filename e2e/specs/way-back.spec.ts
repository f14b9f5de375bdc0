/** Whoever goes back finds lists and notes where they were read. */
import { expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { Notes } from '../screens/notes.ts';
import { tape } from '../show.ts';

test('lists and notes stand where they were left, the tab too', async ({ cuecast, host }) => {
  host.serve('/tape.wav', tape);
  host.serve('/words.vtt', {
    body: 'WEBVTT\n\n00:00.000 --> 00:04.000\nHello.\n',
    type: 'text/vtt',
  });
  const episodes = Array.from({ length: 40 }, (_, index) => ({
    title: `Tape ${index + 1}.`,
    description: `<p>${'Eleven minutes of tide. '.repeat(400)}</p>`,
    audio: { url: '/tape.wav' },
    persons: [{ name: 'Mara Quill' }],
    transcripts: index === 20 ? [{ url: '/words.vtt', type: 'text/vtt' }] : [],
  }));
  const page = await cuecast.start();
  const library = new Library(page);
  const mara = new Notes(page).facts.getByRole('button', { name: 'Mara Quill' });
  const back = () => page.keyboard.press('Alt+ArrowLeft');
  await library.subscribe(host.feed('/feed.xml', { title: 'Long Tapes', episodes }), 'Long Tapes');
  await page.getByRole('main').hover();
  await page.mouse.wheel(0, 1400);
  for (const title of ['Tape 20.', 'Tape 21.']) {
    await expect(library.episode(title)).toBeInViewport();
    await library.read(title);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    if (title === 'Tape 21.') await page.getByRole('tab', { name: 'Notes' }).click();
    await mara.scrollIntoViewIfNeeded();
    await expect(mara).toBeInViewport();
    await mara.click();
    await expect(page.getByRole('heading', { name: 'Mara Quill', level: 1 })).toBeVisible();
    await back();
    await expect(mara).toBeInViewport();
    await back();
  }
  await expect(library.episode('Tape 21.')).toBeInViewport();
});
