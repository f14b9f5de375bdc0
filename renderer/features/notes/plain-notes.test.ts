// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { plainNotes } from './plain-notes.ts';

function html(source: string): string {
  const holder = document.createElement('div');
  holder.append(plainNotes(source));
  return holder.innerHTML;
}

test('paragraphs keep their lines', () => {
  expect(html('One ship.\n00:00 Cold open\n01:02 The quarry\n\nWrite to us.')).toBe(
    '<p>One ship.\n00:00 Cold open\n01:02 The quarry</p><p>Write to us.</p>',
  );
});

test('the little of Markdown that notes have', () => {
  expect(
    html('# Times\n- 00:00 Cold **open**\n* Letters\n\n1. First\n2. Second\n\n> Said so.'),
  ).toBe(
    '<h3>Times</h3><ul><li>00:00 Cold <strong>open</strong></li><li>Letters</li></ul>' +
      '<ol><li>First</li><li>Second</li></ol><blockquote>Said so.</blockquote>',
  );
  expect(html('Read [the archive](https://example.com/a) *first*.')).toBe(
    '<p>Read <a href="https://example.com/a">the archive</a> <em>first</em>.</p>',
  );
});

test('what only looks like it stays as it stands', () => {
  for (const text of [
    '#harbour and #tides',
    '-10 degrees',
    '2 * 3 * 4',
    'snake_case_words',
    'a [link](javascript:alert)',
    '* * *',
    '1999. A year',
  ]) {
    expect(html(text).replace(/<\/?(p|ul|li)>/g, '')).toContain(text.replace(/^\* /, ''));
  }
  expect(html('<b onclick="x">hi</b>')).not.toContain('<b');
});
