/** A kill while a large feed is being added: all of it is there afterwards, or nothing. */
import { expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { SHOW } from '../show.ts';

const COUNT = 3000;

/** How long after the feed was served the app is killed, milliseconds. */
for (const moment of [0, 40, 120, 300]) {
  test(`killed ${moment} ms after the feed has arrived`, async ({ cuecast, host }) => {
    const feed = host.feed('/feed.xml', {
      title: SHOW,
      episodes: Array.from({ length: COUNT }, (_, index) => ({
        title: `Tape ${COUNT - index}`,
        published: new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toUTCString(),
        audio: { url: `/tape-${index}.wav` },
      })),
    });
    const library = new Library(await cuecast.start());
    await library.add(feed);
    await host.requested('/feed.xml');
    await new Promise((done) => setTimeout(done, moment));
    await cuecast.kill();

    const page = await cuecast.start();
    const after = new Library(page);
    await expect(after.navigation).toBeVisible();
    const counts = await page.evaluate(async () => {
      const feeds = await window.cuecast.feeds.list();
      return feeds.ok
        ? feeds.value.filter((one) => !one.sample).map((one) => one.episodeCount)
        : null;
    });
    expect([[], [COUNT]]).toContainEqual(counts);

    // And the library works: the same feed can be added now.
    await after.subscribe(feed, SHOW);
    await expect(page.getByRole('main')).toContainText(/3,000 episodes/);
  });
}
