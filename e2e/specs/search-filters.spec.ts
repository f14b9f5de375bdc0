/** The head of the search: filters by typing and by clicks, what to try where nothing is found, searches that are kept. */
import type { Page } from 'playwright/test';
import { wav } from '../audio.ts';
import { violations } from '../axe.ts';
import type { EpisodeDescription } from '../feed-xml.ts';
import { expect, test } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { SearchHead } from '../screens/search-head.ts';

const TALK = 'Harbour Talk';
const NIGHT = 'Night Watch';
const SAID = 'A pilot, off duty';
const ROPES = 'Ropes, alone';
const CREW = 'All hands';
const FRESH = 'Back at sea';

const vtt = `WEBVTT

00:00.000 --> 00:04.000
<v Mara Quill>Which lantern did you see first?

00:04.000 --> 00:09.000
<v Zoe Lindqvist>The green one, above the pilot house.
`;

const tape = { body: wav({ seconds: 20 }), type: 'audio/wav' };
const audio = { url: '/tape.wav', length: tape.body.length };

const ropes: EpisodeDescription = {
  title: ROPES,
  published: 'Tue, 27 Jan 2026 06:00:00 GMT',
  description: '<p>A lantern, a knife, and no time.</p>',
  audio,
};
const fresh: EpisodeDescription = {
  title: FRESH,
  published: 'Tue, 10 Feb 2026 06:00:00 GMT',
  description: '<p>With one lantern less.</p>',
  audio,
};

function serveTalk(host: Host, newest: readonly EpisodeDescription[] = []): string {
  const said = {
    title: SAID,
    published: 'Tue, 03 Feb 2026 06:00:00 GMT',
    audio,
    transcripts: [{ url: '/said.vtt', type: 'text/vtt' }],
    persons: [{ name: 'Zoe Lindqvist', role: 'guest' }],
  };
  return host.feed('/talk.xml', { title: TALK, episodes: [...newest, said, ropes] });
}

/** Two shows; three episodes in which there are lanterns: said, and in notes. */
async function subscribe(page: Page, host: Host): Promise<Library> {
  const library = new Library(page);
  host.serve('/tape.wav', tape);
  host.serve('/said.vtt', { body: vtt, type: 'text/vtt' });
  await library.subscribe(serveTalk(host), TALK);
  await library.read(SAID);
  await expect(new Reading(page).segment('Which lantern')).toBeVisible();
  const crew = {
    title: CREW,
    published: 'Sat, 20 Jan 2024 06:00:00 GMT',
    description: '<p>Every lantern on deck.</p>',
    audio,
  };
  await library.subscribe(host.feed('/night.xml', { title: NIGHT, episodes: [crew] }), NIGHT);
  return library;
}

/** As the window stands, in both colour schemes. */
async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
}

test.setTimeout(120_000);

