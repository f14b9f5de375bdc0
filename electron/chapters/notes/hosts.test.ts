import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

/** Habits of hosts, of the tools that write lists for them, and of those who copy them about. */
const THREE = ['0:00 Tide', '5:10 Lock', '20:22 Sand'];

const read = (notes: string, duration: number) =>
  chaptersFromNotes(notes, duration).chapters.map(
    ({ start, title }) =>
      `${Math.floor(start / 60)}:${String(start % 60).padStart(2, '0')} ${title}`,
  );

test.each<[string, string, string[]?, number?]>([
  [
    'a heading over two chapters that begin early',
    'Chapters:\n2:10 Tide\n5:00 Lock',
    ['2:10 Tide', '5:00 Lock'],
  ],
  [
    'a heading over round times',
    '⏱️ Timestamps\n10:00 Tide\n20:00 Lock\n45:00 Sand',
    ['10:00 Tide', '20:00 Lock', '45:00 Sand'],
  ],
  ['a heading in Japanese over two', '■目次\n2:10 潮\n5:00 船', ['2:10 潮', '5:00 船']],
  [
    'a heading of Markdown over bare times behind',
    '### Kapitel\nTide 1:10\nLock 12:30',
    ['1:10 Tide', '12:30 Lock'],
  ],
  [
    'hours and minutes',
    '00:00 Tide\n00:12 Lock\n00:25 Sand\n00:48 Shells\n01:15 Bye',
    ['0:00 Tide', '12:00 Lock', '25:00 Sand', '48:00 Shells', '75:00 Bye'],
    5400,
  ],
  [
    'seconds that could be minutes, but are few',
    '00:00 Tide\n00:30 Sponsor\n01:15 Talk',
    ['0:00 Tide', '0:30 Sponsor', '1:15 Talk'],
    5400,
  ],
  [
    'first words that are units elsewhere',
    '00:00 Tide\n05:10 Odds and ends\n10:00 PM of Kiel resigns\n20:22 Sand\n30:00 Min Jin Lee, read aloud\n40:00 Shells\n50:00 Bye',
    [
      '0:00 Tide',
      '5:10 Odds and ends',
      '10:00 PM of Kiel resigns',
      '20:22 Sand',
      '30:00 Min Jin Lee, read aloud',
      '40:00 Shells',
      '50:00 Bye',
    ],
  ],
  [
    'a list in one line that goes on in the next paragraph',
    '<p>0:00 Tide 5:10 Lock 20:22 Sand</p><p>30:00 Shells 40:10 Bye</p>',
    [...THREE, '30:00 Shells', '40:10 Bye'],
  ],
  ['lists in a numbered list', '1. Sea\n   - 0:00 Tide\n   - 5:10 Lock\n2. Land\n   - 20:22 Sand'],
  [
    'headings of HTML, and lists between',
    '<h2>Tide (0:00)</h2><ul><li>hello</li></ul><h2>Lock (5:10)</h2><ul><li>page 12:30 of the book</li></ul><h2>Sand (20:22)</h2>',
  ],
  [
    'links on titles and times behind in brackets',
    '- [Tide](https://a.example) (1:10)\n- [Lock](https://b.example) (12:30)\n- [Sand](https://c.example) (45:10)',
    ['1:10 Tide', '12:30 Lock', '45:10 Sand'],
  ],
  [
    'links whose target has a clock',
    '<p><a href="https://p.example/e#t=0:00">(0:00) - Tide</a></p><p><a href="https://p.example/e#t=5:10">(5:10) - Lock</a></p><p><a href="https://p.example/e#t=20:22">(20:22) - Sand</a></p>',
  ],
  [
    'items side by side',
    '<ul><li>(00:00) - Tide</li> <li>(05:10) - Lock</li> <li>(20:22) - Sand</li></ul>',
  ],
  [
    'brackets in a paragraph with slanted words',
    '<p>[00:00:00] Tide [00:05:10] Lock [00:20:22] <i>Sand</i></p>',
  ],
  [
    'the small print of a host, glued',
    '(00:00) Tide(05:10) Lock(20:22) SandLearn more about your ad choices. Visit host.example/adchoices',
  ],
  [
    'the small print of a host, in the line',
    '00:00 Tide\n05:10 Lock\n20:22 Sand Privacy Policy at https://a.example/privacy and California Privacy Notice at https://b.example',
  ],
  [
    'the small print of a host, below',
    '00:00 Tide\n05:10 Lock\n20:22 Sand\n\nHosted on Acast. See acast.example/privacy for more information.',
  ],
  [
    'an invitation glued without brackets',
    'Timestamps:00:00 - Tide05:10 - Lock20:22 - SandFollow us on X',
  ],
  [
    'an invitation glued to times behind',
    'Tide (00:00)Lock (05:10)Sand (20:22)Follow us on X: @mo',
  ],
  [
    'a heading glued to the last title',
    '(00:00) Tide(05:10) Lock(20:22) SandLINKS:https://a.example Social: @mo',
  ],
  [
    'a heading with a colon in the same line',
    'LINKS: the book: https://x.example/s26-tcr. CHAPTERS: (00:00) Tide (05:10) Lock (20:22) Sand-to-go PRODUCED BY: https://x.example SOCIAL LINKS: https://y.example',
    ['0:00 Tide', '5:10 Lock', '20:22 Sand-to-go'],
  ],
  [
    'a heading in the same line',
    'SUMMARY We sail. TIMESTAMPS 00:00 Tide 05:10 Lock 20:22 Sand RESOURCES Ropes and knots: the book by Mo, with pictures CONNECT Write to us',
  ],
  [
    'words between heading and list',
    'OUTLINE:\nIn some players you can click the time to jump to it.\n(00:00) – Tide\n(05:10) – Lock\n(20:22) – Sand\nPODCAST INFO:\nWebsite: https://x.example',
  ],
  [
    'quotations for titles',
    '[00:00] Tide\n[05:10] Why does it come twice a day?\n[20:22] “Slow is smooth.”',
    ['0:00 Tide', '5:10 Why does it come twice a day?', '20:22 “Slow is smooth.”'],
  ],
  [
    'a reference to another episode in a title',
    '0:00:00 Tide\n0:05:10 Lock (HT 123, 0:45:10)\n0:20:22 Sand',
    ['0:00 Tide', '5:10 Lock (HT 123, 0:45:10)', '20:22 Sand'],
  ],
  [
    'a third column of lengths',
    '<table><tr><th>Start</th><th>Titel</th><th>Dauer</th></tr><tr><td>00:00:00</td><td>Tide</td><td>00:05:10</td></tr><tr><td>00:05:10</td><td>Lock</td><td>00:15:12</td></tr><tr><td>00:20:22</td><td>Sand</td><td>00:10:00</td></tr></table>',
  ],
  [
    'a second column of ends',
    '| Von | Bis | Titel |\n|---|---|---|\n| 00:00 | 05:10 | Tide |\n| 05:10 | 20:22 | Lock |\n| 20:22 | 30:00 | Sand |',
  ],
  ['lengths in brackets behind', '00:00 Tide (5:10)\n05:10 Lock (15:12)\n20:22 Sand (9:38)'],
  [
    'a first column of numbers',
    '| # | Zeit | Titel |\n|---|---|---|\n| 1 | 00:00 | Tide |\n| 2 | 05:10 | Lock |\n| 3 | 20:22 | Sand |',
  ],
  ['values with commas', '00:00,Tide\n05:10,Lock\n20:22,Sand'],
  [
    'lines of a chapters tool',
    '00:00:00.000 Tide\n00:05:10.000 Lock <https://x.example>\n00:20:22.000 Sand',
  ],
  ['strokes behind numbers', '1/ 0:00 Tide\n2/ 5:10 Lock\n3/ 20:22 Sand'],
  ['parts by number', 'Part 1: 0:00 Tide\nPart 2: 5:10 Lock\nPart 3: 20:22 Sand'],
  ['times below titles, with dashes', 'Tide\n– 0:00\nLock\n– 5:10\nSand\n– 20:22'],
  ['about', 'ca. 0:00 Tide\nca. 5:10 Lock\nca. 20:22 Sand'],
  ['open ranges in wide brackets', '（00:00〜05:10）Tide\n（05:10〜20:22）Lock\n（20:22〜）Sand'],
  ['wide strokes', '00:00／Tide\n05:10／Lock\n20:22／Sand'],
  ['wide colons behind', '00:00：Tide\n05:10：Lock\n20:22：Sand'],
  ['Chinese numbers of a list', '1、00:00 Tide\n2、05:10 Lock\n3、20:22 Sand'],
  ['Chinese brackets behind', 'Tide【00:00】\nLock【05:10】\nSand【20:22】'],
  ['Arabic digits in one line', '(٠:٠٠) Tide (٥:١٠) Lock (٢٠:٢٢) Sand'],
  ['Thai digits', '๐:๐๐ Tide\n๕:๑๐ Lock\n๒๐:๒๒ Sand'],
  ['stop watches in front', '⏰0:00 Tide\n⏰5:10 Lock\n⏰20:22 Sand'],
  ['stop watches behind', 'Tide ⏱ 0:00\nLock ⏱️ 5:10\nSand ⏱ 20:22'],
  [
    'a number before the next time',
    '00:00 Tide 05:10 Top 10 20:22 Sand',
    ['0:00 Tide', '5:10 Top 10', '20:22 Sand'],
  ],
  [
    'shows to come below, written otherwise',
    '00:00 Tide\n05:10 Lock\n20:22 Sand\n\nNext live:\n20:45 – Kiel\n21:30 – Bremen',
  ],
  ['a show to come below', '00:00 Tide\n05:10 Lock\n20:22 Sand\n\n20:45 Uhr: next show'],
  ['hours below', '00:00 Tide\n05:10 Lock\n20:22 Sand\n\nOpen:\n9:00 – 17:00 on weekdays'],
  ['HTML that breaks off', '<p>0:00 Tide<br>5:10 Lock<br>20:22 Sand <a href="https://x'],
  ['one time that cannot be', '0:00 Tide\n1:75 Shells\n5:10 Lock\n20:22 Sand'],
])('reads %s', (_, notes, chapters = THREE, duration = 3600) => {
  expect(read(notes, duration)).toEqual(chapters);
});

test.each<[string, string]>([
  [
    'sentences one after another in small letters',
    'Skip ahead: 0:00 is the intro, 5:00 the talk and 10:00 the end.',
  ],
  ['the same word behind every time', 'Doors: 0:00\nDoors: 5:10\nDoors: 20:22'],
  ['opening hours and numbers of telephones', 'Call us 10:00-18:00. Tel 0431-12:30'],
  ['suras', '2:255 The Throne\n3:18 Witness\n112:1 Sincerity'],
  ['labels of a sound editor', '0.000000\t105.5\tTide\n105.5\t1210.2\tLock'],
  [
    'departures in the evening',
    '7:00 PM boat to Kiel\n8:00 PM boat to Bremen\n9:00 PM boat to Husum',
  ],
  ['lengths of exercises', '5:00 min row\n10:00 min rest\n15:00 min row'],
  ['headings over something else', 'Chapters of the book\nJohn 3:16\nMark 4:35'],
  ['a heading over prose', 'Chapters\n\nThis episode has none: at 12:30 we only laugh.'],
])('finds no chapters in %s', (_, notes) => {
  expect(read(notes, 3600)).toEqual([]);
});
