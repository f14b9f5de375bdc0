import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SAMPLE_SHOW } from './local.ts';
import {
  isOurLink,
  linkText,
  LONGEST_LINK,
  momentLink,
  pageAt,
  parseMomentLink,
} from './moment-link.ts';

const FEED = 'https://shows.example/feed.xml';
const written = (query: string) => `cuecast://episode?${query}`;
const feed = (address: string) => `feed=${encodeURIComponent(address)}&guid=a`;

test.each([
  [written(`${feed(FEED)}&t=90`), 90],
  [written(`${feed(FEED)}&t=90.5s`), 90.5],
  [written(`${feed(FEED)}&t=1h2m3s`), 3723],
  [written(`${feed(FEED)}&t=12:34`), 754],
  [written(`${feed(FEED)}&t=1:02:03`), 3723],
  [written(`${feed(FEED)}&t=0`), 0],
  [written(feed(FEED)), null],
  // As systems, browsers and people rewrite what stands before the question mark.
  [`cuecast://episode/?${feed(FEED)}`, null],
  [`cuecast:episode?${feed(FEED)}`, null],
  [`cuecast:///episode?${feed(FEED)}`, null],
  [`CUECAST://Episode?${feed(FEED)}`, null],
  [`cuecast://somewhere/else?${feed(FEED)}`, null],
  [`  cuecast://episode?${feed(FEED)}\n`, null],
  [`cuecast://episode?guid=a&t=5&feed=${FEED}`, 5],
  [`cuecast://episode?${feed(FEED)}&t=5&utm_source=mail#more`, 5],
])('%s is a link to %s', (link, at) => {
  expect(parseMomentLink(link)).toEqual({ feed: FEED, guid: 'a', at });
});

test('addresses of other alphabets stay as they are written', () => {
  const address = 'https://bücher.example/ÄÖÜ/播客.xml?q=é';
  expect(parseMomentLink(written(feed(address)))?.feed).toBe(address);
});

test('the sample show has an address of its own, files of the listener’s have none', () => {
  expect(parseMomentLink(written(feed(SAMPLE_SHOW)))?.feed).toBe(SAMPLE_SHOW);
  expect(parseMomentLink(written(feed('cuecast-local:files')))).toBeNull();
});

test.each([
  '',
  'cuecast:',
  'cuecast://',
  'cuecast://episode',
  FEED,
  `https://episode?${feed(FEED)}`,
  `javascript:alert(1)//?${feed(FEED)}`,
  `cuecasts://episode?${feed(FEED)}`,
  `cuecast-sample://episode?${feed(FEED)}`,
  `x cuecast://episode?${feed(FEED)}`,
  ...[
    '/etc/passwd',
    'file:///etc/passwd',
    'FILE:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hello',
    'ftp://shows.example/feed.xml',
    'cuecast://episode?feed=https://shows.example/',
    '\\\\host\\share',
    'https:\\\\shows.example\\feed.xml',
    'https://shows.example\\@elsewhere.example/',
    'https://me:secret@shows.example/feed.xml',
    'https://me@shows.example/feed.xml',
    'https://shows.example@elsewhere.example/',
    'https://',
    'https://shows.example/a b',
    'https://shows.example/\r\nHost: elsewhere.example',
    'https://shows.example/\u0000',
    'https://shows.example:99999/',
    'shows.example/feed.xml',
  ].map((address) => written(feed(address))),
  ...[
    '-1',
    '1e9',
    'NaN',
    'Infinity',
    '',
    '1:99',
    '1:2:3',
    '99999999h',
    '0x10',
    '9'.repeat(400),
  ].map((t) => written(`${feed(FEED)}&t=${t}`)),
  written(`feed=${FEED}`),
  written(`feed=${FEED}&guid=`),
  written(`feed=${FEED}&guid=a%00b`),
  written(`feed=${FEED}&guid=a%0d%0ab`),
  written(`feed=${FEED}&guid=a\nb`),
  written(`feed=${FEED}&guid=a&guid=b`),
  written(`feed=${FEED}&feed=${FEED}&guid=a`),
  written(`${feed(FEED)}&t=1&t=2`),
  written(`feed=${FEED}&guid=${'a'.repeat(LONGEST_LINK)}`),
])('%j is no link', (link) => {
  expect(parseMomentLink(link)).toBeNull();
});

