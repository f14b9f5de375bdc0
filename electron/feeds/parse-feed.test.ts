import { expect, test } from 'vitest';
import { CuecastError } from '../shared/errors.ts';
import { NO_FACTS } from '../shared/facts.ts';
import type { ParsedEpisode, ParsedFeed } from '../shared/model.ts';
import { parseFeed } from './parse-feed.ts';

const URL_HERE = 'https://feeds.example.net/show.xml';
const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string, url = URL_HERE) => parseFeed(bytes(text), { url });

const NAMESPACES = `xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"`;

const rss = (channel: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}><channel><title>Ferry Talk</title>${channel}</channel></rss>`;

function only(channel: string): ParsedEpisode {
  const [episode] = parse(rss(channel)).episodes;
  if (!episode) throw new Error('no episode');
  return episode;
}

const codes = (feed: ParsedFeed) => feed.warnings.map((warning) => warning.code);

test('reads everything a Podcasting 2.0 feed says', () => {
  const feed = parse(
    rss(`<link>https://ferry.example</link><description>Boats &amp;amp; tides</description><language>en-GB</language>
    <itunes:author>Mo Quay</itunes:author><itunes:image href="https://ferry.example/cover.png"/>
    <podcast:guid>7c2a0bf4-0000-5000-8000-000000000001</podcast:guid>
    <item><title>Q&amp;A at the pier</title><guid isPermaLink="false"> ep-12 </guid><link>https://ferry.example/12</link>
      <pubDate>Sat, 02 Mar 2024 06:30:00 +0100</pubDate><itunes:duration>1:02:03.5</itunes:duration>
      <itunes:summary>short</itunes:summary><description>plain</description>
      <content:encoded><![CDATA[<p>Hello <b>sea</b></p>]]></content:encoded>
      <itunes:season>2</itunes:season><itunes:episode>12</itunes:episode><itunes:image href="/e12.jpg"/>
      <enclosure url="https://cdn.example/12.mp3?a=1&amp;b=2" type="audio/mpeg" length="1234567"/>
      <podcast:transcript url="12.vtt" type="text/vtt" language="en" rel="captions"/>
      <podcast:transcript url="12.json" type="application/json"/>
      <podcast:chapters url="https://ferry.example/12.chapters" type="application/json+chapters"/>
      <podcast:person role="guest" group="cast" img="/p.jpg" href="https://p.example">Ada Brine</podcast:person>
      <podcast:person>Ben Hull</podcast:person>
    </item>`),
  );
  expect(feed).toEqual({
    title: 'Ferry Talk',
    link: 'https://ferry.example',
    author: 'Mo Quay',
    description: 'Boats &amp; tides',
    language: 'en-GB',
    image: 'https://ferry.example/cover.png',
    guid: '7c2a0bf4-0000-5000-8000-000000000001',
    episodes: [
      {
        guid: 'ep-12',
        title: 'Q&A at the pier',
        link: 'https://ferry.example/12',
        published: '2024-03-02T05:30:00.000Z',
        duration: 3723.5,
        season: 2,
        episode: 12,
        image: 'https://ferry.example/e12.jpg',
        description: '<p>Hello <b>sea</b></p>',
        enclosure: {
          url: 'https://cdn.example/12.mp3?a=1&b=2',
          type: 'audio/mpeg',
          length: 1234567,
        },
        transcripts: [
          {
            url: 'https://ferry.example/12.vtt',
            type: 'text/vtt',
            language: 'en',
            rel: 'captions',
          },
          {
            url: 'https://ferry.example/12.json',
            type: 'application/json',
            language: null,
            rel: null,
          },
        ],
        chapters: {
          url: 'https://ferry.example/12.chapters',
          type: 'application/json+chapters',
        },
        persons: [
          {
            name: 'Ada Brine',
            role: 'guest',
            group: 'cast',
            img: 'https://ferry.example/p.jpg',
            href: 'https://p.example',
          },
          { name: 'Ben Hull', role: null, group: null, img: null, href: null },
        ],
        facts: {
          ...NO_FACTS,
          persons: [
            {
              name: 'Ada Brine',
              role: 'guest',
              group: 'cast',
              img: 'https://ferry.example/p.jpg',
              href: 'https://p.example',
            },
            { name: 'Ben Hull', role: 'host', group: 'cast', img: null, href: null },
          ],
        },
        podlove: [],
      },
    ],
    warnings: [],
  });
});

test('says null where the feed says nothing', () => {
  const feed = parse(rss('<item><guid>a</guid><title>A</title></item>'));
  expect(feed).toEqual({
    title: 'Ferry Talk',
    link: null,
    author: null,
    description: null,
    language: null,
    image: null,
    guid: null,
    episodes: [
      {
        guid: 'a',
        title: 'A',
        link: null,
        published: null,
        duration: null,
        season: null,
        episode: null,
        image: null,
        description: null,
        enclosure: null,
        transcripts: [],
        chapters: null,
        persons: [],
        facts: NO_FACTS,
        podlove: [],
      },
    ],
    warnings: [],
  });
});

test('knows an episode by its audio, else its link, else its title and date, else not at all', () => {
  const feed = parse(
    rss(`<item><title>One</title><enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="1"/></item>
    <item><title>Two</title><link>https://a.example/2</link></item>
    <item><title>Three</title><pubDate>2 Mar 2024 06:30 GMT</pubDate></item>
    <item><description>Nothing to know it by</description></item>
    <item><title>Two again</title><guid>https://a.example/2</guid></item>`),
  );
  expect(feed.episodes.map((episode) => episode.guid)).toEqual([
    'https://a.example/1.mp3',
    'https://a.example/2',
    'Three 2024-03-02T06:30:00.000Z',
  ]);
  expect(codes(feed)).toEqual(['no-title', 'no-guid', 'duplicate-guid']);
});

