// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { gluedStarts, unglue } from './glued.ts';

/** The lines that a line of text falls into. */
function lines(text: string): string[] {
  const starts = gluedStarts(text);
  if (starts.length === 0) return [text];
  return [0, ...starts].map((from, index) => text.slice(from, starts[index])).filter(Boolean);
}

test.each([
  [
    'brackets that touch',
    'A hill!## Times(00:00:00) OPEN(00:01:58) PART 1: Bells(00:07:10) PART 2',
    ['A hill!## Times', '(00:00:00) OPEN', '(00:01:58) PART 1: Bells', '(00:07:10) PART 2'],
  ],
  [
    'titles with brackets of their own',
    '(0:00) Ropes(1:10) cut(length=)(2:20) Knives (all)(3:30) End',
    ['(0:00) Ropes', '(1:10) cut(length=)', '(2:20) Knives (all)', '(3:30) End'],
  ],
  [
    'square brackets from late on',
    'Bells[10:00] One[20:00] Two[30:00] Three',
    ['Bells', '[10:00] One', '[20:00] Two', '[30:00] Three'],
  ],
  [
    'brackets with blanks, from the start',
    '(0:00) Open (1:58) Bells (7:10) Letters',
    ['(0:00) Open ', '(1:58) Bells ', '(7:10) Letters'],
  ],
  [
    'bare times from the start',
    'Times: 0:00 Open 1:58 Bells 7:10 Letters',
    ['Times: ', '0:00 Open ', '1:58 Bells ', '7:10 Letters'],
  ],
])('%s', (_, text, expected) => {
  expect(lines(text)).toEqual(expected);
});

test.each([
  ['two are no list', 'One(00:00) two(01:00) three'],
  ['out of order', 'a(03:00) b(02:00) c(01:00) d'],
  ['prose with times in brackets', 'We met (1:00), spoke (2:00) and left (3:00) again.'],
  [
    'prose from the start',
    'The intro (0:00) is new, the rest (10:00) and the outro (20:00) are not.',
  ],
  ['times behind their titles', 'Open (0:00), Bells (1:58), Letters (7:10)'],
  ['a timetable', 'Doors 18:00, talk 19:30, beer 21:00.'],
])('%s', (_, text) => {
  expect(lines(text)).toEqual([text]);
});

test('a heading that was glued on stands by itself', () => {
  const box = document.createElement('p');
  box.append('A hill!## Times(00:00) OPEN(01:58) ONE(07:10) TWO');
  unglue(box);
  expect(box.innerHTML).toBe(
    'A hill!<br><br><strong>Times</strong><br>(00:00) OPEN<br>(01:58) ONE<br>(07:10) TWO',
  );
});

test('a list glued to its heading does not stand in it', () => {
  const box = document.createElement('div');
  box.innerHTML = '<h2>Times(00:00) OPEN(01:58) ONE(07:10) TWO</h2><p>Bye.</p>';
  unglue(box);
  expect(box.querySelector('h2')?.textContent).toBe('Times');
  expect(box.querySelectorAll('p')[0]?.innerHTML).toBe(
    '<br>(00:00) OPEN<br>(01:58) ONE<br>(07:10) TWO',
  );
});
