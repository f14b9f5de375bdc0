import { expect, test } from 'vitest';
import { parseChapters, type ChapterHints } from './parse-chapters.ts';

const parse = (text: string, hints?: ChapterHints) =>
  parseChapters(new TextEncoder().encode(text), hints);
const json = (chapters: unknown, hints?: ChapterHints) =>
  parse(JSON.stringify({ version: '1.2.0', chapters }), hints);
const brief = (list: Awaited<ReturnType<typeof parse>>) =>
  list.chapters.map(({ start, end, title }) => [start, end, title]);
const codes = (list: Awaited<ReturnType<typeof parse>>) => list.warnings.map(({ code }) => code);

test('reads JSON chapters', async () => {
  const list = await json(
    [
      { startTime: 0, title: 'Low tide', img: 'https://t.example/1.jpg' },
      { startTime: '75.5', title: 'Lock', url: 'https://t.example/', endTime: 90 },
      { startTime: 80, toc: false, img: 'https://t.example/2.jpg' },
      { startTime: '00:02:00', title: '<b>Q&amp;A</b>' },
    ],
    { duration: 200 },
  );
  expect(list).toEqual({
    source: 'json',
    chapters: [
      {
        start: 0,
        end: 75.5,
        title: 'Low tide',
        url: null,
        image: 'https://t.example/1.jpg',
        toc: true,
      },
      {
        start: 75.5,
        end: 90,
        title: 'Lock',
        url: 'https://t.example/',
        image: null,
        toc: true,
      },
      {
        start: 80,
        end: 120,
        title: 'Chapter 3',
        url: null,
        image: 'https://t.example/2.jpg',
        toc: false,
      },
      { start: 120, end: 200, title: 'Q&A', url: null, image: null, toc: true },
    ],
    warnings: [],
  });
});

test.each<[string, unknown[], unknown[][], string[]]>([
  [
    'order',
    [
      { startTime: 9, title: 'B' },
      { startTime: 0, title: 'A' },
    ],
    [
      [0, 9, 'A'],
      [9, 100, 'B'],
    ],
    ['out-of-order'],
  ],
  [
    'entries that start together',
    [
      { startTime: 0, title: 'A' },
      { startTime: 5, title: 'B' },
      { startTime: 5, title: 'C' },
    ],
    [
      [0, 5, 'A'],
      [5, 100, 'B'],
    ],
    ['duplicate'],
  ],
  [
    'an entry of no length before another',
    [
      { startTime: 5, endTime: 5, title: 'A' },
      { startTime: 5, title: 'B' },
    ],
    [[5, 100, 'B']],
    ['duplicate'],
  ],
  [
    'ends before starts',
    [
      { startTime: 5, endTime: 2, title: 'A' },
      { startTime: 9, title: 'B' },
    ],
    [
      [5, 9, 'A'],
      [9, 100, 'B'],
    ],
    ['bad-end'],
  ],
  [
    'overlaps',
    [
      { startTime: 0, endTime: 50, title: 'A' },
      { startTime: 9, title: 'B' },
    ],
    [
      [0, 9, 'A'],
      [9, 100, 'B'],
    ],
    ['overlap'],
  ],
  [
    'what lies beyond the end',
    [
      { startTime: 0, endTime: 400, title: 'A' },
      { startTime: 300, title: 'B' },
    ],
    [[0, 100, 'A']],
    ['beyond-end', 'end-beyond-end'],
  ],
  [
    'starts that are none',
    [
      { startTime: 'soon', title: 'A' },
      { title: 'B' },
      { startTime: -1 },
      { startTime: 3, title: 'C' },
    ],
    [[3, 100, 'C']],
    ['bad-start', 'bad-start', 'bad-start'],
  ],
  [
    'entries that are none',
    [null, 'x', { startTime: 1, title: 'A' }],
    [[1, 100, 'A']],
    ['bad-entry', 'bad-entry'],
  ],
  [
    'addresses',
    [{ startTime: 1, title: 'A', url: 'javascript:x', img: 'a.jpg' }],
    [[1, 100, 'A']],
    ['bad-url', 'bad-url'],
  ],
])('mends %s with a warning', async (_, chapters, expected, warnings) => {
  const list = await json(chapters, { duration: 100 });
  expect(brief(list)).toEqual(expected);
  expect(codes(list)).toEqual(warnings);
});

