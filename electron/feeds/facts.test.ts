import { expect, test } from 'vitest';
import { NO_FACTS } from '../shared/facts.ts';
import type { EpisodeFacts } from '../shared/model.ts';
import { parseFeed } from './parse-feed.ts';

const parse = (text: string) =>
  parseFeed(new TextEncoder().encode(text), { url: 'https://feeds.example.net/show.xml' });

const rss = (channel: string) =>
  parse(
    `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"
    xmlns:psc="http://podlove.org/simple-chapters"><channel><title>Ferry Talk</title>${channel}</channel></rss>`,
  );

const item = (inside: string, guid = 'a') =>
  `<item><guid>${guid}</guid><title>Episode ${guid}</title>${inside}</item>`;

function facts(channel: string): EpisodeFacts {
  const [episode] = rss(channel).episodes;
  if (!episode) throw new Error('no episode');
  return episode.facts;
}

const codes = (channel: string) => rss(channel).warnings.map(({ code }) => code);
const names = ({ persons }: EpisodeFacts) => persons.map(({ name, role }) => [name, role]);

test("an episode's own facts go before those of its show", () => {
  const show = `<podcast:person>Mo Quay</podcast:person><podcast:license>cc-by-4.0</podcast:license>
    <podcast:funding url="https://ferry.example/give">Support us</podcast:funding>
    <podcast:location osm="R113314">Harbour Town</podcast:location>`;
  const own = item(`<podcast:person role="Guest">Ada Brine</podcast:person>
    <podcast:soundbite startTime="73.5" duration="60.0">The tide turns</podcast:soundbite>
    <podcast:license url="/terms">house rules</podcast:license>
    <podcast:funding url="https://ferry.example/one">For this one</podcast:funding>
    <podcast:location geo="geo:48.2,16.3">The pier</podcast:location>`);
  expect(facts(show + own)).toEqual({
    persons: [{ name: 'Ada Brine', role: 'guest', group: 'cast', img: null, href: null }],
    soundbites: [{ start: 73.5, duration: 60, title: 'The tide turns' }],
    funding: [{ url: 'https://ferry.example/one', text: 'For this one' }],
    license: { name: 'house rules', url: 'https://feeds.example.net/terms' },
    location: {
      name: 'The pier',
      url: 'https://www.openstreetmap.org/?mlat=48.2&mlon=16.3#map=12/48.2/16.3',
    },
  });
  expect(facts(show + item(''))).toEqual({
    persons: [{ name: 'Mo Quay', role: 'host', group: 'cast', img: null, href: null }],
    soundbites: [],
    funding: [{ url: 'https://ferry.example/give', text: 'Support us' }],
    license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    location: { name: 'Harbour Town', url: 'https://www.openstreetmap.org/relation/113314' },
  });
});

test('people in a programme to come are not those of the show', () => {
  const live = `<podcast:liveItem status="pending" start="2031-01-01T00:00:00Z">
    <guid>live</guid><podcast:person>Somebody Else</podcast:person></podcast:liveItem>`;
  expect(facts(live + item(''))).toEqual(NO_FACTS);
});

test('a place where something was made is not what it is about', () => {
  expect(
    facts(
      item(`<podcast:location rel="creator" osm="R1">Studio</podcast:location>
      <podcast:location rel="Subject">Island</podcast:location>`),
    ).location,
  ).toEqual({ name: 'Island', url: null });
});

test.each([
  ['markup', '&lt;b&gt;Ada&lt;/b&gt; &lt;script&gt;x&lt;/script&gt;Brine', 'Ada Brine'],
  ['an address behind it', 'Ada Brine &lt;ada@brine.example&gt;', 'Ada Brine'],
  ['entities escaped twice', 'Ada &amp;amp; Brine', 'Ada & Brine'],
  ['line ends', '\n  Ada\n\tBrine ', 'Ada Brine'],
  ['a turned direction', 'Ada &#x202E;enirB&#x202C;', 'Ada enirB'],
  ['no width', '&#x200B;Ada&#xFEFF; Brine', 'Ada Brine'],
  ['controls', 'Ada\u0007 Br\u009fine', 'Ada Brine'],
  ['joiners that belong to it', 'ن&#x200C;م', 'ن\u200cم'],
  ['more than anybody is called', 'a'.repeat(500), 'a'.repeat(128)],
  ['half a letter at its end', `${'a'.repeat(127)}𝒜`, 'a'.repeat(127)],
])('a name with %s is cleaned', (_, written, name) => {
  expect(names(facts(item(`<podcast:person>${written}</podcast:person>`)))).toEqual([
    [name, 'host'],
  ]);
});

