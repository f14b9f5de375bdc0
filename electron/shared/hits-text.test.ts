import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HitInEpisode, hitsAsCsv, hitsAsMarkdown } from './hits-text.ts';
import { LOCAL_SHOW, SAMPLE_SHOW } from './local.ts';
import { parseMomentLink } from './moment-link.ts';
import { type EpisodeHits, type SearchHit, type TextRun } from './search-results.ts';

const episode: EpisodeHits = {
  episodeId: 1,
  title: 'Salt in the microphone',
  feedId: 1,
  feedTitle: 'Harbour Tapes',
  artwork: null,
  published: '2026-02-03T06:00:00.000Z',
  duration: 1800,
  link: 'https://harbour.example/salt',
  feedUrl: 'https://harbour.example/feed.xml',
  guid: 'salt',
  hasAudio: true,
  hits: [],
  more: false,
};

const runsOf = (text: string): TextRun[] =>
  text.split('*').map((part, index) => ({ text: part, hit: index % 2 === 1 }));

const found = (text: string, hit: Partial<SearchHit> = {}, of = episode): HitInEpisode => ({
  hit: {
    id: text,
    episodeId: of.episodeId,
    part: 'transcript',
    start: 754.6,
    place: 0,
    speaker: 'Ada Brandt',
    chapter: 'The second bell',
    runs: runsOf(text),
    ...hit,
  },
  episode: of,
});

const MOMENT = 'cuecast://episode?feed=https%3A%2F%2Fharbour.example%2Ffeed.xml&guid=salt';

test('Markdown has the hits under their episodes, what was found bold, each with its link', () => {
  const local = { ...episode, episodeId: 2, feedUrl: null, link: null, published: null };
  expect(
    hitsAsMarkdown([
      found('count the *lights* aloud'),
      found('seven *lights*', { start: 3 }),
      found('my *lights*', { part: 'notes', start: null, speaker: null }, local),
    ]),
  ).toBe(
    `## [Salt in the microphone](<https://harbour.example/salt>) · Harbour Tapes · 2026-02-03

- [12:34](<${MOMENT}&t=754>) Ada Brandt: count the **lights** aloud
- [0:03](<${MOMENT}&t=3>) Ada Brandt: seven **lights**

## Salt in the microphone · Harbour Tapes

- Notes my **lights**
`,
  );
});

test('nothing in what was said is taken for Markdown', () => {
  const odd = { ...episode, title: '[a](b) *c*\n# d', feedTitle: '<b>' };
  const text = hitsAsMarkdown([found('say *__init__* `x`\n- y', { speaker: '**A**' }, odd)]);
  expect(text).toContain('## [\\[a\\](b) \\*c\\* # d](<https://harbour.example/salt>) · \\<b\\> ·');
  expect(text).toContain('\\*\\*A\\*\\*: say \\_\\_init\\_\\_ \\`x\\` - y\n');
});

test('a table has a line of names and a line a hit', () => {
  expect(hitsAsCsv([found('count the *lights*, aloud')])).toBe(
    'Podcast,Episode,Date,Time,Part,Chapter,Speaker,Text,Link\r\n' +
      'Harbour Tapes,Salt in the microphone,2026-02-03,12:34,Transcript,The second bell,Ada Brandt,' +
      `"count the lights, aloud",${MOMENT}&t=754\r\n`,
  );
});

test('what has no time, no speaker and no page leaves its cells empty', () => {
  const local = { ...episode, feedUrl: null, link: null, published: null, feedTitle: LOCAL_SHOW };
  const [, row] = hitsAsCsv([
    found('*x*', { part: 'title', start: null, speaker: null, chapter: null }, local),
  ]).split('\r\n');
  expect(row).toBe(`${LOCAL_SHOW},Salt in the microphone,,,Title,,,x,`);
});

test('a file of the listener’s own is linked by its page, the sample show by its moment', () => {
  const linkIn = (of: EpisodeHits) =>
    hitsAsCsv([found('x', {}, of)])
      .trim()
      .split(',')
      .at(-1);
  expect(linkIn({ ...episode, feedUrl: null })).toBe('https://harbour.example/salt');
  expect(parseMomentLink(linkIn({ ...episode, feedUrl: SAMPLE_SHOW }) ?? '')).toEqual({
    feed: SAMPLE_SHOW,
    guid: 'salt',
    at: 754,
  });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1'])(
  'no cell is a formula: %j',
  (text) => {
    const [, row = ''] = hitsAsCsv([found(text, { speaker: text })]).split('\r\n');
    expect(row).toContain(`,'${text.trim()},'${text.trim()},`);
  },
);

test('no cell is one for who parts them at semicolons, and a wink stays one', () => {
  const [, row = ''] = hitsAsCsv([
    found('a;=1+1; @SUM(A1) ;-2;＝1', { speaker: 'Ada ;-) ; - so' }),
  ]).split('\r\n');
  expect(row).toContain(",Ada ;-) ; - so,a;'=1+1; '@SUM(A1) ;'-2;'＝1,");
});

test('names without end are cut', () => {
  const endless = { ...episode, title: 'x'.repeat(1_000_000), feedTitle: 'y'.repeat(1_000_000) };
  const hits = [
    found('*x*', { chapter: 'z'.repeat(1_000_000), speaker: 'w'.repeat(9000) }, endless),
  ];
  expect(hitsAsCsv(hits).length).toBeLessThan(5000);
  expect(hitsAsMarkdown(hits).length).toBeLessThan(5000);
});

/** The cells of a table, read as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(cells)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

test('any text is read back from its cell as one line, and none begins a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, said) => {
      const text = hitsAsCsv([found(said.replaceAll('*', ''), {}, { ...episode, title })]);
      const [, row = [], ...others] = readCsv(text);
      expect(others).toEqual([]);
      expect(row).toHaveLength(9);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@]|;\s*[=+\-@]\w|[\r\n\t]/);
      const line = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
      expect(row[1]?.replace(/^'|(?<=;\s*)'/g, '')).toBe(line.replace(/^'|(?<=;\s*)'/g, ''));
    }),
  );
});
