/** Whatever a publisher writes, the window shows words: nothing runs, nothing is asked for, nothing leads away. */
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { expectOpened, openedOutside } from '../outside.ts';
import { Library } from '../screens/library.ts';
import { Notes } from '../screens/notes.ts';
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

/** Ways past a careless sanitiser, a careless Markdown, a careless screen; one episode each. */
const hostileKinds = (host: Host): string[] => {
  const leak = (path: string) => host.url(`/leak/${path}`);
  return [
    // What is no tag to one parser is one to the next.
    `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
    `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
    `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${RUN}>`,
    `<template><img src="${leak('template.png')}" onerror="${RUN}"></template><xmp><img src=x onerror=${RUN}></xmp>`,
    `<p>&lt;img src=x onerror=${RUN}&gt; &#60;script&#62;${RUN}&#60;/script&#62;</p>`,
    // Escaped once, and read as HTML then.
    `&lt;p&gt;Words&lt;/p&gt;&lt;img src="${leak('escaped.png')}" onerror="${RUN}"&gt;&lt;script&gt;${RUN}&lt;/script&gt;`,
    // Markdown.
    `**Bold** ![a picture](${leak('markdown.png')} "x" ) [a script](javascript:${RUN}) [data](data:text/html,<script>${RUN}</script>) <img src=x onerror="${RUN}">`,
    `# Heading <script>${RUN}</script>\n\n[x]: javascript:${RUN}\n[click][x] ![y][x]\n\n\`\`\`html onmouseover="${RUN}"\ncode\n\`\`\``,
    `[a](<javascript:${RUN}>) [b](java&#115;cript:${RUN}) [c](vbscript:x) **d** [e](\u0001javascript:${RUN})`,
    // Names that would stand in for what is ours, and styles that would cover it.
    `<p id="root" class="notes" name="cuecast">Names</p><a id="cuecast" name="body" href="https://example.com/">a</a><form id="x" name="documentElement"><input name="attributes"></form>`,
    `<div style="position:fixed;inset:0;background:url(${leak('style.png')})" data-seek="60" data-picture="${leak('data.png')}" role="dialog" aria-hidden="true" tabindex="1" contenteditable draggable="true">Cover</div>`,
    `<button data-seek="1e9" onclick="${RUN}">Press</button><dialog open>Modal</dialog><marquee onstart="${RUN}">Run</marquee>`,
    // Whatever fetches.
    `<audio src="${leak('a.mp3')}" autoplay></audio><video poster="${leak('poster.png')}"><track src="${leak('t.vtt')}"></video><input type="image" src="${leak('input.png')}"><body background="${leak('body.png')}">`,
    `<img src="x" srcset="${leak('srcset.png')}"><img lowsrc="${leak('low.png')}" dynsrc="${leak('dyn.png')}"><table background="${leak('table.png')}"><tr><td background="${leak('td.png')}">Cell</td></tr></table>`,
    `<link rel="prefetch" href="${leak('prefetch')}"><link rel="dns-prefetch" href="//127.0.0.1"><a href="https://example.com/" ping="${leak('ping')}">a</a><object data="${leak('o')}"><embed src="${leak('e')}"></object><base href="${leak('')}">`,
    `<meta http-equiv="refresh" content="0;url=${leak('refresh')}"><iframe srcdoc="<script>parent.${RUN}</script>"></iframe><frameset><frame src="${leak('frame')}"></frameset>`,
    // Deep, and long.
    `${'<div>'.repeat(3000)}deep${'</div>'.repeat(3000)}`,
    `${'<ul><li>'.repeat(400)}deep${'</li></ul>'.repeat(400)}`,
    `${'> '.repeat(5000)}deep **quote**`,
    `${'<b>'.repeat(2000)}${'x'.repeat(20_000)}`,
  ];
};

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

