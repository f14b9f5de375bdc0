/** Which transcript is shown and why, the others, what was mended, and the ways out: export and copy. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cuecast, expect, test } from '../fixtures.ts';
import { violations } from '../axe.ts';
import { type Host } from '../host.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { TranscriptMenu } from '../screens/transcript-menu.ts';
import { tape } from '../show.ts';

const EPISODE = 'Salt in the wires';
const LOOSE = 'A letter, read aloud';

const vtt = `WEBVTT

00:01.000 --> 00:04.000
<v Mara Quill>Who <00:01.500>salted <00:02.000>the <00:02.250>wires?

00:04.000 --> 00:03.000
Nobody says: “Note: it was me” & <i>means</i> it.

00:09.000 --> 00:12.125
<v Ivo Sands>Ask <00:10.000>the <00:10.500>cook — 00:05 sharp.

00:20.000 --> 00:21.000
- Who is there?
`;

const srt = `1
00:00:01,000 --> 00:00:04,000
Wer hat die Drähte gesalzen?
`;

const letter = `Dear keeper, the lamp has been dark for nine nights and we do not know why.

We have asked the harbour, and the harbour has asked the town, and nobody has an answer.

Please light it, or write to us that you will not.
`;

function serve(host: Host): string {
  host.serve('/salt.wav', tape);
  host.serve('/salt.vtt', { body: vtt, type: 'text/vtt' });
  host.serve('/salt.srt', { body: srt, type: 'application/x-subrip' });
  host.serve('/letter.txt', { body: letter, type: 'text/plain' });
  const audio = { url: '/salt.wav', length: tape.body.length };
  return host.feed('/salt.xml', {
    title: 'Galley Talk',
    episodes: [
      {
        title: EPISODE,
        audio,
        transcripts: [
          { url: '/gone.json', type: 'application/json', language: 'en' },
          { url: '/salt.vtt', type: 'text/vtt', language: 'en' },
          { url: '/salt.srt', type: 'application/x-subrip', language: 'de' },
        ],
      },
      { title: LOOSE, audio, transcripts: [{ url: '/letter.txt', type: 'text/plain' }] },
    ],
  });
}

async function open(cuecast: Cuecast, host: Host, episode: string) {
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(serve(host), 'Galley Talk');
  await library.read(episode);
  return { page, library, reading: new Reading(page), menu: new TranscriptMenu(page) };
}

/** What the pane shows of every segment: when, who, what. */
const shown = (reading: Reading) =>
  reading.transcript.getByRole('group').evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => ({
      name: paragraph.getAttribute('aria-label'),
      segments: [...paragraph.querySelectorAll('[data-segment]')].map((segment) => [
        segment.getAttribute('data-start'),
        segment.textContent,
      ]),
    })),
  );

/** Answers the system's dialogs with a file, for as long as the app runs. */
const chooseAlways = (cuecast: Cuecast, file: string) =>
  cuecast.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);