test('reads what a version of the specification may say besides', async () => {
  const list = await parse(
    `{"version": "1.2.0", "author": "Mo", "podcastName": "Harbour talk", "waypoints": true, "chapters": [
      {"startTime": "0", "title": "Tide", "location": {"name": "Kiel", "geo": "geo:54.3,10.1"}, "toc": "true"},
      {"startTime": "00:01:15.5", "endTime": "00:02:00", "title": "Lock"},
      {"startTime": "2:30", "toc": false, "img": "https://t.example/1.jpg"},
      {"startTime": 180.25, "title": 7}]}`,
    { duration: 600 },
  );
  expect(brief(list)).toEqual([
    [0, 75.5, 'Tide'],
    [75.5, 120, 'Lock'],
    [150, 180.25, 'Chapter 3'],
    [180.25, 600, '7'],
  ]);
  expect(list.chapters.map(({ toc }) => toc)).toEqual([true, true, false, true]);
  expect(list.warnings).toEqual([]);
});

test.each<[string, string]>([
  ['a comma too many', '{"chapters": [{"startTime": 5, "title": "A // B",},],}'],
  [
    'comments',
    '{ // by hand\n"chapters": [/* one */{"startTime": 5, "title": "A // B"} // two\n]}',
  ],
  ['a line end in a title', '[{"startTime": 5, "title": "A //\nB"}]'],
])('reads JSON with %s, and says so', async (_, text) => {
  const list = await parse(text, { duration: 9 });
  expect(brief(list)).toEqual([[5, 9, 'A // B']]);
  expect(codes(list)).toEqual(['careless-json']);
});

test('takes titles for text as it stands where this app wrote them', async () => {
  const [title, read] = ['The <b>tag</b> &amp; its kin', 'The tag & its kin'];
  const file = { generator: 'Cuecast', chapters: [{ startTime: 1, title }] };
  expect(brief(await parse(JSON.stringify(file)))).toEqual([[1, null, title]]);
  expect(brief(await json(file.chapters))).toEqual([[1, null, read]]);
});

test('cuts a title without end', async () => {
  const [chapter] = (await json([{ startTime: 0, title: 'tide '.repeat(100_000) }])).chapters;
  expect(chapter?.title).toMatch(/^tide .*…$/);
  expect(chapter?.title.length).toBeLessThanOrEqual(1000);
});

test('takes an empty list for what it says', async () => {
  expect(await json([])).toEqual({ source: 'json', chapters: [], warnings: [] });
});

const PSC = `<?xml version="1.0" encoding="UTF-8"?>
<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
  <psc:chapter start="00:00:00.000" title="Ebbe &amp; Flut" href="https://t.example/" image="https://t.example/1.jpg"/>
  <psc:chapter start="3:07" title="Schleuse"/><psc:chapter start="08:26.25" title="Fragen"/></psc:chapters>`;

test('reads Podlove chapters standing alone', async () => {
  const list = await parse(PSC, { duration: 600 });
  expect(list.source).toBe('podlove');
  expect(brief(list)).toEqual([
    [0, 187, 'Ebbe & Flut'],
    [187, 506.25, 'Schleuse'],
    [506.25, 600, 'Fragen'],
  ]);
  expect(list.chapters[0]).toMatchObject({
    url: 'https://t.example/',
    image: 'https://t.example/1.jpg',
  });
});

test('reads the Podlove chapters of the first episode in a feed that has them', async () => {
  const item = (inside: string) => `<item><title>x</title>${inside}</item>`;
  const list =
    await parse(`<rss version="2.0" xmlns:sc="http://podlove.org/simple-chapters"><channel><title>x</title>
    ${item('<podcast:chapters url="https://t.example/c.json" type="application/json+chapters"/>')}
    ${item('<sc:chapters><sc:chapter start="0" title="A"/><sc:chapter start="60.5" title="B"/></sc:chapters>')}
    ${item('<sc:chapters><sc:chapter start="0" title="C"/></sc:chapters>')}</channel></rss>`);
  expect(brief(list)).toEqual([
    [0, 60.5, 'A'],
    [60.5, null, 'B'],
  ]);
});

