import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

const starts = (notes: string, duration: number | null = null) =>
  chaptersFromNotes(notes, duration).chapters.map(({ start }) => start);

const HOURS = '0:00 Boats\n31:00 Tides\n58:00 Locks\n1:02 Sand\n1:15 Shells';

test.each<[string, string, number | null, number[]]>([
  ['in lines', HOURS, null, [0, 1860, 3480, 3720, 4500]],
  ['in one line', HOURS.replaceAll('\n', ' '), null, [0, 1860, 3480, 3720, 4500]],
  ['within the audio', HOURS, 5400, [0, 1860, 3480, 3720, 4500]],
  ['into the third hour', `${HOURS}\n2:05:30 Mud\n2:10 Bye`, null, [0, 1860, 3480, 3720, 4500, 7530, 7800]], // prettier-ignore
])('reads what follows 58:00 as hours and minutes, %s', (_, notes, duration, expected) => {
  expect(starts(notes, duration)).toEqual(expected);
});

test.each<[string, string, number | null]>([
  ['beyond the audio', HOURS, 3600],
  ['too early for an hour', '0:00 Boats\n12:00 Tides\n20:00 Locks\n1:02 Sand\n1:15 Shells', null],
  ['no second hour', '0:00 Boats\n31:00 Tides\n58:00 Locks\n3:02 Sand\n3:15 Shells', null],
  ['falling again', `${HOURS}\n1:01 Mud`, null],
])('takes times that fall back for minutes: %s', (_, notes, duration) => {
  const list = chaptersFromNotes(notes, duration);
  expect(list.chapters.map(({ title }) => title)).toEqual(['Boats', 'Tides', 'Locks']);
});

test('tells of what stands right behind a list and falls back', () => {
  const notes =
    '0:00 Boats\n12:00 Tides\n20:00 Locks\n1:02 Sand\n1:15 Shells\nQuotations\n3:00 “Ahoy”';
  const { chapters, warnings } = chaptersFromNotes(notes, null);
  expect(chapters).toHaveLength(3);
  expect(warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining('“Sand”'),
    expect.stringContaining('“Shells”'),
  ]);
});

test.each([
  ['ends', '| 0:00 | 2:10 | Boats |\n| 2:10 | 15:00 | Tides |\n| 15:00 | 20:00 | Locks |'],
  ['lengths', '0:00 Boats 2:10\n2:10 Tides 12:50\n15:00 Locks 5:00'],
])('ends the last chapter where a column of %s says so', (_, notes) => {
  expect(chaptersFromNotes(notes, null).chapters.map(({ end }) => end)).toEqual([130, 900, 1200]);
});

test.each([
  ['early times', '5:10 Boats\n9:00 Tides\n12:00 Locks', null, [310, 540, 720]],
  ['numbered questions', '1) 2:30 How so?\n2) 10:15 Why?\n3) 30:00 When?', 3600, [150, 615, 1800]],
  ['brackets of the last hour', '[1:02:03] Boats\n[1:05:00] Tides\n[1:10:00] Locks', 4800, [3723, 3900, 4200]], // prettier-ignore
])('reads %s that do not start with the audio', (_, notes, duration, expected) => {
  expect(starts(notes, duration)).toEqual(expected);
});
