// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { linesOf, textOf } from './note-lines.ts';

test('lines end with blocks and with breaks, not with bold words, links and times', () => {
  const box = document.createElement('div');
  box.innerHTML =
    '<p>One <b>ship</b>, <a href="https://a.example/">a hill</a><br>and <button>1:00</button> more</p>' +
    '<ul><li>Rope<ul><li>Knife</li></ul>left</li></ul><pre>a b</pre>';
  expect(linesOf(box).map(textOf)).toEqual([
    'One ship, a hill',
    'and 1:00 more',
    'Rope',
    'Knife',
    'left',
    'a b',
  ]);
});
