import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chaptersFromNotes } from './notes.ts';

const read = (notes: string, duration: number | null = null) =>
  chaptersFromNotes(notes, duration).chapters.map(({ start, title }) => [start, title]);

const THREE = [
  [0, 'Low tide'],
  [75, 'The lock keeper'],
  [4210, 'Questions'],
];

test.each<[string, string]>([
  ['round brackets', '(00:00:00) Low tide\n(00:01:15) The lock keeper\n(01:10:10) Questions'],
  ['square brackets', '[0:00:00] Low tide\n[0:01:15] The lock keeper\n[1:10:10] Questions'],
  ['dashes', '00:00 - Low tide\n01:15 – The lock keeper\n70:10 — Questions'],
  ['colons and pipes', '0:00: Low tide\n1:15 | The lock keeper\n1:10:10: Questions'],
  ['nothing between', '0:00 Low tide\n1:15 The lock keeper\n1:10:10 Questions'],
  ['bullets', '• 0:00 Low tide\n• 1:15 The lock keeper\n• 1:10:10 Questions'],
  ['other bullets', '▸ 0:00 Low tide\n* 1:15 The lock keeper\n– 1:10:10 Questions'],
  ['pictograms', '⏱️ 0:00 Low tide\n🔒 1:15 The lock keeper\n❓ 1:10:10 Questions'],
  ['numbers', '1. 0:00 Low tide\n2. 1:15 The lock keeper\n3. 1:10:10 Questions'],
  ['times behind in brackets', 'Low tide (0:00)\nThe lock keeper (1:15)\nQuestions (1:10:10)'],
  ['times behind a dash', 'Low tide – 0:00\nThe lock keeper – 1:15\nQuestions – 1:10:10'],
  ['times behind, bare', 'Low tide 0:00\nThe lock keeper 1:15\nQuestions 1:10:10'],
  ['dots to the time', 'Low tide .... 0:00\nThe lock keeper .. 1:15\nQuestions … 1:10:10'],
  [
    'numbered, times behind',
    '1. Low tide (0:00)\n2. The lock keeper (1:15)\n3. Questions (1:10:10)',
  ],
  ['ranges', '0:00 - 1:15 Low tide\n1:15 - 70:10 The lock keeper\n70:10 - 72:00 Questions'],
  [
    'ranges in brackets',
    '[0:00–1:15] Low tide\n[1:15–70:10] The lock keeper\n[70:10–72:00] Questions',
  ],
  ['times on lines of their own', '0:00\nLow tide\n\n1:15\nThe lock keeper\n\n1:10:10\nQuestions'],
  ['fractions', '00:00:00.000 Low tide\n00:01:15.000 The lock keeper\n01:10:10.000 Questions'],
  [
    'wide characters',
    '【00:00】Low tide\n（01：15）The lock keeper\n［x］70:10 Questions'.replace('［x］', ''),
  ],
  ['windows line ends', '0:00 Low tide\r\n1:15 The lock keeper\r\n1:10:10 Questions\r\n'],
  [
    'a heading and prose around',
    'We walk to the harbour.\n\n## Chapters\n0:00 Low tide\n1:15 The lock keeper\n1:10:10 Questions\n\nMo has kept boats for years. Say hello at the pier.',
  ],
  ['a label on the first line', 'Chapters: 0:00 Low tide\n1:15 The lock keeper\n1:10:10 Questions'],
  [
    'explanations between',
    '0:00 Low tide\nWhat the sea leaves behind.\n1:15 The lock keeper\nA visit.\n1:10:10 Questions',
  ],
  ['bold Markdown', '**00:00** Low tide\n**01:15** The lock keeper\n**1:10:10** Questions'],
  [
    'Markdown bullets',
    '- **0:00**: Low tide\n\n- **1:15**: The lock keeper\n\n- **1:10:10**: *Questions*',
  ],
  [
    'Markdown links on the times',
    '* [00:00](https://s.example/1?t=0) Low tide\n* [01:15](https://s.example/1?t=75) The lock keeper\n* [1:10:10](https://s.example/1?t=4210) Questions',
  ],
  [
    'Markdown links on the titles',
    '* [Low tide](https://s.example/1?t=0)\n* [The lock keeper](https://s.example/1?t=1m15s)\n* [Questions](https://s.example/1?t=1h10m10s)',
  ],
  [
    'a Markdown table',
    '| Time | What |\n|---|---|\n| 0:00 | Low tide |\n| 1:15 | The lock keeper |\n| 1:10:10 | Questions |',
  ],
  [
    'escaped Markdown',
    '\\[00:00\\] Low tide\n\\[01:15\\] The lock keeper\n\\[1:10:10\\] Questions',
  ],
  [
    'an HTML list',
    '<ul><li>0:00 Low tide</li><li>1:15 The lock keeper</li><li>1:10:10 Questions</li></ul>',
  ],
  [
    'HTML paragraphs',
    '<p>(0:00) Low tide</p><p>(1:15) The <b>lock</b> keeper</p><p>(1:10:10) Questions</p><p>Mo keeps boats.</p>',
  ],
  [
    'HTML line breaks',
    '<p>Hello!<br>0:00 Low tide<br/>1:15 The lock keeper<br />1:10:10 Questions</p>',
  ],
  [
    'HTML links on the times',
    '<p><a href="https://s.example/#t=0">00:00</a> Low tide<br><a href="#t=75">01:15</a> The lock keeper<br><a href="#t=4210">01:10:10</a> Questions</p>',
  ],
  [
    'HTML links on the titles',
    '<ol><li><a href="/e?t=0">Low tide</a></li><li><a href="/e?t=75">The lock keeper</a></li><li><a href="/e?t=4210">Questions</a></li></ol>',
  ],
  [
    'an HTML table',
    '<table><tr><td>0:00</td><td>Low tide</td></tr><tr><td>1:15</td><td>The lock keeper</td></tr><tr><td>1:10:10</td><td>Questions</td></tr></table>',
  ],
  [
    'HTML entities',
    '<p>0:00&nbsp;&#8211;&nbsp;Low tide<br>1:15 &ndash; The lock keeper<br>1:10:10 &mdash; Questions</p>',
  ],
  [
    'new lines inside an HTML paragraph',
    '<p>Chapters\n0:00 Low tide\n1:15 The lock keeper\n1:10:10 Questions</p>',
  ],
  ['preformatted HTML', '<pre>0:00 Low tide\n1:15 The lock keeper\n1:10:10 Questions</pre>'],
  [
    'lost line breaks',
    'A walk.## Chapters(00:00:00) Low tide(00:01:15) The lock keeper(01:10:10) Questions',
  ],
  [
    'line breaks that became spaces',
    'Chapters: (0:00) Low tide (1:15) The lock keeper (1:10:10) Questions',
  ],
  ['one line without brackets', '0:00 Low tide 1:15 The lock keeper 1:10:10 Questions'],
  ['a line of dashes', 'Times: 0:00 - Low tide 1:15 - The lock keeper 1:10:10 - Questions'],
  ['wave dashes', '0:00〜 Low tide\n1:15〜The lock keeper\n1:10:10～ Questions'],
  ['tabs', 'Low tide\t0:00\nThe lock keeper\t1:15\nQuestions\t1:10:10'],
  [
    'HTML escaped once too often',
    '&lt;p&gt;0:00 Low tide&lt;br /&gt;1:15 The lock keeper&lt;/p&gt;&lt;p&gt;1:10:10 Questions&lt;/p&gt;',
  ],
  [
    'paragraphs in a list',
    '<ol><li><p>0:00 Low tide</p></li><li><p>1:15 The lock keeper</p></li><li><p>1:10:10 Questions</p></li></ol>',
  ],
  [
    'parts of a list under headings',
    'Part one\n0:00 Low tide\n1:15 The lock keeper\n\nPart two\n1:10:10 Questions\n\nThanks!',
  ],
  ['one line with strokes', '0:00 Low tide / 1:15 The lock keeper / 1:10:10 Questions'],
  ['one line, times behind', 'Low tide (0:00), The lock keeper (1:15), Questions (1:10:10)'],
])('reads %s', (_, notes) => {
  expect(read(notes, 4800)).toEqual(THREE);
});

