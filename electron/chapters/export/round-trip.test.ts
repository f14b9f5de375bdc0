import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChapterExportFormat } from '../../shared/chapters.ts';
import { type Chapter, type ChapterList } from '../../shared/model.ts';
import { normalise } from '../normalise.ts';
import { parseChapters } from '../parse-chapters.ts';
import { writeChapters } from './write-chapters.ts';

const about = { episodeTitle: 'Tides', feedTitle: 'Harbour talk', link: 'https://tides.example/1' };
const HOUR = 3600;

const reread = async (
  chapters: Chapter[],
  format: ChapterExportFormat,
  duration: number | null = null,
): Promise<ChapterList> =>
  parseChapters(new TextEncoder().encode(writeChapters(chapters, format, about)), { duration });

const chapter = (start: number, end: number | null, title: string, rest = {}): Chapter => ({
  start,
  end,
  title,
  url: null,
  image: null,
  toc: true,
  ...rest,
});

const few = [
  chapter(0, 75.5, 'Ebb & <flow>', { url: 'https://t.example/?a=1&b="2"' }),
  chapter(75.5, 90, 'The 9:30 club', { image: 'https://t.example/1.jpg' }),
  chapter(80, 400, 'Chapter 3', { image: 'https://t.example/2.jpg', toc: false }),
  chapter(400, 900, 'Questions'),
];

test('JSON chapters as their specification has them', () => {
  expect(JSON.parse(writeChapters(few, 'json', about))).toEqual({
    version: '1.2.0',
    generator: 'Cuecast',
    title: 'Tides',
    podcastName: 'Harbour talk',
    chapters: [
      { startTime: 0, title: 'Ebb & <flow>', url: 'https://t.example/?a=1&b="2"' },
      { startTime: 75.5, endTime: 90, title: 'The 9:30 club', img: 'https://t.example/1.jpg' },
      { startTime: 80, title: 'Chapter 3', img: 'https://t.example/2.jpg', toc: false },
      { startTime: 400, endTime: 900, title: 'Questions' },
    ],
  });
});

test('Podlove Simple Chapters', () => {
  expect(writeChapters(few, 'podlove', about)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!-- Written by Cuecast -->
<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
  <psc:chapter start="00:00:00.000" title="Ebb &amp; &lt;flow&gt;" href="https://t.example/?a=1&amp;b=&quot;2&quot;"/>
  <psc:chapter start="00:01:15.500" title="The 9:30 club" image="https://t.example/1.jpg"/>
  <psc:chapter start="00:06:40.000" title="Questions"/>
</psc:chapters>
`);
});

test('lines for show notes, with hours where one needs them', () => {
  expect(writeChapters(few, 'lines', about)).toBe(
    '00:00 Ebb & <flow>\n01:15 The 9:30 club\n06:40 Questions\n',
  );
  expect(writeChapters([...few, chapter(3725.9, null, 'Bye')], 'lines', about)).toBe(
    '00:00:00 Ebb & <flow>\n00:01:15 The 9:30 club\n00:06:40 Questions\n01:02:05 Bye\n',
  );
});

test.each([
  ['PM questions', '00:00 - PM questions'],
  ['to 5:00', '00:00 - to 5:00'],
  ['- 5:00 on', '00:00 - - 5:00 on'],
  ['Min Jin Lee', '00:00 - Min Jin Lee'],
  ['9:30 am at the pier', '00:00 9:30 am at the pier'],
])('a title that would be taken for more of the time stands behind a dash: %s', (title, line) => {
  expect(writeChapters([chapter(0, null, title)], 'lines', about)).toBe(`${line}\n`);
});

test('pictures of the library, and whatever else is no address, stay at home', async () => {
  const kept = [chapter(0, 5, 'Tide', { image: 'chapter-1.jpg', url: 'file:///etc/hosts' })];
  for (const format of ['json', 'podlove'] as const) {
    expect((await reread(kept, format)).chapters[0]).toMatchObject({ image: null, url: null });
  }
});

const trap = fc.constantFrom(
  ...['<b>', '</b>', '<', '>', '&', '&amp;', '&#60;', ']]>', '-->', '<!--', '<![CDATA[', '"', "'", '`', '{', '}', '\\'],
  ...['0:00', '(12:34)', '[1:02:03]', '9:30 am', '3:1', 'to 5:00', '- 5:00', '–', '#', '*', '_', '|', ':', '1.', 'PM', 'min'],
  ...['\u0001', '\u0000', '\u007f', '\u0085', '\n', '\r\n', '\t', '\u2028', '\u00a0', '\u200b', '\u200f', '\ufffe', '\ud800'],
  ...['שלום', 'مرحبا', '٣:٠٠', '潮の話', '０：００', '🐚', '👩‍🚀', 'e\u0301', 'Tide', 'Chapter 1', '//', '/*', ',]', '\ufeff'],
); // prettier-ignore
const title = fc
  .array(fc.oneof(trap, fc.lorem({ maxCount: 2 }), fc.string({ unit: 'grapheme' })), {
    maxLength: 6,
  })
  .chain((parts) => fc.constantFrom(' ', '').map((glue) => parts.join(glue)));
const address = fc.option(
  fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), trap),
);
const raw = fc.record({
  start: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 40_000, noNaN: true })),
  end: fc.option(fc.double({ min: 0, max: 40_000, noNaN: true })),
  title,
  plain: fc.boolean(),
  url: address,
  image: address,
  toc: fc.boolean(),
});
/** Lists as the readers give them. */
const anyList = fc
  .tuple(fc.array(raw, { minLength: 1, maxLength: 9 }), fc.constantFrom(null, HOUR, 50_000))
  .map(([entries, duration]) => normalise('own', entries, duration))
  .filter(({ chapters }) => chapters.some(({ toc }) => toc));

