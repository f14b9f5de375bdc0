// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { enrich, notesFragment } from './notes-dom.ts';

/** Text goes the whole way; for HTML the sanitiser needs a real browser and is left to the tests in the window. */
function shown(text: string): HTMLElement {
  const box = document.createElement('div');
  box.append(notesFragment(text));
  return box;
}

function enriched(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  enrich(template.content);
  const box = document.createElement('div');
  box.append(template.content);
  return box;
}

test('a link keeps its words and web address; other addresses leave the words alone', () => {
  const box = enriched(
    '<a href="https://a.example/x">site</a> <a href="javascript:alert(1)">trap</a> <a href="file:///etc">file</a>',
  );
  expect([...box.querySelectorAll('a')].map((a) => a.href)).toEqual(['https://a.example/x']);
  expect(box.textContent).toBe('site trap file');
});

test('a picture becomes a small link to where it is', () => {
  const box = enriched(
    '<p>See <img src="https://img.example/a.png"> and <img src="data:x" alt="y"></p>',
  );
  expect(box.querySelector('img')).toBeNull();
  expect(box.querySelector('a')?.textContent).toBe('image at img.example');
});

test('times become buttons', () => {
  const box = enriched('<ul><li>(00:12) Start</li><li>1:02:03 – End, 10:30-11:00</li></ul>');
  const times = [...box.querySelectorAll('button')].map((button) => button.dataset.seek);
  expect(times).toEqual(['12', '3723', '630', '660']);
  expect(box.textContent).toBe('(0:12) Start1:02:03 – End, 10:30-11:00');
});

test.each(['2024-05-06T10:20:30Z', 'ratio 1:2', 'v1.2:30', 'John 3:16:99', '12:75'])(
  '%s is not a time',
  (text) => {
    expect(shown(text).querySelector('button')).toBeNull();
  },
);

test('plain text keeps its lines and gains links', () => {
  const box = shown('First line\nsecond line\n\nSee https://a.example/page.\nand a *star');
  const paragraphs = [...box.querySelectorAll('p')].map((p) => p.textContent);
  expect(paragraphs).toEqual([
    'First line\nsecond line',
    'See https://a.example/page.\nand a *star',
  ]);
  expect(box.querySelector('a')?.getAttribute('href')).toBe('https://a.example/page');
});

test('an ampersand and a less-than sign in plain text stay', () => {
  expect(shown('Salt & pepper, 3 < 4').textContent).toBe('Salt & pepper, 3 < 4');
});