test.each<[string, string, unknown[][]]>([
  [
    'brackets of a title',
    '(0:00) Start\n(1:36) Pool.map(size=)\n(2:10) f(x) (again)',
    [
      [0, 'Start'],
      [96, 'Pool.map(size=)'],
      [130, 'f(x) (again)'],
    ],
  ],
  [
    'brackets of a title in one line',
    'Times(0:00) Pool.map(size=)(1:36:57) next(1:40:00) end',
    [
      [0, 'Pool.map(size=)'],
      [5817, 'next'],
      [6000, 'end'],
    ],
  ],
  [
    'colons of a title',
    '0:00 Part 1: Boats\n5:00 Part 2: Tides: a story',
    [
      [0, 'Part 1: Boats'],
      [300, 'Part 2: Tides: a story'],
    ],
  ],
  [
    'times in a title',
    '0:00 Hello\n2:00 The 9:30 club\n4:00 A 3:1 ratio',
    [
      [0, 'Hello'],
      [120, 'The 9:30 club'],
      [240, 'A 3:1 ratio'],
    ],
  ],
  [
    'times in a title in one line',
    '(0:00) Hello(2:00) The 9:30 club(4:00) Bye',
    [
      [0, 'Hello'],
      [120, 'The 9:30 club'],
      [240, 'Bye'],
    ],
  ],
  [
    'numbers at the start of a title',
    '0:00 - 5 boats\n2:00 - 3.5 tides',
    [
      [0, '5 boats'],
      [120, '3.5 tides'],
    ],
  ],
  [
    'names of code',
    '0:00 sys.refs()\n2:00 __init__ and _x\n4:00 2*3*4',
    [
      [0, 'sys.refs()'],
      [120, '__init__ and _x'],
      [240, '2*3*4'],
    ],
  ],
  [
    'quotes',
    '0:00 “Hello”\n2:00 "Bye"',
    [
      [0, '“Hello”'],
      [120, '"Bye"'],
    ],
  ],
  [
    'other languages',
    '00:00 Begrüßung\n02:10 Приливы\n05:00 潮の話\n09:00 مقابلة',
    [
      [0, 'Begrüßung'],
      [130, 'Приливы'],
      [300, '潮の話'],
      [540, 'مقابلة'],
    ],
  ],
  [
    'a biography in the same line',
    'Times(0:00) INTRO(1:00) PART ONE(2:00) OUTROWe talk about boats, because we build boats. Some weeks we also sail.',
    [
      [0, 'INTRO'],
      [60, 'PART ONE'],
      [120, 'OUTRO'],
    ],
  ],
  [
    'two chapters from the start',
    '0:00 Hello\n30:00 Bye',
    [
      [0, 'Hello'],
      [1800, 'Bye'],
    ],
  ],
  [
    'two neighbours with dashes',
    '1:10 - Hello\n30:02 - Bye',
    [
      [70, 'Hello'],
      [1802, 'Bye'],
    ],
  ],
  [
    'a list that starts late',
    '3:10 Boats\n8:42 Tides\n15:03 Locks',
    [
      [190, 'Boats'],
      [522, 'Tides'],
      [903, 'Locks'],
    ],
  ],
  [
    'the list and not the second one under it',
    '0:00 A\n1:00 B\n2:00 C\n3:00 D\n\nBonus\n0:00 E\n1:00 F\n2:00 G',
    [
      [0, 'A'],
      [60, 'B'],
      [120, 'C'],
      [180, 'D'],
    ],
  ],
  [
    'code at the start of a title',
    '0:00 .NET\n2:00 *args\n4:00 #hashtags',
    [
      [0, '.NET'],
      [120, '*args'],
      [240, '#hashtags'],
    ],
  ],
  [
    'two neighbours whose times are links',
    '- [00:12](https://s.example/1?t=12) Hello\n- [05:12](https://s.example/1?t=312) Bye',
    [
      [12, 'Hello'],
      [312, 'Bye'],
    ],
  ],
  [
    'a list of terms',
    '<dl><dt>00:00</dt><dd>Hello</dd><dt>04:11</dt><dd>Bye</dd></dl>',
    [
      [0, 'Hello'],
      [251, 'Bye'],
    ],
  ],
  [
    'lost line breaks without brackets',
    'Notes0:00 Hello1:10 Boats5:10 Bye',
    [
      [0, 'Hello'],
      [70, 'Boats'],
      [310, 'Bye'],
    ],
  ],
  [
    'dashes in one line after a late start',
    'Timestamps: 01:10 - Boats 05:20 - Tides 10:30 - Locks',
    [
      [70, 'Boats'],
      [320, 'Tides'],
      [630, 'Locks'],
    ],
  ],
  [
    'lost line breaks after a late start',
    'Notes(1:30) Hello(10:00) Boats(20:00) Bye',
    [
      [90, 'Hello'],
      [600, 'Boats'],
      [1200, 'Bye'],
    ],
  ],
])('keeps %s', (_, notes, chapters) => {
  expect(read(notes)).toEqual(chapters);
});

