import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

const read = (notes: string, duration: number | null = null) =>
  chaptersFromNotes(notes, duration).chapters.map(({ start, title }) => [start, title]);

/** Titles with all that could be taken for times or for the end of a title. */
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
  [
    'the times of other things',
    '00:00 Intro: The 9:30 Club\n03:16 John 3:16 and on\n12:00 A 3:1 ratio\n21:14 Lost 21:14 at last',
    [
      [0, 'Intro: The 9:30 Club'],
      [196, 'John 3:16 and on'],
      [720, 'A 3:1 ratio'],
      [1274, 'Lost 21:14 at last'],
    ],
  ],
  [
    'brackets that look like calls in one line',
    'Notes(00:00:00) INTRO(00:01:58) pool.map(size=)(01:36:57) next (live)(01:40:00) end',
    [
      [0, 'INTRO'],
      [118, 'pool.map(size=)'],
      [5817, 'next (live)'],
      [6000, 'end'],
    ],
  ],
  [
    'a time of day at the start of a title',
    '0:00 9:30 am at the pier\n1:15 Lock\n6:40 Bye',
    [
      [0, '9:30 am at the pier'],
      [75, 'Lock'],
      [400, 'Bye'],
    ],
  ],
  [
    'words on both sides of a time',
    'Part 1 – 0:00 – Boats\nPart 2 – 1:15 – Tides\nPart 3 (6:40): Locks',
    [
      [0, 'Part 1 – Boats'],
      [75, 'Part 2 – Tides'],
      [400, 'Part 3: Locks'],
    ],
  ],
  [
    'brackets before times behind',
    'Boats (live) (0:00)\nf(x) (1:15)\nLocks (6:40)',
    [
      [0, 'Boats (live)'],
      [75, 'f(x)'],
      [400, 'Locks'],
    ],
  ],
  [
    'a last title that is long but no text',
    '0:00 Boats\n1:15 Tides\n6:40 A long talk with Mo of GitHub, keeper of the lock, of its gates and of the house beside it',
    [
      [0, 'Boats'],
      [75, 'Tides'],
      [
        400,
        'A long talk with Mo of GitHub, keeper of the lock, of its gates and of the house beside it',
      ],
    ],
  ],
  [
    'scripts without spaces in one line',
    '00:00介绍01:15船闸06:40问答',
    [
      [0, '介绍'],
      [75, '船闸'],
      [400, '问答'],
    ],
  ],
])('keeps %s', (_, notes, chapters) => {
  expect(read(notes)).toEqual(chapters);
});