test('keeps only http and https addresses', () => {
  const feed = parse(
    rss(`<link>javascript:alert(1)</link><item><title>A</title><guid>a</guid>
    <enclosure url="ftp://a.example/1.mp3" type="audio/mpeg" length="1"/><podcast:chapters url="data:,x" type="x"/></item>`),
  );
  expect(feed.link).toBeNull();
  expect(feed.episodes[0]).toMatchObject({ enclosure: null, chapters: null });
  expect(codes(feed)).toEqual(['bad-url', 'bad-url', 'bad-url']);
});

test('resolves addresses against the page of the show where nothing else is known', () => {
  const feed = parse(
    rss('<link>https://a.example/show/</link><item><guid>a</guid><link>1</link></item>'),
    '',
  );
  expect(feed.episodes[0]?.link).toBe('https://a.example/show/1');
});

test('takes the audio among several enclosures, and claims of length that make sense', () => {
  const { enclosure } = only(`<item><guid>a</guid><title>A</title>
    <enclosure url="https://a.example/notes.pdf" type="application/pdf" length="9"/>
    <enclosure url="https://a.example/a b.mp3" type="audio/mpeg" length="unknown"/></item>`);
  expect(enclosure).toEqual({
    url: 'https://a.example/a%20b.mp3',
    type: 'audio/mpeg',
    length: null,
  });
});

test('warns of a date and a duration that cannot be', () => {
  const feed = parse(
    rss(`<item><guid>a</guid><title>A</title>
<pubDate>Fri, 31 Feb 2023 10:00:00 GMT</pubDate>
<itunes:duration>about an hour</itunes:duration></item>`),
  );
  expect(feed.episodes[0]).toMatchObject({ published: null, duration: null });
  expect(feed.warnings.map(({ code, line }) => [code, line])).toEqual([
    ['bad-duration', 5],
    ['bad-date', null],
  ]);
});

test('reads a duration inside CDATA and white space', () => {
  const item = (text: string) =>
    only(`<item><guid>a</guid><title>A</title><itunes:duration>${text}</itunes:duration></item>`);
  expect(item('<![CDATA[ 12:34 ]]>').duration).toBe(754);
  expect(item('\n  90:00\n').duration).toBe(5400);
});

test('reads what comes before the place where a feed breaks off', () => {
  const whole = rss(
    '<item><guid>a</guid><title>A</title></item><item><guid>b</guid><title>B</title></item>',
  );
  const feed = parse(whole.slice(0, whole.indexOf('B</title>')));
  expect(feed.episodes.map((episode) => episode.guid)).toEqual(['a']);
  expect(codes(feed)).toEqual(['cut-off']);
});

test('reads Atom with enclosures', () => {
  const feed =
    parse(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">K&#252;ste &amp;amp; Meer</title>
    <id>urn:x</id><updated>2024-01-01T00:00:00Z</updated><link href="https://k.example/"/><author><name>Ida</name></author>
    <entry><id>urn:1</id><title>Ebbe</title><published>2024-02-29T23:30:00-02:00</published><updated>2024-03-01T00:00:00Z</updated>
    <link href="1.html"/><link rel="enclosure" href="1.opus" type="audio/ogg" length="77"/><content type="html">&lt;p&gt;Hi&lt;/p&gt;</content></entry></feed>`);
  expect(feed).toMatchObject({
    title: 'Küste & Meer',
    link: 'https://k.example/',
    author: 'Ida',
    language: 'de',
  });
  expect(feed.episodes[0]).toMatchObject({
    guid: 'urn:1',
    link: 'https://k.example/1.html',
    published: '2024-03-01T01:30:00.000Z',
    description: '<p>Hi</p>',
    enclosure: { url: 'https://k.example/1.opus', type: 'audio/ogg', length: 77 },
  });
});

test('reads JSON Feed and RSS 1.0', () => {
  const json = parse(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        {
          id: 7,
          url: 'https://j.example/7',
          attachments: [
            {
              url: 'https://j.example/7.mp3',
              mime_type: 'audio/mpeg',
              size_in_bytes: 5,
              duration_in_seconds: 61,
            },
          ],
        },
      ],
    }),
  );
  expect(json.episodes[0]).toMatchObject({
    guid: '7',
    duration: 61,
    enclosure: { url: 'https://j.example/7.mp3' },
  });
  const rdf =
    parse(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel rdf:about="https://r.example/"><title>R</title><link>https://r.example/</link></channel>
    <item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link></item></rdf:RDF>`);
  expect(rdf.episodes[0]).toMatchObject({ guid: 'https://r.example/1', title: 'One' });
});

