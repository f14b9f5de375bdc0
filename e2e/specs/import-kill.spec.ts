/** A kill while a large feed is being added: all of it is there afterwards, or nothing. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Cuecast } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { Library } from '../screens/library.ts';
import { SHOW } from '../show.ts';

const COUNT = 3000;

/** Serves a show with thousands of episodes; answers its address. */
const serveLongShow = (host: Host) =>
  host.feed('/feed.xml', {
    title: SHOW,
    episodes: Array.from({ length: COUNT }, (_, index) => ({
      title: `Tape ${COUNT - index}`,
      published: new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toUTCString(),
      audio: { url: `/tape-${index}.wav` },
    })),
  });

const logSize = async ({ dataFolder }: Cuecast) =>
  (await stat(join(dataFolder, 'library.sqlite-wal'))).size;

/** Adds the show, and comes back in the middle of that. */
const moments: Record<string, (cuecast: Cuecast, host: Host, add: () => Promise<void>) => unknown> =
  {
    'while the feed arrives': async (_, host, add) => {
      host.fault('/feed.xml', { stallAfter: 200_000, times: 1 });
      await add();
      await host.stalled('/feed.xml');
    },
    'as soon as it was asked for': async (_, host, add) => {
      await add();
      await host.requested('/feed.xml');
    },
    'as the library is written': async (cuecast, _, add) => {
      const before = await logSize(cuecast);
      await add();
      await expect.poll(() => logSize(cuecast), { intervals: [2] }).toBeGreaterThan(before);
    },
  };

for (const [moment, comeTo] of Object.entries(moments)) {
  test(`killed ${moment}`, async ({ cuecast, host }) => {
    const feed = serveLongShow(host);
    const library = new Library(await cuecast.start());
    await comeTo(cuecast, host, () => library.add(feed));
    await cuecast.kill();

    const page = await cuecast.start();
    const after = new Library(page);
    const counts = await page.evaluate(async () => {
      const feeds = await window.cuecast.feeds.list();
      return feeds.ok
        ? feeds.value.filter((one) => !one.sample).map((one) => one.episodeCount)
        : [];
    });
    expect([[], [COUNT]]).toContainEqual(counts);

    // And the library works: the same feed can be added now.
    await after.subscribe(feed, SHOW);
    await expect(page.getByRole('main')).toContainText(/3,000 episodes/);
  });
}