/** Without control characters, but for those that are white space, and what XML has no place for. */
const visible = (text: string) =>
  [...text]
    .filter((one) => /\s/.test(one) || !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(one))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
const carried = (chapters: Chapter[]) =>
  chapters.map((one, index) => ({
    ...one,
    title: visible(one.title) || `Chapter ${index + 1}`,
  }));

test('whatever was read, written as JSON and read again is the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyList, async ({ chapters }) => {
      const again = await reread(chapters, 'json');
      expect(again.chapters).toEqual(carried(chapters));
      expect(again.warnings).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('whatever was read, written as Podlove chapters and read again has the same that is listed', async () => {
  const listed = (chapters: Chapter[]) =>
    chapters.filter(({ toc }) => toc).map(({ end: _, ...rest }) => rest);
  await fc.assert(
    fc.asyncProperty(anyList, async ({ chapters }) => {
      const again = await reread(chapters, 'podlove');
      expect(listed(again.chapters)).toEqual(listed(carried(chapters)));
      expect(again.warnings).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

/** Titles with times and scripts of all kinds, but without markup or punctuation at their ends. */
const word = fc.constantFrom(
  ...['0:00', '(12:34)', '[1:02:03]', '9:30 am', '3:1', 'to 5:00', 'PM', 'min', '1.', 'Part 1: Tide', 'f(x)', 'a, b'],
  ...['שלום', 'مرحبا', '٣:٠٠', '潮の話', '０：００', '🐚 shell', 'e\u0301', 'Tide', 'Chapter 1', 'Äpfel', '“Boats”', 'R2-D2', '50%'],
); // prettier-ignore
const worded = fc
  .tuple(
    fc.constantFrom('Tide', 'About', '潮', 'PM', 'Min', 'h', 'שלום'),
    fc.array(word, { maxLength: 4 }),
  )
  .map(([first, rest]) => [first, ...rest, 'end'].join(' '));

test('lines read again have the same titles, and starts to the second', async () => {
  // A reader takes two lines with times in their titles for prose, and a few names that come back within a
  // minute for a transcript.
  const gaps = fc.array(fc.tuple(fc.double({ min: 60, max: 1500, noNaN: true }), worded), {
    minLength: 2,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(worded, gaps, async (first, rest) => {
      let at = 0;
      const chapters = [chapter(0, null, first)];
      for (const [index, [gap, name]] of rest.entries())
        chapters.push(chapter((at += gap), null, `${name} ${'abcdefghijkl'.charAt(index)}`));
      const again = await reread(chapters, 'lines');
      expect(again.chapters.map(({ start, title: name }) => [start, name])).toEqual(
        chapters.map(({ start, title: name }) => [Math.floor(start), name]),
      );
    }),
    { numRuns: 500 },
  );
});
