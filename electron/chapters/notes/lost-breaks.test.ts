import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

const read = (notes: string) =>
  chaptersFromNotes(notes, null).chapters.map(({ start, title }) => [start, title]);

const LIST = '(00:00) Boats(02:10) Tides(15:00) Locks(40:20) ';

/** Lists in one line whose next text touches the last title. */
test.each<[string, string, string]>([
  ['a sentence behind capitals', 'BYEHosted by Ada and Ben.', 'BYE'],
  ['a short biography', 'FarewellAda sails in Kiel.', 'Farewell'],
  ['a greeting', 'OUTROHi Ada!', 'OUTRO'],
  ['how to write', 'Wrap-upMail: boats@t.example', 'Wrap-up'],
  [
    'sentences behind a space',
    'OUTRO We talk about boats, because we sail boats. Episodes last as long as the tide is in.',
    'OUTRO',
  ],
  ['a name with a closing in it', 'Goodbye Ada, hello Ben', ''],
  ['a question', 'Is it low tide?Ada sails in Kiel, Ben does not', 'Is it low tide?'],
  ['a call', 'Goodbye!Write to us', 'Goodbye!'],
  [
    'addresses with their names',
    'Farewell Home: https://t.example/ Ada: https://a.example/',
    'Farewell',
  ],
  ['an address', 'Farewellhttps://t.example/', 'Farewell'],
  ['a name with capitals inside', 'BoatHub or BoatLab: which one floats?', ''],
  ['a name with capitals inside, alone', 'Learning JavaScript', ''],
  ['a name that only begins like a closing', 'EndGame, ByteSize and WrapAround', ''],
  ['an exclamation of its own', 'Hello! Goodbye!', ''],
])('ends the last title before %s', (_, last, title) => {
  expect(read(`What a week!## Times${LIST}${last}`).at(-1)).toEqual([2420, title || last]);
});

test('keeps a sentence where the other titles are sentences, too', () => {
  const list = '(00:00) A boat.(02:10) The tide is in.(15:00) The JavaScript of a lock.';
  expect(read(list).at(-1)).toEqual([900, 'The JavaScript of a lock.']);
});

test.each([
  [
    'a unit for a title',
    '(00:00) Boats (02:00) Ratio (15:00) PM of Kiel',
    ['Boats', 'Ratio', 'PM of Kiel'],
  ],
  [
    'times in other brackets',
    '[0:00] Boats [2:00] Doors (9:30) [15:00] Bye',
    ['Boats', 'Doors (9:30)', 'Bye'],
  ],
])('reads a list in one line with %s', (_, notes, titles) => {
  expect(read(notes).map(([, title]) => title)).toEqual(titles);
});

test.each([
  '00:00 - Boats 02:10 - The 9:30 club 15:00 - Bye',
  '(00:00:00) Boats(00:02:10) The club (9:30)(00:15:00) Bye',
  '[00:00] Boats [02:10] The club (9:30) [15:00] Bye',
])('leaves times of another kind to the titles: %s', (notes) => {
  const [, club, bye] = read(notes);
  expect(club).toEqual([130, expect.stringContaining('9:30')]);
  expect(bye).toEqual([900, 'Bye']);
});

/** Where digits touch, the width of the first time tells where the next one begins. */
test.each<[string, string, unknown[][]]>([
  [
    'of a year',
    '00:00 Boats02:10 The flood of 196215:00 Locks',
    [
      [0, 'Boats'],
      [130, 'The flood of 1962'],
      [900, 'Locks'],
    ],
  ],
  [
    'of a year, and hours',
    '00:00:00 - Boats00:02:10 - The flood of 196201:15:00 - Locks',
    [
      [0, 'Boats'],
      [130, 'The flood of 1962'],
      [4500, 'Locks'],
    ],
  ],
  [
    'of more than an hour in minutes',
    '00:00 Boats59:10 Tides100:20 Locks',
    [
      [0, 'Boats'],
      [3550, 'Tides'],
      [6020, 'Locks'],
    ],
  ],
])('tells the digits of times from those %s', (_, notes, chapters) => {
  expect(read(notes)).toEqual(chapters);
});

test.each<[string, string]>([
  ['a heading with its colon', 'Chapters: Boats (0:00), Tides (2:10), Locks (15:00)'],
  ['a heading of another width', '时间轴：00:00 Boats 02:10 Tides 15:00 Locks'],
  ['wide strokes', 'Boats（00:00）／Tides（02:10）／Locks（15:00）'],
  ['corner brackets', '「00:00」Boats\n「02:10」Tides\n「15:00」Locks'],
  ['arrows', '00:00 ➜ Boats\n02:10 ➡️ Tides\n15:00 ➔ Locks'],
  ['small dots', '00:00 ∙ Boats\n02:10 ∙ Tides\n15:00 ∙ Locks'],
  ['one mark for minutes', "0'00 Boats\n2'10 Tides\n15'00 Locks"],
])('keeps %s out of the titles', (_, notes) => {
  expect(read(notes)).toEqual([
    [0, 'Boats'],
    [130, 'Tides'],
    [900, 'Locks'],
  ]);
});

test.each<[string, string, string]>([
  ['the full stop before a bracket', 'Boats. [0:00]\nThe lock. [2:10]', 'The lock.'],
  ['the bracket of a type', '0:00 Boats\n2:10 Map<K, List<V>>', 'Map<K, List<V>>'],
  ['what only looks like a link', 'Times(00:00) Boats(02:10) a[1:2](15:00) Locks', 'a[1:2]'],
])('keeps %s', (_, notes, title) => {
  expect(read(notes)[1]).toEqual([130, title]);
});