test('leaves out the one time that is a slip of the pen', () => {
  const notes = ['0:00', '1:00', '2:00', '13:00', '4:00', '5:00', '6:00', '7:00'];
  const list = chaptersFromNotes(notes.map((time) => `${time} At ${time}`).join('\n'), 900);
  expect(list.chapters.map((chapter) => chapter.start / 60)).toEqual([0, 1, 2, 4, 5, 6, 7]);
  expect(list.warnings.map(({ code }) => code)).toEqual(['out-of-place']);
});

test('takes ends from ranges, else from the next start, else from the length of the audio', () => {
  const ends = (notes: string, duration: number | null) =>
    chaptersFromNotes(notes, duration).chapters.map((chapter) => chapter.end);
  expect(ends('0:00 - 0:50 A\n1:00 - 2:00 B', 200)).toEqual([50, 120]);
  expect(ends('0:00 A\n1:00 B', 200)).toEqual([60, 200]);
  expect(ends('0:00 A\n1:00 B', null)).toEqual([60, null]);
});

test('is not stalled by hostile notes', () => {
  const started = performance.now();
  for (const piece of [
    '[',
    '](',
    '[a](',
    '(0:00',
    '0:00-',
    '*a',
    '__a ',
    '<a href="?t=1">',
    '0:',
    '\\',
  ]) {
    chaptersFromNotes(piece.repeat(30_000), null);
  }
  expect(performance.now() - started).toBeLessThan(4000);
});

const SAMPLES = '../shared/samples';
test.runIf(existsSync(SAMPLES))('reads the notes that shows publish', () => {
  const sample = (name: string) =>
    chaptersFromNotes(readFileSync(`${SAMPLES}/${name}`, 'utf8'), null);
  expect(sample('description-chapters-glued.txt').chapters).toHaveLength(10);
  const lines = sample('description-chapters-lines.txt').chapters;
  expect(lines).toHaveLength(31);
  expect(lines.at(-1)).toMatchObject({ start: 5840, title: 'OUTRO' });
  expect(sample('show-notes-markdown.md').chapters).toEqual([]);
});
