/** Adding a podcast: every way an address is written, and every way it can be wrong. */
import { expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { NEWEST, OLDER, serveShow, SHOW } from '../show.ts';

test('a feed address, and what is in it', async ({ cuecast, host }) => {
  const feed = serveShow(host);
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(feed, SHOW);
  await expect(page.getByRole('article').getByRole('heading')).toHaveText([NEWEST, OLDER]);
  const row = library.episode(NEWEST);
  await expect(row).toContainText('4 min');
  await expect(row).toContainText('Feb');
  await expect(library.navigation.getByRole('link', { name: SHOW })).toBeVisible();
  // The show's artwork came from its feed, through the app's own scheme.
  await expect
    .poll(() =>
      page
        .locator('img')
        .evaluateAll((images) =>
          images.some((image) => (image as HTMLImageElement).naturalWidth === 32),
        ),
    )
    .toBe(true);
});

test('however an address is written, it leads to the one show', async ({ cuecast, host }) => {
  const feed = serveShow(host);
  const link = `<link rel="alternate" type="application/rss+xml" href="/feed.xml">`;
  host.serve('/', { body: `<!doctype html><title>Tapes</title>${link}`, type: 'text/html' });
  const library = new Library(await cuecast.start());
  for (const [index, scheme] of ['feed:', 'podcast:', 'pcast:'].entries()) {
    const title = `By ${scheme}`;
    await library.subscribe(
      `${scheme}${host.feed(`/${index}.xml`, { title, episodes: [] })}`,
      title,
    );
  }
  // A web page that links its feed; then the feed itself, which is there already.
  await library.subscribe(feed.replace('/feed.xml', '/'), SHOW);
  await library.goTo('Episodes');
  await library.subscribe(feed, SHOW);
  await expect(library.show(SHOW)).toHaveCount(1);
});

test('each wrong address gets one sentence, and stays in the box', async ({ cuecast, host }) => {
  host.serve('/page', { body: '<!doctype html><p>No feed here.</p>', type: 'text/html' });
  host.serve('/notes.txt', { body: 'Just some text.', type: 'text/plain' });
  host.fault('/gone', { status: 404 });
  const gone = host.url('/x').replace(/:\d+/, ':9');
  const library = new Library(await cuecast.start());
  const wrong: [string, RegExp][] = [
    ['not an address', /not an address Cuecast can open/],
    ['javascript:alert(1)', /not an address Cuecast can open/],
    [host.url('/page'), /does not link to a podcast feed/],
    [host.url('/notes.txt'), /is not a podcast feed/],
    [host.url('/gone'), /answered with an error \(404\)/],
    [gone, /could not reach 127\.0\.0\.1/],
  ];
  for (const [typed, sentence] of wrong) {
    await library.add(typed);
    const alert = library.addDialog.getByRole('alert');
    await expect(alert).toHaveText(sentence);
    await expect(library.address).toHaveValue(typed);
  }
});

test('a slow host can be given up on', async ({ cuecast, host }) => {
  serveShow(host);
  host.fault('/feed.xml', { hold: true });
  const library = new Library(await cuecast.start());
  await library.add(host.url('/feed.xml'));
  await host.requested('/feed.xml');
  await library.addDialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(library.addDialog).toBeHidden();
  host.heal('/feed.xml');
  // The same show can be added now; nothing came of the first attempt.
  await library.subscribe(host.url('/feed.xml'), SHOW);
  await expect(library.navigation.getByRole('link', { name: SHOW })).toHaveCount(1);
});