test('believes the bytes over a wrong claim about their encoding', () => {
  const body = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Caf\u00e9</title><item><guid>a</guid><title>A</title></item></channel></rss>`;
  const latin = Uint8Array.from(body('ISO-8859-1'), (character) => character.charCodeAt(0));
  expect(parseFeed(latin, { url: URL_HERE })).toMatchObject({ title: 'Café', warnings: [] });

  const wrong = parse(body('ISO-8859-1'));
  expect(wrong.title).toBe('Café');

  const claimsUtf8 = Uint8Array.from(body('utf-8'), (character) => character.charCodeAt(0));
  expect(parseFeed(claimsUtf8, { url: URL_HERE }).title).toBe('Café');

  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body('utf-16'), 'utf16le')]);
  expect(parseFeed(utf16, { url: URL_HERE })).toMatchObject({ title: 'Café', warnings: [] });

  const undeclared = Uint8Array.from(body('x').replace(/^.*?\?>/, ''), (c) => c.charCodeAt(0));
  expect(
    parseFeed(undeclared, { url: URL_HERE, contentType: 'text/xml; charset=iso-8859-1' }).title,
  ).toBe('Café');
});

test.each([
  ['nothing', ''],
  ['text', 'hello'],
  ['a web page', '<!doctype html><html><head><title>Ferry</title></head><body>rss</body></html>'],
  ['other XML', '<?xml version="1.0"?><opml version="2.0"><body/></opml>'],
  ['other JSON', '{"a": 1}'],
  ['broken JSON', '{"version": "https://jsonfeed.org/version/1.1", "items": ['],
  ['depth', `<rss version="2.0"><channel>${'<a>'.repeat(50_000)}`],
])('refuses %s with the host it came from, without what signs in', (_, text) => {
  const call = () => parse(text, 'https://me:secret@feeds.example.net/x');
  expect(call).toThrow(CuecastError);
  expect(call).toThrow(/^What feeds\.example\.net sent is not a podcast feed/);
});

test('does not expand an entity bomb', () => {
  const entities = Array.from(
    { length: 20 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  ).join('');
  const started = performance.now();
  const feed = parse(
    `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${entities}]><rss version="2.0"><channel><title>&l20;</title><item><guid>a</guid></item></channel></rss>`,
  );
  expect(feed.title?.length).toBeLessThan(100);
  expect(performance.now() - started).toBeLessThan(1000);
});

test.each([
  ['a channel', '<rss version="2.0"><channel></channel></rss>'],
  ['a closed channel', '\ufeff<?xml version="1.0"?>\n<!-- new --><rss><channel/></rss>'],
  ['an Atom feed', '<feed xmlns="http://www.w3.org/2005/Atom">\n</feed>'],
])('%s with nothing in it says nothing', (_, text) => {
  expect(parse(text)).toMatchObject({ title: null, link: null, image: null, episodes: [] });
});

test('entities that a feed defines for itself are left alone, and refuse nothing', () => {
  const feed = parse(
    `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n${rss('<item><guid>a</guid><title>&x; A</title></item>').replace(/^<.*>\n/, '')}`,
  );
  expect(feed.episodes.map(({ title }) => title)).toEqual(['&x; A']);
});

test('a comment that never ends is no stall', () => {
  expect(() => parse('<!-- a -->'.repeat(50_000) + '<!-- ')).toThrow('podcast feed');
});

test('a title without end is cut, and is no guid without end', () => {
  const long = 'Buoys and '.repeat(50_000);
  const feed = parse(rss(`<item><title>${long}</title></item>`));
  const [episode] = feed.episodes;
  expect(episode?.title).toMatch(/^Buoys and .*…$/);
  expect(episode?.title?.length).toBeLessThanOrEqual(1000);
  expect(episode?.guid.length).toBeLessThanOrEqual(1001);
});