test('filters are typed and clicked, nothing leads on, searches are kept and watched', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = await subscribe(page, host);
  const head = new SearchHead(page);
  const { box, chips, episodes } = head;
  const main = page.getByRole('main');
  const count = main.getByText(/^\d+ hits? in/);

  await test.step('what is typed as filters stands below as chips', async () => {
    await head.open();
    await expect(box).toBeFocused();
    await expect(page.getByText('Find what was said')).toBeVisible();
    await box.fill('lantern');
    await expect(count).toHaveText('3 hits in 3 episodes');
    await box.fill(`lantern show:"${NIGHT}" -is:starred before:2025`);
    await expect(chips).toHaveText([`Show: ${NIGHT}`, 'Not starred', 'Before 1 January 2025']);
    await expect(episodes).toHaveText([CREW]);
    await expectNoViolations(page);

    // All but this show, and then neither; from the keyboard too.
    await chips.first().click({ modifiers: ['Alt'] });
    await expect(box).toHaveValue(`-show:"${NIGHT}" lantern -is:starred before:2025`);
    await expect(page.getByText('Nothing found for “lantern”')).toBeVisible();
    await chips.last().click();
    await expect(episodes).toHaveText([SAID, ROPES]);
    await chips.first().press('Delete');
    await expect(chips).toHaveText(['Not starred']);
    await expect(chips).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(chips).toHaveCount(0);
    await expect(box).toHaveValue('lantern');
    await expect(box).toBeFocused();
  });

  await test.step('filters are chosen from lists', async () => {
    const shows = await head.choices('Show');
    await expect(shows.getByRole('combobox', { name: 'Find a show' })).toBeFocused();
    await page.keyboard.type('night');
    await expect(shows.getByRole('option')).toHaveText([NIGHT]);
    await expectNoViolations(page);
    await page.keyboard.press('Enter');
    await expect(box).toHaveValue(`show:"${NIGHT}" lantern`);
    await expect(box).toBeFocused();
    await expect(episodes).toHaveText([CREW]);

    // What is set is set no more by the same.
    await (await head.choices('Show')).getByRole('option', { name: NIGHT, selected: true }).click();
    await expect(box).toHaveValue('lantern');
    // Who says what was found, then who speaks at all; whom feeds name, once it is typed.
    const speakers = await head.choices('Speaker');
    await expect(speakers.getByRole('option')).toHaveText([
      'Mara Quill1 episode',
      'Wren1 episode',
      'Tobias1 episode',
      'Zoe Lindqvist1 episode',
    ]);
    await page.keyboard.type('zoe');
    await expect(speakers.getByRole('option').first()).toHaveText('Zoe Lindqvist1 episode');
    await speakers.getByRole('option').first().click();
    await expect(box).toHaveValue('speaker:"Zoe Lindqvist" lantern');
    await box.fill('speaker:"Zoe Lindqvist" green');
    await expect(episodes).toHaveText([SAID]);

    await box.fill('lantern');
    await head.choices('In');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(chips).toHaveText(['In notes']);
    await expect(count).toHaveText('2 hits in 2 episodes');
    const languages = await head.choices('Language');
    await expect(languages.getByRole('option').first()).toBeVisible();
    await page.keyboard.type('pt-br');
    await expect(languages.getByRole('option')).toHaveText(['Brazilian Portuguesept-BR']);
    await languages.getByRole('combobox').fill('japan');
    await expect(languages.getByRole('option')).toHaveText(['Japaneseja']);
    await languages.getByRole('combobox').fill('es');
    await expect(languages.getByRole('option').first()).toHaveText('Spanishes');
    await page.keyboard.press('Escape');
    await expect(head.filter('Language')).toBeFocused();
  });

  await test.step('dates are chosen from spans and calendars', async () => {
    await box.fill('lantern');
    await head.choices('Date');
    await page.getByLabel('From').fill('2026-01-25');
    await expect(chips).toHaveText(['Since 25 January 2026']);
    await page.getByLabel('Up to and including').fill('2026-01-27');
    await expect(box).toHaveValue('after:2026-01-25 before:2026-01-28 lantern');
    await expect(episodes).toHaveText([ROPES]);
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Past week' }).click();
    await expect(chips).toHaveText([/^Since /]);
    await head.choices('Date');
    await page.getByRole('button', { name: 'Any time' }).click();
    await expect(box).toHaveValue('lantern');
  });

  await test.step('where nothing is found, there is more to try', async () => {
    await head.filter('Starred').click();
    await expect(head.filter('Starred')).toHaveAttribute('aria-pressed', 'true');
    await expect(chips).toHaveText(['Starred']);
    await expect(page.getByText('The filters leave no episode to search.')).toBeVisible();
    await page.getByRole('button', { name: 'Search without filters' }).click();
    await expect(box).toHaveValue('lantern');
    await expect(head.filter('Starred')).toHaveAttribute('aria-pressed', 'false');

    // A filter that is begun takes away nothing of what was found.
    await expect(count).toHaveText('3 hits in 3 episodes');
    await box.pressSequentially(' is:sta');
    await expect(episodes).toHaveCount(3);
    await box.fill('before:');
    await expect(page.getByRole('heading', { name: /^Go on with a date/ })).toBeVisible();
    await box.fill('in:t');
    await page.getByRole('link', { name: 'in:transcript' }).click();
    await box.pressSequentially('lantern');
    await expect(box).toHaveValue('in:transcript lantern');
    await expect(episodes).toHaveText([SAID]);

    await box.fill('lantren in:notes');
    await expect(page.getByText('Nothing found for “lantren”')).toBeVisible();
    await expect(page.getByText('Perhaps the filters leave out')).toBeVisible();
    const suggested = page.getByRole('list', { name: 'Did you mean' }).getByRole('link');
    await expect(suggested.first()).toHaveText('lantern');
    await expectNoViolations(page);
    await suggested.first().click();
    await expect(box).toHaveValue('lantern in:notes');
    await expect(count).toHaveText('2 hits in 2 episodes');
  });

  await test.step('how much cannot be found by what was said, is told of what filters leave', async () => {
    await box.fill('tugboat');
    const told = 'have no transcript: what was said there cannot be found.';
    await expect(page.getByText(`2 of the 4 episodes of the library ${told}`)).toBeVisible();
    await box.fill(`tugboat show:"${TALK}"`);
    await expect(
      page.getByText('1 of the 2 episodes that the filters leave has no transcript'),
    ).toBeVisible();
    await box.fill('');
    await expect((await head.choices('Speaker')).getByRole('option')).toHaveCount(4);
    await page.keyboard.press('Escape');
  });

  await test.step('how to search is told by examples', async () => {
    await page.getByRole('button', { name: 'How to search' }).click();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'light* Words that begin so' }).click();
    await expect(box).toHaveValue('light*');
    await expect(box).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(box).toHaveValue('');
  });

  await test.step('searches that led somewhere are kept; others are saved', async () => {
    // Looked at for a while, it was of use; what was there for a moment was not.
    await box.fill('knife');
    await box.fill('green');
    await expect(episodes).toHaveText([SAID]);
    const kept = () =>
      page.evaluate(async () => {
        const answer = await window.cuecast.searches.list();
        return answer.ok && answer.value.map(({ query }) => query);
      });
    await expect.poll(kept).toContain('green');
    expect(await kept()).not.toContain('knife');
    await box.fill('lantern in:notes');
    await expect(count).toHaveText('2 hits in 2 episodes');
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByRole('button', { name: 'Watch for new episodes' }).click();
    await expect(page.getByRole('button', { name: 'Watch for new episodes' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await box.press('Escape');
    await expect(head.saved.getByRole('listitem')).toHaveText(['lanternIn notes']);
    await expect(head.recent.getByRole('link', { name: 'green' })).toBeVisible();
    await expectNoViolations(page);
    // The arrow keys lead from one to the next, and back into the box.
    await box.press('ArrowDown');
    await expect(head.saved.getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(episodes).toHaveText([SAID]);
    await page.keyboard.press('Alt+ArrowLeft');

    await page.getByRole('button', { name: 'Remove green' }).click();
    await expect(head.kept('green')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(head.kept('green')).toBeVisible();
    await page.getByRole('button', { name: 'Clear recent' }).click();
    await expect(head.recent).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(head.kept('green')).toBeVisible();
  });

  await test.step('a watched search counts what is new, until it is looked at', async () => {
    await library.openShow(TALK);
    serveTalk(host, [fresh]);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(library.episode(FRESH)).toBeVisible();
    const way = library.navigation.getByRole('link', { name: 'Search' });
    await expect(way).toContainText('1 new in searches you watch');
    await way.click();
    await box.fill('');
    await expect(head.saved.getByRole('listitem')).toHaveText(['lanternIn notes1 new']);
    await expectNoViolations(page);
    await head.saved.getByRole('link').click();
    await expect(episodes).toHaveText([FRESH, ROPES, CREW]);
    await expect(page.getByText('1 new since you last looked')).toBeVisible();
    await expect(way).not.toContainText('new in searches');
  });

  await test.step('how far the index is, is told and moves nothing', async () => {
    const top = async () => (await episodes.first().boundingBox())?.y;
    const before = await top();
    const tell = (progress: { waiting: number; of: number } | null) =>
      cuecast.app.evaluate(({ BrowserWindow }, payload) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('search.progressed', payload);
      }, progress);
    await tell({ waiting: 1280, of: 1400 });
    const line = page.getByText('Reading 120 of 1,400 episodes into the search.');
    await expect(line).toBeVisible();
    expect(await top()).toBe(before);
    await expectNoViolations(page);
    await tell(null);
    await expect(line).toHaveCount(0);
  });

  await test.step('what is kept stays for the next start', async () => {
    const again = new SearchHead(await cuecast.restart());
    await again.open();
    await expect(again.saved.getByRole('listitem')).toHaveText(['lanternIn notes']);
    await expect(again.kept('lantern in:notes').getByRole('button', { pressed: true })).toHaveCount(
      1,
    );
  });
});
