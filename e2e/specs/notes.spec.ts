/** Whatever a publisher writes, the window shows words: nothing runs, nothing is asked for, nothing leads away. */
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { tape } from '../show.ts';

const RUN = "document.title='breached';window.breached=true";

const hostile = (host: Host) => `
  <h2>Notes of the tape</h2>
  <script>${RUN}</script>
  <img src="${host.url('/pixel.png')}" onerror="${RUN}" onload="${RUN}" alt="The harbour">
  <img srcset="${host.url('/srcset.png')} 2x" src="x" onerror="${RUN}">
  <picture><source srcset="${host.url('/source.png')}"></picture>
  <style>@import "${host.url('/style.css')}"; * { display: none !important }</style>
  <link rel="stylesheet" href="${host.url('/link.css')}">
  <p style="background: url(${host.url('/background.png')})">A styled line.</p>
  <iframe src="${host.url('/frame.html')}" srcdoc="<script>parent.${RUN}</script>"></iframe>
  <object data="${host.url('/object.html')}"></object><embed src="${host.url('/embed.html')}">
  <video src="${host.url('/film.mp4')}" autoplay></video>
  <svg onload="${RUN}"><image href="${host.url('/svg.png')}"/><script>${RUN}</script></svg>
  <math><mtext><table><mglyph><style><img src=x onerror="${RUN}"></style></mglyph></table></mtext></math>
  <form action="${host.url('/form')}"><input name="q" autofocus onfocus="${RUN}"><button>Send</button></form>
  <meta http-equiv="refresh" content="0;url=${host.url('/refresh')}"><base href="${host.url('/base/')}">
  <a href="javascript:${RUN}">A script</a>
  <a href="JaVa&#x09;script:${RUN}">A hidden script</a>
  <a href="data:text/html,<script>${RUN}</script>">Some data</a>
  <a href="file:///etc/passwd">A file</a>
  <a href="cuecast-media://artwork/x">The app’s own</a>
  <a href="relative/page">A relative page</a>
  <a href="https://example.com/archive" target="_blank" onclick="${RUN}" ping="${host.url('/ping')}">The archive</a>
  <p>The last line.</p>`;

/** A show whose every text tries something. */
function serveHostile(host: Host): string {
  const evil = `<img src=x onerror="${RUN}">`;
  host.serve('/tape.wav', tape);
  host.serve('/words.vtt', {
    body: `WEBVTT\n\n00:00.000 --> 00:04.000\n<v ${'<script>'}>${evil}Words<script>${RUN}</script> said.\n`,
    type: 'text/vtt',
  });
  host.serve('/chapters.json', {
    body: JSON.stringify({
      version: '1.2.0',
      chapters: [{ startTime: 0, title: `${evil}Opening`, img: host.url('/chapter.png') }],
    }),
    type: 'application/json+chapters',
  });
  return host.feed('/feed.xml', {
    title: 'Wreckers',
    description: hostile(host),
    episodes: [
      {
        title: 'False lights',
        description: hostile(host),
        audio: { url: '/tape.wav', length: tape.body.length },
        transcripts: [{ url: '/words.vtt', type: 'text/vtt' }],
        chapters: '/chapters.json',
      },
    ],
  });
}

const expected = ['/chapters.json', '/feed.xml', '/tape.wav', '/words.vtt'];

/** Nothing ran, nothing was asked for that the listener did not ask for, and the window is where it was. */
async function isUnharmed(page: Page, host: Host): Promise<void> {
  expect(await page.evaluate(() => 'breached' in window)).toBe(false);
  expect(await page.title()).not.toBe('breached');
  expect(page.url()).toMatch(/^cuecast-app:/);
  expect(page.frames()).toHaveLength(1);
  expect([...new Set(host.requests.map(({ path }) => path))].sort()).toEqual(expected);
}

test('hostile notes are words, and their links open outside', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const opened = await cuecast.app.evaluateHandle(({ shell }) => {
    const addresses: string[] = [];
    shell.openExternal = (address) => {
      addresses.push(address);
      return Promise.resolve();
    };
    return addresses;
  });
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveHostile(host), 'Wreckers');
  await page.getByRole('button', { name: 'Listen to False lights' }).click();
  await reading.heard(0.2);
  await expect(reading.transcript).toContainText('Words');
  await expect(reading.chapters).toContainText('Opening');
  await page.getByRole('tab', { name: 'Notes' }).click();
  const notes = page.getByRole('tabpanel', { name: 'Notes' });
  await expect(notes).toContainText('The last line.');
  await expect(
    notes.locator('script, style, link, iframe, object, embed, svg, math, form, input, video, img'),
  ).toHaveCount(0);
  expect(
    await notes.evaluate((element) =>
      [...element.querySelectorAll('*')].flatMap((one) =>
        one.getAttributeNames().filter((name) => /^on|^style$|^srcset$|^ping$/.test(name)),
      ),
    ),
  ).toEqual([]);
  // What is left of the links: the publisher's page, and the picture as a link.
  await expect(notes.getByRole('link')).toHaveText(['The harbour', 'The archive']);
  await notes.getByRole('link', { name: 'The archive' }).click();
  await expect.poll(() => opened.jsonValue()).toEqual(['https://example.com/archive']);
  // Other ways to follow a link open nothing in the app.
  await notes.getByRole('link', { name: 'The archive' }).click({ button: 'middle' });
  await notes.getByRole('link', { name: 'The archive' }).click({ modifiers: ['Shift'] });
  expect(cuecast.app.windows()).toHaveLength(1);
  await isUnharmed(page, host);
});

test('a hostile show and a hostile search hit are words too', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(serveHostile(host), 'Wreckers');
  await expect(page.getByRole('main')).toContainText('Notes of the tape');
  await page.getByRole('button', { name: 'Listen to False lights' }).click();
  await new Reading(page).heard(0.2);
  await expect(new Reading(page).transcript).toContainText('Words');
  await library.goTo('Search words');
  await page.getByRole('searchbox', { name: 'Search all transcripts' }).fill('words');
  await expect(page.getByRole('link', { name: /Words/ })).toBeVisible();
  await isUnharmed(page, host);
});

test('what is dropped on the window does not take its place', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const devtools = await page.context().newCDPSession(page);
  const drop = async (data: object) => {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', {
        type,
        x: 400,
        y: 300,
        data: { items: [], dragOperationsMask: 1, ...data },
      });
    }
  };
  await drop({ files: ['/etc/hostname'] });
  await drop({ items: [{ mimeType: 'text/uri-list', data: host.url('/dropped') }] });
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  expect(page.url()).toMatch(/^cuecast-app:/);
  expect(host.requests).toEqual([]);
});

test('the media scheme leads to sound and pictures alone', async ({ cuecast }) => {
  const page = await cuecast.start();
  const statuses = await cuecast.app.evaluate(
    async ({ net }, paths) =>
      Promise.all(
        paths.map((path) =>
          net.fetch(`cuecast-media://${path}`).then(
            (answer) => answer.status,
            () => 'failed',
          ),
        ),
      ),
    [
      'artwork/..%2flibrary.sqlite',
      'artwork/artwork%2f..%2f..%2flibrary.sqlite',
      'artwork/artwork%2f..%2flibrary.sqlite',
      'artwork/episodes%2f..%2fcuecast.log',
      'artwork/%2fetc%2fpasswd',
      'artwork/artwork%2fa.png%00',
      'artwork/%',
      'audio/1/../../library.sqlite',
      'audio/99999/file',
      'audio/1e3/file',
      'elsewhere/library.sqlite',
    ],
  );
  for (const status of statuses) expect([404, 'failed']).toContain(status);
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
});