test('the one that is shown says why; another can be chosen; all of it is told about', async ({
  cuecast,
  host,
}) => {
  const { page, reading, menu } = await open(cuecast, host, EPISODE);
  await expect(reading.segment('Who salted the wires?')).toBeVisible();

  await menu.open();
  await expect(menu.chosen).toContainText('WebVTT · word times');
  await expect(menu.chosen).toContainText('Others come first, but could not be fetched or read.');
  expect(await violations(page)).toEqual([]);
  await menu.choice('answered with an error').click();
  await expect(page.getByRole('alert')).toContainText('answered with an error');
  await expect(reading.segment('Who salted the wires?')).toBeVisible();

  await menu.open();
  await menu.choice('German').click();
  await expect(reading.segment('Wer hat die Drähte gesalzen?')).toBeVisible();
  await menu.open();
  await expect(menu.chosen).toContainText('You chose this one.');
  await menu.item('Choose the best by itself').click();
  await expect(reading.segment('Who salted the wires?')).toBeVisible();

  await menu.open();
  await menu.item('About this transcript').click();
  await expect(menu.about).toContainText(host.url('/salt.vtt'));
  await expect(menu.about).toContainText('4 segments, 2 speakers');
  await expect(menu.about).toContainText('Mended while reading: 1');
  await expect(menu.about.getByRole('listitem').filter({ hasText: 'Line 6' })).toContainText(
    'ends before it starts',
  );
  expect(await violations(page)).toEqual([]);
  await menu.about.getByRole('button', { name: 'Copy list' }).click();
  await expect(menu.about.getByRole('button', { name: 'List copied' })).toBeVisible();
  expect(await cuecast.app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(
    /^Line 6: This line ends before/,
  );
  await menu.about.getByRole('button', { name: /^Show German/ }).click();
  await expect(reading.segment('Wer hat die Drähte gesalzen?')).toBeVisible();
  await expect(menu.about).toBeHidden();
});

test('what is exported and brought in again is the same transcript', async ({
  cuecast,
  host,
  dataFolder,
}) => {
  const { page, reading, menu } = await open(cuecast, host, EPISODE);
  await expect(reading.segment('Who salted the wires?')).toBeVisible();
  const before = await shown(reading);
  expect(before.flatMap(({ segments }) => segments)).toHaveLength(4);

  const formats = {
    WebVTT: 'vtt',
    SubRip: 'srt',
    JSON: 'json',
    Markdown: 'md',
    'Plain text': 'txt',
  };
  for (const [format, extension] of Object.entries(formats)) {
    const file = join(dataFolder, `wires.${extension}`);
    await chooseAlways(cuecast, file);
    await menu.open();
    await menu.exportAs(format);
    await expect(page.getByText(`Exported wires.${extension}`)).toBeVisible();
    await menu.open();
    await menu.item('Choose transcript file').click();
    await menu.shows(`wires.${extension}`);
    expect(await shown(reading), format).toEqual(before);
  }
  expect(await readFile(join(dataFolder, 'wires.md'), 'utf8')).toContain(
    `# ${EPISODE}\n\n*Galley Talk*\n\n[00:00:01.000] **Mara Quill:** Who salted the wires?\n`,
  );
});

test('a selection is copied without what stands in the margin, or as a quote', async ({
  cuecast,
  host,
}) => {
  const { page, reading } = await open(cuecast, host, EPISODE);
  await expect(reading.segment('Ask the cook')).toBeVisible();
  await reading.transcript.evaluate((pane) => {
    const [first, , last] = pane.querySelectorAll('[data-segment]');
    const [from, to] = [first?.firstChild, last?.firstChild];
    if (from && to) getSelection()?.setBaseAndExtent(from, 4, to, 12);
  });
  await page.keyboard.press('ControlOrMeta+c');
  await expect
    .poll(() => cuecast.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('salted the wires? Nobody says: “Note: it was me” & means it.\n\nAsk the cook');

  await reading.segment('Ask the cook').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy as' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Markdown quote' }).press('Enter');
  await expect(page.getByRole('status').getByText('Copied')).toBeVisible();
  expect(await cuecast.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    [
      '> **Mara Quill:** salted the wires? Nobody says: “Note: it was me” & means it.',
      '> **Ivo Sands:** Ask the cook',
      `> — *${EPISODE}*, Galley Talk, 0:01`,
    ].join('\n>\n'),
  );
});

test('a transcript without times says that its timing is approximate', async ({
  cuecast,
  host,
}) => {
  const { page, reading, menu } = await open(cuecast, host, LOOSE);
  await expect(reading.segment('Dear keeper')).toBeVisible();
  await expect(page.getByRole('note').filter({ hasText: 'Approximate timing' })).toBeVisible();
  await menu.open();
  await menu.item('About this transcript').click();
  await expect(menu.about).toContainText('It is the only one there is.');
  await expect(menu.about).toContainText('they were estimated');
});
