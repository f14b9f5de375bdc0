/** What the publisher changes later, what the listener changed before, and a kill in between. */
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { type Cuecast, expect, test } from '../fixtures.ts';
import { type Host } from '../host.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { TranscriptMenu } from '../screens/transcript-menu.ts';
import { tape } from '../show.ts';

const SHOW = 'Ebb and Flow';
const EPISODE = 'The bell under the pier';

const vtt = (...lines: string[]) =>
  `WEBVTT\n\n${lines.map((line, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${line}\n`).join('\n')}`;

function serveEdition(host: Host, edition: number, ...lines: string[]): void {
  host.serve('/bell.vtt', { body: vtt(...lines), type: 'text/vtt', etag: `"${edition}"` });
}

async function open(cuecast: Cuecast, host: Host) {
  host.serve('/bell.wav', tape);
  const feed = host.feed('/bell.xml', {
    title: SHOW,
    episodes: [
      {
        title: EPISODE,
        audio: { url: '/bell.wav', length: tape.body.length },
        transcripts: [
          { url: '/broken.json', type: 'application/json' },
          { url: '/bell.vtt', type: 'text/vtt' },
        ],
      },
    ],
  });
  host.serve('/broken.json', { body: Buffer.from([0, 255, 1, 254, 2]), type: 'application/json' });
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(feed, SHOW);
  await library.read(EPISODE);
  return new Reading(page);
}

/** Starts again and opens the episode. */
async function comeBack(cuecast: Cuecast) {
  const page = await cuecast.start();
  const library = new Library(page);
  await library.openShow(SHOW);
  await library.read(EPISODE);
  return { reading: new Reading(page), menu: new TranscriptMenu(page), page, library };
}

/** Makes the library, which must be closed, believe that it last asked two days ago. */
function twoDaysPass({ dataFolder }: Cuecast): void {
  const library = new DatabaseSync(join(dataFolder, 'library.sqlite'));
  library.exec(`UPDATE transcript_link SET checked_at = datetime(checked_at, '-2 days')`);
  library.close();
}

test('what the publisher changed is shown the next time, the old one beside it', async ({
  cuecast,
  host,
}) => {
  serveEdition(host, 1, 'The bell rang nine times', 'and nobody came');
  const first = await open(cuecast, host);
  await expect(first.segment('The bell rang nine times')).toBeVisible();
  await cuecast.close();
  twoDaysPass(cuecast);
  serveEdition(host, 2, 'The bell rang ten times', 'and nobody came');

  const { reading, menu } = await comeBack(cuecast);
  await expect(reading.segment('The bell rang ten times')).toBeVisible();
  expect(host.requestsTo('/bell.vtt').at(-1)?.headers['if-none-match']).toBe('"1"');
  await menu.open();
  await menu.choice('Earlier version').click();
  await expect(reading.segment('The bell rang nine times')).toBeVisible();
});

test('corrections outlive a kill, and what the publisher changes later', async ({
  cuecast,
  host,
}) => {
  serveEdition(host, 1, 'The bell rang nine times', 'and nobody came');
  const first = await open(cuecast, host);
  await expect(first.segment('The bell rang nine times')).toBeVisible();
  const saved = await cuecast.page.evaluate(async (title) => {
    const { episodes, transcripts } = window.cuecast;
    const query = { feedId: null, filter: 'all', offset: 0, limit: 100 } as const;
    const list = await episodes.list(query);
    const id = list.ok ? list.value.items.find((one) => one.title === title)?.id : undefined;
    const view = await transcripts.get(id ?? 0);
    if (!view.ok || view.value.state !== 'ready') return null;
    const correction = { kind: 'words', segment: 0, text: 'The buoy rang nine times' } as const;
    const done = await transcripts.saveCorrections(view.value.versionId, [correction]);
    return { reason: view.value.reason, done };
  }, EPISODE);
  expect(saved).toEqual({ reason: 'others-broken', done: { ok: true, value: null } });
  await cuecast.kill();
  twoDaysPass(cuecast);
  serveEdition(host, 2, 'An introduction', 'The bell rang nine times', 'and nobody came');

  const { reading, menu, page } = await comeBack(cuecast);
  await expect(reading.segment('The buoy rang nine times')).toBeVisible();
  await host.requested('/bell.vtt', 2);
  await menu.shows('The publisher has a newer one');
  await expect(reading.segment('The buoy rang nine times')).toBeVisible();
  const found = await page.evaluate(() => window.cuecast.search.find('buoy', 'relevance', 0, 10));
  expect(found).toMatchObject({ ok: true, value: { total: 1 } });

  // Who takes the newer one takes the corrections along.
  await menu.open();
  await menu.choice('WebVTT').first().click();
  await expect(reading.segment('An introduction')).toBeVisible();
  await expect(reading.segment('The buoy rang nine times')).toBeVisible();
});
