import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

const read = (notes: string, duration: number | null = null) =>
  chaptersFromNotes(notes, duration).chapters.map(({ start, title }) => [start, title]);

/** Lists in plain text, as people write them. */
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
  ['wide characters', '【00:00】Low tide\n（01：15）The lock keeper\n70:10 Questions'],
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
  ['no space after the time', '0:00Low tide\n1:15The lock keeper\n1:10:10Questions'],
  ['words before the time', 'Min. 0:00 Low tide\nmin 1:15 The lock keeper\nMin. 70:10: Questions'],
  ['numbers with a sign', '#1 0:00 Low tide\n#2 1:15 The lock keeper\n#3 1:10:10 Questions'],
  ['numbers on keys', '1️⃣ 0:00 Low tide\n2️⃣ 1:15 The lock keeper\n3️⃣ 1:10:10 Questions'],
  [
    'ranges behind',
    'Low tide (0:00 - 1:15)\nThe lock keeper (1:15–70:10)\nQuestions (70:10-72:00)',
  ],
  ['an at sign', 'Low tide @ 0:00\nThe lock keeper @ 1:15\nQuestions @ 1:10:10'],
  ['brackets of every kind', '(0:00) Low tide\n1:15 The lock keeper\n[1:10:10] Questions'],
  ['dots for colons', '0.00.00 Low tide\n0.01.15 The lock keeper\n1.10.10 Questions'],
  ['dots, minutes alone', '• 0.00 Low tide\n• 1.15 The lock keeper\n• 70.10 Questions'],
  ['dots in brackets', '(00.00) Low tide\n(01.15) The lock keeper\n(1.10.10) Questions'],
  ['colons of other kinds', '0∶00 Low tide\n1：15 The lock keeper\n1：10：10 Questions'],
  ['Arabic digits', '٠:٠٠ Low tide\n١:١٥ The lock keeper\n١:١٠:١٠ Questions'],
  ['Persian digits', '۰۰:۰۰ Low tide\n۰۱:۱۵ The lock keeper\n۰۱:۱۰:۱۰ Questions'],
  ['wide digits', '０：００　Low tide\n１：１５　The lock keeper\n１：１０：１０　Questions'],
  [
    'marks of direction',
    '\u200f0:00\u200f Low tide\n\u200f1:15 The lock keeper\n\u202b1:10:10\u202c Questions',
  ],
  [
    'spaces of other widths',
    '0:00\u00a0Low tide\n1:15\u2009The lock keeper\n1:10:10\u3000Questions',
  ],
])('reads a list with %s', (_, notes) => {
  expect(read(notes, 4800)).toEqual(THREE);
});