test('whatever comes in, what is read is harmless, and reads the same again', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.webUrl({ withQueryParameters: true }), fc.string({ unit: 'binary' }), fc.string())
      .map(([address, guid, t]) => written(`feed=${address}&guid=${guid}&t=${t}`)),
  );
  fc.assert(
    fc.property(text, (link) => {
      const read = parseMomentLink(link);
      if (!read) return;
      expect(new URL(read.feed).protocol).toMatch(/^https?:$/);
      expect(`${read.feed}${read.guid}`).not.toMatch(/\p{Cc}/u);
      const at = read.at === null ? null : Math.floor(read.at);
      expect(parseMomentLink(momentLink(read))).toEqual({ ...read, at });
    }),
  );
});

test('a link of any feed’s address and any guid leads back to them', () => {
  const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
  const guid = fc
    .string({ unit: fc.oneof(fc.constantFrom(...' &#%+=?/"\'<>é話🎙'), fc.string()), minLength: 1 })
    .filter((text) => text !== '' && !/\p{Cc}/u.test(text) && !/\p{Cs}/u.test(text));
  const at = fc.option(fc.integer({ min: 0, max: 1e8 }));
  fc.assert(
    fc.property(fc.record({ feed: address, guid, at }), (link) => {
      expect(parseMomentLink(momentLink(link))).toEqual(link);
    }),
  );
  const long = { feed: `${FEED}?q=${'%26'.repeat(200)}`, guid: '話'.repeat(2000), at: 7 };
  expect(parseMomentLink(momentLink(long))).toEqual(long);
});

test('a link is written in whole seconds, without a password, and of whole letters', () => {
  const link = { feed: FEED, guid: 'a b', at: 61.9 };
  expect(momentLink(link)).toBe(
    'cuecast://episode?feed=https%3A%2F%2Fshows.example%2Ffeed.xml&guid=a%20b&t=61',
  );
  expect(momentLink({ ...link, at: -0.2 })).toMatch(/&t=0$/);
  const open = momentLink({ ...link, feed: 'https://me:secret@shows.example/feed.xml', at: null });
  expect(parseMomentLink(open)).toEqual({ feed: FEED, guid: 'a b', at: null });
  expect(momentLink({ ...link, guid: 'a\ud800' })).toContain('guid=a%EF%BF%BD');
});

test.each([
  ['cuecast:', true],
  ['CueCast://x', true],
  ['cuecast', false],
  ['cuecasts:', false],
  ['./cuecast:a.mp3', false],
  ['file:///cuecast:', false],
])('%s on a command line is meant as a link: %s', (argument, ours) => {
  expect(isOurLink(argument)).toBe(ours);
});

test.each([
  ['https://shows.example/1', 'https://shows.example/1#t=90'],
  ['https://shows.example/1?a=b#notes', 'https://shows.example/1?a=b#t=90'],
  ['https://shows.example/#/episodes/1', 'https://shows.example/#/episodes/1'],
  ['https://shows.example/#!/episodes/1', 'https://shows.example/#!/episodes/1'],
])('the page %s at a moment', (page, expected) => {
  expect(pageAt(page, 90.7)).toBe(expected);
});

test('what is copied: the episode’s page, then the link, as far as there are any', () => {
  const episode = { feedUrl: FEED, guid: 'a', link: 'https://shows.example/1' };
  const ours = momentLink({ feed: FEED, guid: 'a', at: null });
  expect(linkText(episode, null)).toBe(`https://shows.example/1\n${ours}`);
  expect(linkText(episode, 90.7)).toBe(`https://shows.example/1#t=90\n${ours}&t=90`);
  const locked = { ...episode, link: 'https://me:pw@shows.example/1' };
  expect(linkText(locked, null)).toBe(`https://shows.example/1\n${ours}`);
  expect(linkText(locked, 90)).toBe(`https://shows.example/1#t=90\n${ours}&t=90`);
  expect(linkText({ ...episode, link: null }, 0)).toBe(`${ours}&t=0`);
  expect(linkText({ ...episode, link: 'javascript:alert(1)' }, null)).toBe(ours);
  expect(linkText({ ...episode, link: 'episodes/1' }, null)).toBe(ours);
  expect(linkText({ ...episode, feedUrl: SAMPLE_SHOW }, null)).toBe(
    momentLink({ feed: SAMPLE_SHOW, guid: 'a', at: null }),
  );
  expect(linkText({ ...episode, feedUrl: null }, 5)).toBeNull();
});