test.each<[string, string, string, ChapterHints]>([
  ['JSON by its look', '{"chapters":[{"startTime":1}]}', 'json', {}],
  ['JSON behind a mark', '\ufeff {"chapters":[{"startTime":1}]}', 'json', {}],
  ['a bare array', '[{"startTime":1}]', 'json', {}],
  ['JSON under a vague type', '{"chapters":[{"startTime":1}]}', 'json', { type: 'text/plain' }],
  [
    'JSON by its type',
    '{"chapters":[]}',
    'json',
    { type: 'application/json+chapters; charset=utf-8' },
  ],
  [
    'JSON under the type of a page',
    '{ "chapters":[{"startTime":1}]}',
    'json',
    { type: 'text/html' },
  ],
  ['JSON under the type of sound', '[{"startTime":1}]', 'json', { type: 'audio/mpeg' }],
  [
    'notes by their type',
    '<rss><p>0:00 A<br>1:00 B</p></rss>',
    'notes',
    { type: 'text/html; charset=utf-8', filename: 'x.xml' },
  ],
  ['notes that start with a bracket', '[0:00] A\n[1:00] B', 'notes', {}],
  ['a web page', '<!doctype html><html><body><p>0:00 A<br>1:00 B</p></body></html>', 'notes', {}],
  ['XHTML', '<?xml version="1.0"?><html><body><p>0:00 A<br/>1:00 B</p></body></html>', 'notes', {}],
  ['Podlove without a declaration', PSC.slice(PSC.indexOf('<psc')), 'podlove', {}],
])('knows %s', async (_, text, source, hints) => {
  expect((await parse(text, hints)).source).toBe(source);
});

test('notes that name no chapters are an empty list', async () => {
  expect(await parse('At 12:30 we meet.')).toEqual({ source: 'notes', chapters: [], warnings: [] });
});

test.each<[string, string, ChapterHints]>([
  ['broken JSON', '{"chapters": [{"startTime": 1', {}],
  ['JSON without chapters', '{"title": "x"}', {}],
  ['JSON whose chapters are no list', '{"chapters": {"0": 1}}', {}],
  ['JSON of unusable chapters only', '{"chapters": [{"title": "x"}]}', {}],
  ['a number', '42', { type: 'application/json' }],
  ['a feed without chapters', '<rss><channel><title>x</title></channel></rss>', {}],
  ['empty Podlove', '<psc:chapters version="1.2"></psc:chapters>', {}],
])('refuses %s', async (_, text, hints) => {
  await expect(parse(text, hints)).rejects.toThrow('There are no chapters in this file');
});

test('a start beyond all recordings is none', async () => {
  const list = await parse(
    '{"chapters":[{"startTime":1e300,"title":"x"},{"startTime":2,"title":"A"}]}',
  );
  expect(brief(list)).toEqual([[2, null, 'A']]);
  expect(codes(list)).toEqual(['bad-start']);
});

test('reads the addresses of Podlove chapters in JSON', async () => {
  const list = await parse(
    '[{"start":"00:00:00.000","title":"Ebbe","href":"https://t.example/","image":""},{"start":"00:01:10.500","title":"Flut","href":"","image":""}]',
  );
  expect(list.chapters.map(({ start, url }) => [start, url])).toEqual([
    [0, 'https://t.example/'],
    [70.5, null],
  ]);
});

test.each(['The free tide', 'The wide sea', 'The skipper'])(
  'does not take notes that begin with “%s” for the boxes of a sound file',
  async (words) => {
    const list = await parse(`${words}\n0:00 Boats\n2:10 Tides`);
    expect(list.chapters.map(({ title }) => title)).toEqual(['Boats', 'Tides']);
  },
);