test('who is named twice in one role, or not at all, is not named twice', () => {
  const person = (name: string, role = '') => `<podcast:person ${role}>${name}</podcast:person>`;
  const all = [
    person('Ada Brine'),
    person('ÁDA  brine', 'role="Host"'),
    person('Ada Brine', 'role="Producer"'),
    person(' '),
    person('---'),
    person('&#x200B;'),
  ];
  expect(names(facts(item(all.join(''))))).toEqual([
    ['Ada Brine', 'host'],
    ['Ada Brine', 'producer'],
  ]);
});

test('what is said twice is kept once, in the words said first', () => {
  const { soundbites, funding } = facts(
    item(`<podcast:soundbite startTime="5" duration="9">One</podcast:soundbite>
    <podcast:soundbite startTime="5.0" duration="8">Two</podcast:soundbite>
    <podcast:funding url="https://give.example">Give</podcast:funding>
    <podcast:funding url="https://give.example">Again</podcast:funding>`),
  );
  expect(soundbites).toEqual([{ start: 5, duration: 9, title: 'One' }]);
  expect(funding).toEqual([{ url: 'https://give.example', text: 'Give' }]);
});

test('addresses other than http and https are left out, once with a warning', () => {
  const hostile = `<podcast:person img="data:image/png,x" href="javascript:alert(1)">Ada</podcast:person>
    <podcast:license url="file:///etc/passwd">mine</podcast:license>`;
  expect(facts(item(hostile))).toMatchObject({
    persons: [{ name: 'Ada', img: null, href: null }],
    license: { name: 'mine', url: null },
  });
  expect(codes(item(hostile))).toEqual(['bad-url', 'bad-url', 'bad-url']);
  const give = '<podcast:funding url="javascript:alert(1)">Give</podcast:funding>';
  expect(facts(give + item('')).funding).toEqual([]);
  expect(codes(give + item('') + item('', 'b'))).toEqual(['bad-url']);
});

test.each([
  ['startTime="-1" duration="5"'],
  ['startTime="5" duration="0"'],
  ['startTime="5" duration="-3"'],
  ['startTime="soon" duration="5"'],
  ['startTime="1e999" duration="5"'],
  ['startTime="5"'],
])('a soundbite with %s is left out with a warning', (times) => {
  const one = item(`<podcast:soundbite ${times}>Hear</podcast:soundbite>`);
  expect(facts(one).soundbites).toEqual([]);
  expect(codes(one)).toEqual(['bad-soundbite']);
});

test('of very many only the first are kept, and it is said', () => {
  const many = (one: (index: number) => string) => Array.from({ length: 5000 }, (_, i) => one(i));
  const crowd = item(
    [
      ...many((i) => `<podcast:person>P ${i}</podcast:person>`),
      ...many((i) => `<podcast:soundbite startTime="${i}" duration="1"/>`),
      ...many((i) => `<podcast:funding url="https://give.example/${i}"/>`),
    ].join(''),
  );
  const { persons, soundbites, funding } = facts(crowd);
  expect([persons.length, soundbites.length, funding.length]).toEqual([50, 50, 20]);
  expect(persons.at(-1)?.name).toBe('P 49');
  expect(codes(crowd)).toEqual(['too-many', 'too-many', 'too-many']);
});

test('a licence is also read where feeds put it before the namespace was made', () => {
  const url = 'http://creativecommons.org/licenses/by-sa/3.0/';
  expect(facts(item(`<creativeCommons:license>${url}</creativeCommons:license>`)).license).toEqual({
    name: 'CC BY-SA 3.0',
    url,
  });
});

