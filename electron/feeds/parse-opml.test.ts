import { expect, test } from 'vitest';
import { parseOpml } from './parse-opml.ts';

const parse = (text: string) => parseOpml(new TextEncoder().encode(text));
const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`;

test('reads feeds, their titles and folders within folders', () => {
  const list = parse(
    opml(`<outline text="One" type="rss" xmlUrl="https://a.example/1?x=1&amp;y=2"/>
    <outline text="News"><outline text="Local &amp;amp; near"><outline title="Two" text="2" XMLURL="http://a.example/2"/></outline>
    <outline xmlUrl="feed://a.example/3"/></outline>
    <outline type="rss" text="Four" url="https://a.example/4"/><outline text="Empty"/>`),
  );
  expect(list).toEqual({
    title: 'Mine',
    feeds: [
      { url: 'https://a.example/1?x=1&y=2', title: 'One', folder: null },
      { url: 'http://a.example/2', title: 'Two', folder: 'News / Local & near' },
      { url: 'http://a.example/3', title: null, folder: 'News' },
      { url: 'https://a.example/4', title: 'Four', folder: null },
    ],
    warnings: [],
  });
});

test('warns of feeds listed twice and of addresses it cannot use', () => {
  const list = parse(
    opml(`<outline text="One" xmlUrl="https://a.example/f"/><outline text="Same" xmlUrl="http://A.example/f/"/>
    <outline text="Local" xmlUrl="file:///etc/passwd"/><outline text="None" type="rss"/>`),
  );
  expect(list.feeds.map((feed) => feed.title)).toEqual(['One']);
  expect(list.warnings.map((warning) => warning.code)).toEqual([
    'duplicate-feed',
    'bad-url',
    'bad-url',
  ]);
});

test('reads an empty list and one without a head', () => {
  expect(parse('<opml version="1.0"><body/></opml>')).toEqual({
    title: null,
    feeds: [],
    warnings: [],
  });
  expect(
    parse('<opml><body><outline text="A" xmlUrl="https://a.example"/></body></opml>').feeds,
  ).toEqual([{ url: 'https://a.example', title: 'A', folder: null }]);
});

test.each([
  ['nothing', ''],
  ['a feed', '<rss version="2.0"><channel><title>x</title></channel></rss>'],
  ['text', 'https://a.example/feed'],
  ['a cut-off list', '<opml version="2.0"><body><outline text="A'],
])('refuses %s', (_, text) => {
  expect(() => parse(text)).toThrow('This is not an OPML subscription list.');
});
