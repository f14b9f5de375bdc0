/** People that feeds name: found, shown with their episodes, offered for the speakers of a transcript. */
import { violations } from '../axe.ts';
import { wav } from '../audio.ts';
import { expect, test } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { Corrections } from '../screens/corrections.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';

const TALK = 'Harbour Talk';
const INTERVIEW = 'A pilot, off duty';
const CREW = 'All hands';

const vtt = `WEBVTT

00:00.000 --> 00:04.000
<v Speaker 1>How deep is the channel tonight?

00:04.000 --> 00:09.000
<v Zoe Lindqvist>Deep enough, if you know where it is.

00:10.000 --> 00:14.000
<v Speaker 1>And do you?
`;

/** Two shows; Zoë is in both, spelled in two ways. The host of one is named by the show alone. */
async function subscribe(library: Library, host: Host): Promise<void> {
  const tape = { body: wav({ seconds: 20 }), type: 'audio/wav' };
  host.serve('/tape.wav', tape);
  host.serve('/interview.vtt', { body: vtt, type: 'text/vtt' });
  const audio = { url: '/tape.wav', length: tape.body.length };
  const talk = host.feed('/talk.xml', {
    title: TALK,
    persons: [{ name: 'Mara Quill' }],
    episodes: [
      {
        title: INTERVIEW,
        published: 'Tue, 03 Feb 2026 06:00:00 GMT',
        audio,
        transcripts: [{ url: '/interview.vtt', type: 'text/vtt' }],
        persons: [
          { name: 'Zoë Lindqvist', role: 'guest' },
          { name: 'Mara Quill', role: 'host' },
          { name: 'Ivo Sands', role: 'audio engineer' },
        ],
      },
      { title: 'Ropes, alone', published: 'Tue, 27 Jan 2026 06:00:00 GMT', audio },
    ],
  });
  const crew = ['Ana Lind', 'Bo Lind', 'Cy Lind', 'Dee Lind', 'Eli Lind', 'Zoe Lindqvist'];
  const night = host.feed('/night.xml', {
    title: 'Night Watch',
    episodes: [
      {
        title: CREW,
        published: 'Tue, 20 Jan 2026 06:00:00 GMT',
        audio,
        persons: crew.map((name) => ({ name, role: 'Guest' })),
      },
    ],
  });
  await library.subscribe(talk, TALK);
  await library.subscribe(night, 'Night Watch');
}

test('people are searched by name, and their page leads to their episodes', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  await subscribe(library, host);
  await page.keyboard.press('Control+Shift+f');
  const box = page.getByRole('searchbox', { name: 'Search the library' });
  const people = page.getByRole('region', { name: 'People' });
  const names = people.getByRole('link');

  await box.fill('lind');
  await expect(names).toHaveCount(5);
  // In two episodes of two shows, under the spelling that comes first among equals.
  await expect(names.first()).toContainText('Lindqvist');
  await expect(names.first()).toContainText('Guest · 2 episodes · Harbour Talk, Night Watch');
  await people.getByRole('button', { name: 'Show all' }).click();
  await expect(names).toHaveCount(6);
  expect(await violations(page)).toEqual([]);
  await box.fill('zoe lindq');
  await expect(names).toHaveCount(1);
  await expect(people.getByRole('button')).toHaveCount(0);

  await names.first().click();
  const heading = page.getByRole('heading', { level: 1, name: /Zo[eë] Lindqvist/ });
  await expect(heading).toBeVisible();
  await expect(page.getByText('In 2 episodes of Harbour Talk and Night Watch')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await library.read(INTERVIEW);
  await expect(new Reading(page).segment('How deep')).toBeVisible();

  // Who is named beside the notes leads to a page too.
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByRole('button', { name: 'Ivo Sands' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ivo Sands' })).toBeVisible();
  await expect(page.getByText('In 1 episode of Harbour Talk')).toBeVisible();
  // Back, to the notes as they were left.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('button', { name: 'Ivo Sands' })).toBeInViewport();

  // Back, to the person and to what was searched.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(box).toHaveValue('zoe lindq');

  // Who is named by the show stands for the episode that names nobody.
  await box.fill('quill');
  await expect(names.first()).toContainText('Host · 2 episodes · Harbour Talk');
  await names.first().click();
  await expect(library.episode('Ropes, alone')).toBeVisible();

  // Gone with the show.
  await library.openShow(TALK);
  await page.getByRole('button', { name: 'Remove show' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Episodes' })).toBeVisible();
  // The way back leads past the show's page.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('No episode names this person')).toBeVisible();
});

test('a speaker without a name is given that of somebody in the episode, in two clicks', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  await subscribe(library, host);
  await library.openShow(TALK);
  await library.read(INTERVIEW);
  const reading = new Reading(page);
  const corrections = new Corrections(page);
  const dialog = page.getByRole('dialog');
  const options = dialog.getByRole('option');
  const speakers = (name: string) => reading.transcript.getByText(name, { exact: true });

  // Who speaks nowhere yet comes first; Zoë speaks already, however she is spelled.
  await corrections.choose(reading.segment('How deep'), 'Change speaker…');
  await expect(corrections.speaker).toBeFocused();
  await expect(options).toHaveText([
    'Mara QuillHost',
    'Ivo SandsAudio engineer',
    'Speaker 1',
    'Zoe LindqvistGuest',
  ]);
  await expect(page.getByRole('radio', { name: /Everywhere Speaker 1 speaks/ })).toBeChecked();
  expect(await violations(page)).toEqual([]);
  await options.filter({ hasText: 'Mara Quill' }).click();
  await expect(corrections.speaker).toHaveValue('Mara Quill');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(speakers('Mara Quill')).toHaveCount(2);
  await expect(speakers('Speaker 1')).toHaveCount(0);

  // With the keys: what is typed narrows the names down, Enter takes one, and again changes.
  await corrections.choose(reading.segment('And do you'), 'Change speaker…');
  await expect(corrections.speaker).toBeFocused();
  await page.keyboard.type('san');
  await expect(options).toHaveText(['Ivo SandsAudio engineer']);
  await page.keyboard.press('ArrowDown');
  await expect(corrections.speaker).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(corrections.speaker).toHaveValue('Ivo Sands');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(speakers('Ivo Sands')).toHaveCount(1);
  await expect(speakers('Mara Quill')).toHaveCount(1);
});
