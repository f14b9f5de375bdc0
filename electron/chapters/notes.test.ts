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

test.each<[string, string, (number | null)?]>([
  ['nothing', ''],
  ['prose', 'We walk to the harbour and talk about tides.'],
  ['a lone time in prose', 'At 12:30 Mo tells the story of the lock.'],
  ['a lone time at the start of a line', '12:30 is when the story of the lock begins.'],
  ['a lone bracketed time', 'The best part (12:30) is the lock.'],
  ['two times in one sentence', 'Bees (12:30) and wasps (14:20) both get their say.'],
  [
    'three times in one sentence',
    'We get to bees (12:30), wasps (14:20), and at last hornets (18:55).',
  ],
  ['a club', 'We met at the 9:30 club.\nIt has a 3:1 ratio of pubs to shops.'],
  ['times of day', 'Join us at 9:30 am.\n10:30 am Second sitting.\n11:30 am Third sitting.'],
  ['times of day in German', '09:15 Uhr Frühstück\n10:25 Uhr Hafen\n12:35 Uhr Mittag'],
  ['times with a zone', '10:05 EST in New York\n15:05 GMT in London\n16:07 CET in Berlin'],
  ['a programme of an evening', '18:00 Doors\n19:00 Support\n20:30 Main act'],
  ['opening hours', 'Monday 9:00 – 17:00\nTuesday 9:00 – 17:00\nSaturday 10:00 – 14:00'],
  ['opening hours in front', '9:00 – 17:00 Monday\n9:00 – 17:00 Tuesday\n10:00 – 14:00 Saturday'],
  [
    'lengths of songs',
    'Harbour Song (3:45)\nThe Lock (4:10)\nLow Water (2:59)\nSpring Tide (5:12)',
  ],
  [
    'lengths of songs in front',
    '3:45 Harbour Song\n4:10 The Lock\n2:59 Low Water\n5:12 Spring Tide',
  ],
  ['lengths of songs that rise', '1. Harbour (2:45)\n2. Lock (3:10)\n3. Tide (4:12)'],
  ['numbers of telephones', 'Call 555-12:34\nor 555-12:56\nor 555-13:10'],
  ['cities of a broadcast', 'Live:\n- 10:00 Berlin\n- 11:00 Athens\n- 16:00 Tokyo'],
  ['a programme of a station', '06:00 News\n07:30 Weather\n08:15 Sport', 36_000],
  ['weekdays', 'Mon 06:00 News\nMon 07:00 Weather\nMon 08:00 Sport', 36_000],
  ['hours of a recipe', '1:30 hours for bread\n2:30 hours for cake\n3:30 hours for pie', 36_000],
  ['verses behind their books', 'Genesis 1:10\nExodus 2:15\nLeviticus 3:20', 36_000],
  ['scores between names', 'Lions 2:10 Tigers\nBears 3:15 Wolves\nCats 4:20 Dogs'],
  ['places named by times', '- the 9:30 club\n- the 10:30 bar\n- the 11:30 room'],
  ['corrections', 'At 12:10 I said boat, it is ship. At 14:20 I said ship, it is boat.'],
  ['sentences apart', '12:10 is a great time.\n\nWe sail.\n\nWe walk.\n\n14:20 is not.'],
  ['dates of a tour', '12.03. 18:05 Hamburg\n13.03. 19:05 Bremen\n14.03. 20:05 Kiel', 72_000],
  ['paces', '5k 25:10\n10k 52:30\nHalf 1:55:00', 7200],
  ['lengths of exercises', 'Warm up: 5:00\nRun: 20:00\nSprint: 30:00'],
  ['rooms', 'Room 3:12\nRoom 4:15\nRoom 5:18'],
  ['one chapter', '0:00 Intro'],
  ['results of a race', '1. Ada 12:34\n2. Ben 12:50\n3. Cid 13:11'],
  ['Bible verses', 'John 3:16\nLuke 7:30\nMark 12:31'],
  [
    'ratios',
    '16:09 is the shape of films\n4:03 was the shape before'
      .replace('16:09', '16:9')
      .replace('4:03', '4:3'),
  ],
  ['scores', 'Home won 3:1 and 5:2, away lost 0:4.'],
  ['dates', '2024-03-02 12:30 Recorded\n2024-03-09 13:45 Edited\n2024-03-10 14:10 Published'],
  ['time stamps of machines', '2024-03-02T12:30:00Z start\n2024-03-02T12:31:00Z stop'],
  ['falling times', '30:00 Last\n20:00 Middle\n10:00 First'],
  ['the same time over and over', '10:07 Doors\n10:07 Doors\n10:07 Doors'],
  ['times far beyond the audio', '0:00 Hello\n45:00 Boats\n1:20:00 Tides\n2:10:00 Locks', 900],
  ['one time within the audio', '0:00 Hello\n45:00 Boats', 900],
  ['times without titles', '0:00\n1:00\n2:00'],
  [
    'subtitles',
    '1\n00:00:00,000 --> 00:00:02,000\nHello.\n\n2\n00:00:02,000 --> 00:00:04,000\nHello again.\n\n3\n00:00:04,000 --> 00:00:06,000\nBye.',
  ],
  [
    'a transcript',
    Array.from(
      { length: 40 },
      (_, index) => `(00:00:${String(index + 10)}) I said the word ${index} and he agreed.`,
    ).join('\n'),
  ],
  [
    'a transcript in long paragraphs',
    Array.from(
      { length: 9 },
      (_, index) => `0${index}:00 ${'So the tide came in again, and we waited. '.repeat(5)}`,
    ).join('\n'),
  ],
  [
    'links to moments of other shows',
    '<ul><li><a href="https://a.example/x?t=30">One talk</a></li><li><a href="https://b.example/y?t=500">Another</a></li></ul>',
  ],
  ['a lone link to a moment', 'Listen to [the lock](https://s.example/1?t=75) again.'],
  [
    'links with other parameters',
    '[One](https://s.example/?start=0)\n[Two](https://s.example/?at=90)\n[Three](https://s.example/?set=3)',
  ],
  [
    'addresses of machines',
    'http://10.0.0.1:80/\n192.168.0.1:22 is open\n00:1B:44:11:3A:B7 is a card',
  ],
  ['prices and amounts', 'Tickets: $12:00, then £14:00\nMix 10:01% and 20:02%'],
  ['minutes of songs', '(2:35 min) Boats\n(4:35 min) Tides\n(8:35 min) Locks'],
  ['quoted times', '"0:00", "1:00", "2:00" were its first words.'],
  ['versions', 'v1:20 came first\nv1:30 came next\nv1:40 came last'],
  ['a script inside HTML', '<p>Hello</p><script>0:00 a\n1:00 b\n2:00 c</script>'],
  ['impossible times', '00:75 Boats\n01:80 Tides\n02:99 Locks'],
  ['JSON', '{"a": "0:00", "b": "1:00", "c": "2:00"}'],
])('finds no chapters in %s', (_, notes, duration = 3600) => {
  expect(read(notes, duration)).toEqual([]);
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
