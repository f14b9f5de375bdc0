import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

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
  // Of the processor, not of the clock: others may be at work on the machine.
  const before = process.cpuUsage();
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
    '0:00 a ',
    '0:00 a 1:00 b 2:00 c\n',
    '0:00 h a\n',
    '5:00 a\n0:01 b\n',
    '<a href="?t=1">a</a>',
    '....\n',
    '0:00 a>\n',
    '58:00 a\n1:02 b\n',
    '0:00 ->\n',
  ]) {
    chaptersFromNotes(`0:00\n${piece.repeat(30_000)}`, null);
  }
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(8000);
});

test('takes what has more times than any list for none', () => {
  expect(chaptersFromNotes('0:00 a\n'.repeat(150_000), null).chapters).toEqual([]);
});

const words = fc.constantFrom(
  ...['0:00', '1:15', '(2:30)', '[1:02:03]', '0.00', '-', '–', ':', '\n', '<li>', '<br>', '<a href="#t=9">', '</a>'],
  ...['](?t=5)', '[', '**', '>', '&lt;', 'tide', 'Lock', '٣:٠٠', '\ue000', '\ud800', '99:99', '1', '.'],
); // prettier-ignore

test('makes a sound list of any text', () => {
  const notes = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 60 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  const duration = fc.option(fc.double({ min: -1, max: 20_000 }));
  fc.assert(
    fc.property(notes, duration, (text, length) => {
      const { chapters } = chaptersFromNotes(text, length);
      for (const [index, { start, end, title }] of chapters.entries()) {
        const next = chapters[index + 1];
        expect(title).not.toBe('');
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(next?.start ?? Infinity);
        expect(end ?? Infinity).toBeGreaterThan(start);
        if (length !== null && length > 0) expect(end).toBeLessThanOrEqual(length);
      }
    }),
    { numRuns: 500 },
  );
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