const expected = ['/chapter.png', '/chapters.json', '/feed.xml', '/tape.wav', '/words.vtt'];

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
  const opened = await openedOutside(cuecast);
  const library = new Library(page);
  const reading = new Reading(page);
  const notes = new Notes(page);
  await library.subscribe(serveHostile(host), 'Wreckers');
  await page.getByRole('button', { name: 'Listen to False lights' }).click();
  await reading.heard(0.2);
  await expect(reading.transcript).toContainText('Words');
  await expect(reading.chapters).toContainText('Opening');
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(notes.text).toContainText('The last line.');
  await expect(
    notes.text.locator(
      'script, style, link, iframe, object, embed, svg, math, form, input, video, img',
    ),
  ).toHaveCount(0);
  expect(
    await notes.text.evaluate((element) =>
      [...element.querySelectorAll('*')].flatMap((one) =>
        one
          .getAttributeNames()
          .filter((name) => /^on|^style$|^srcset$|^ping$|^id$|^name$|^class$|^target$/.test(name)),
      ),
    ),
  ).toEqual([]);
  // What is left of the links: those to what was embedded, and the publisher's page.
  const embedded = `Embedded from ${new URL(host.url('/')).host}`;
  await expect(notes.text.getByRole('link')).toHaveText([
    ...Array<string>(4).fill(embedded),
    'The archive',
  ]);
  // Whatever it is pressed with, it opens outside, and only once it was pressed.
  await notes.link('The archive').click();
  await notes.link('The archive').click({ button: 'middle' });
  await notes.link('The archive').click({ modifiers: ['ControlOrMeta'] });
  await notes.link('The archive').press('Enter');
  await expectOpened(opened, Array<string>(4).fill('https://example.com/archive'));
  expect(cuecast.app.windows()).toHaveLength(1);
  await isUnharmed(page, host);
});

test('notes of every hostile kind run nothing, fetch nothing, and take nothing over', async ({
  cuecast,
  host,
}) => {
  const kinds = hostileKinds(host);
  const page = await cuecast.start();
  // High enough for all episodes to be in sight.
  await page.setViewportSize({ width: 1280, height: 2400 });
  const library = new Library(page);
  const notes = new Notes(page);
  host.serve('/tape.wav', tape);
  const episodes = kinds.map((description, index) => ({
    title: `Wreck ${index + 1}.`,
    description: `The beginning.\n\n${description}`,
    audio: { url: '/tape.wav', length: tape.body.length },
  }));
  const feed = host.feed('/feed.xml', { title: 'Wreckers', episodes });
  await library.subscribe(feed, 'Wreckers');
  for (const { title } of episodes) {
    await library.openShow('Wreckers');
    await library.read(title);
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await expect(notes.text, title).toContainText('The beginning.');
    expect(
      await notes.text.evaluate((element) =>
        [...element.querySelectorAll('*')]
          .map(({ localName }) => localName)
          .filter(
            (name) =>
              !/^(?:a|b|br|button|code|div|h[3-6]|i|li|ol|p|pre|span|strong|t[dhr]|table|tbody|ul|blockquote)$/.test(
                name,
              ),
          ),
      ),
      title,
    ).toEqual([]);
    expect(await page.evaluate(() => 'breached' in window), title).toBe(false);
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  }
  expect(page.url()).toMatch(/^cuecast-app:/);
  expect(page.frames()).toHaveLength(1);
  expect([...new Set(host.requests.map(({ path }) => path))].sort()).toEqual([
    '/feed.xml',
    '/tape.wav',
  ]);
});

test('a hostile show and a hostile search hit are words too', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(serveHostile(host), 'Wreckers');
  await expect(page.getByRole('main')).toContainText('Notes of the tape');
  await page.getByRole('button', { name: 'Listen to False lights' }).click();
  await new Reading(page).heard(0.2);
  await expect(new Reading(page).transcript).toContainText('Words');
  await library.goTo('Search');
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('words');
  await expect(page.getByRole('link', { name: /Words.*False lights/ })).toBeVisible();
  await isUnharmed(page, host);
});

test('what is dropped does not take the window’s place; the media scheme leads to media', async ({
  cuecast,
  host,
}) => {
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

  // The media scheme leads to sound and pictures alone.
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
