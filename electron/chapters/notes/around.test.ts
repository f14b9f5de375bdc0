import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

const LEADING = '0:00 Boats\n2:10 Tides\n15:00 Locks\n31:20 Sand';
const TRAILING = 'Boats (0:00)\nTides (2:10)\nLocks (15:00)\nSand (31:20)';

const titles = (notes: string, duration: number | null) =>
  chaptersFromNotes(notes, duration).chapters.map(({ title }) => title);

/** Other times in the same notes; the length of the audio only where it matters. */
test.each<[string, string, (number | null)?]>([
  ['what is on behind it', `${LEADING}\n\n20:00 News\n20:15 Weather\n21:45 Talk`],
  ['concerts behind it', `${LEADING}\n\n18:05 Ada\n19:20 Ben\n20:40 Cid\n22:10 Dot`],
  ['records behind it', `${LEADING}\n\n1:02:03 Ada\n1:02:10 Ben\n1:02:45 Cid`, 2400],
  ['hours of a machine behind it', `${LEADING}\n\n12:00:01 start\n12:00:02 load`, 2400],
  ['scales behind it', `${LEADING}\n\n1:10 scale boats\n1:18 scale locks`],
  [
    'a transcript before it',
    `0:00 Hello.\n0:04 It is me.\n0:08 Hi!\n0:12 Well.\n0:19 Yes?\n0:24 No.\n\n${LEADING}`,
  ],
  ['prose behind brackets', `${TRAILING}\n\nThere are spoilers from 32:10 to 41:00.`],
  ['an appointment behind brackets', `${TRAILING}\nWe left at 1:15.`],
  ['more lengths of songs behind it', `${LEADING}\n\nEbb (2:30)\nFlow (3:30)\nMud (4:30)\nSilt (5:30)\nReed (6:30)`], // prettier-ignore
  ['departures before it', `8:02 Kiel\n9:17 Bremen\n10:51 Husum\n12:33 Hamburg\n\n${TRAILING}`],
])('reads a list with %s', (_, notes, duration = null) => {
  expect(titles(notes, duration)).toEqual(['Boats', 'Tides', 'Locks', 'Sand']);
});

test('tells of what lies beyond the audio', () => {
  const notes = `${LEADING}\n1:02:03 Ada\n1:02:10 Ben`;
  const { warnings } = chaptersFromNotes(notes, 2400);
  expect(warnings.map(({ code }) => code)).toEqual(['beyond-end', 'beyond-end']);
});