test("an episode's author is named where nobody is, and is not the show itself", () => {
  const author = (name: string) => `<itunes:author>${name}</itunes:author>`;
  const show = `${author('Mo Quay')}<itunes:owner><itunes:name>Quay Media</itunes:name></itunes:owner>`;
  const [guest, host, company, title, several, mail] = rss(
    show +
      [
        author('Ada Brine'),
        author('mo quay'),
        author('Quay Media'),
        author('Ferry Talk'),
        '<dc:creator>Ben Hull</dc:creator><dc:creator>Cy Oar</dc:creator>',
        author('desk@ferry.example'),
      ]
        .map((inside, index) => item(inside, `${index}`))
        .join(''),
  ).episodes.map((episode) => names(episode.facts));
  expect(guest).toEqual([['Ada Brine', null]]);
  expect([host, company, title, mail]).toEqual([[], [], [], []]);
  expect(several).toEqual([
    ['Ben Hull', null],
    ['Cy Oar', null],
  ]);

  const everywhere = item(author('The Network')) + item(author('The Network'), 'b');
  expect(names(facts(everywhere))).toEqual([]);
  const person = '<podcast:person>Mo Quay</podcast:person>';
  expect(names(facts(person + item(author('Ada Brine'))))).toEqual([['Mo Quay', 'host']]);
});

test('chapters inside the feed are kept as they are written', () => {
  const [episode] = rss(
    item(`<psc:chapters version="1.2"><psc:chapter start="00:00:00.000" title="Cast off &amp;amp; go"/>
      <psc:chapter start="soon" href="javascript:x" image="a.jpg"/></psc:chapters>`),
  ).episodes;
  expect(episode?.podlove).toEqual([
    { start: '00:00:00.000', title: 'Cast off &amp; go', href: null, image: null },
    { start: 'soon', title: null, href: 'javascript:x', image: 'a.jpg' },
  ]);
});

test('Atom says as much', () => {
  const { guid, episodes } = parse(`<?xml version="1.0"?>
    <atom:feed xmlns:atom="http://www.w3.org/2005/Atom" xmlns:p="https://podcastindex.org/namespace/1.0"
      xmlns:psc="http://podlove.org/simple-chapters"><atom:title>Ferry Talk</atom:title>
    <atom:id>urn:show</atom:id><p:guid>7c2a0bf4</p:guid><p:person>Mo Quay</p:person><p:license>cc0-1.0</p:license>
    <atom:entry><atom:id> urn:1 </atom:id><atom:title>One</atom:title>
      <p:person role="guest" href="https://ada.example">Ada <![CDATA[& Brine]]></p:person>
      <p:soundbite startTime="1.5" duration="2">Bite</p:soundbite><p:soundbite duration="2"/>
      <p:funding url="https://ferry.example/one"/><p:season>2</p:season><p:episode>7</p:episode>
      <p:transcript url="https://ferry.example/1.vtt" type="text/vtt" language="en"/>
      <p:chapters url="https://ferry.example/1.json" type="application/json+chapters"/>
      <atom:source><p:person>Not here</p:person></atom:source>
      <psc:chapters><psc:chapter start="0" title="Hello"/></psc:chapters></atom:entry>
    <atom:entry><atom:id>urn:2</atom:id><atom:title>Two</atom:title></atom:entry></atom:feed>`);
  expect(guid).toBe('7c2a0bf4');
  expect(episodes[0]).toMatchObject({
    season: 2,
    episode: 7,
    transcripts: [
      { url: 'https://ferry.example/1.vtt', type: 'text/vtt', language: 'en', rel: null },
    ],
    chapters: { url: 'https://ferry.example/1.json', type: 'application/json+chapters' },
    facts: {
      persons: [{ name: 'Ada & Brine', role: 'guest', group: 'cast', href: 'https://ada.example' }],
      soundbites: [{ start: 1.5, duration: 2, title: 'Bite' }],
      funding: [{ url: 'https://ferry.example/one', text: null }],
      license: { name: 'CC0 1.0' },
    },
    podlove: [{ start: '0', title: 'Hello', href: null, image: null }],
  });
  expect(episodes[1]).toMatchObject({ season: null, facts: { persons: [{ name: 'Mo Quay' }] } });
});

test('JSON Feed names whom an episode is by', () => {
  const { episodes } = parse(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Ferry Talk',
      authors: [{ name: 'Mo Quay' }],
      items: [
        { id: '1', authors: [{ name: 'Mo Quay' }, { name: 'Ada', url: 'https://ada.example' }] },
      ],
    }),
  );
  expect(episodes[0]?.facts.persons).toEqual([
    { name: 'Ada', role: null, group: null, img: null, href: 'https://ada.example' },
  ]);
});
