// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pastedFrom } from './pasted.ts';

function data(plain: string, html = ''): DataTransfer {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', plain);
  transfer.setData('text/html', html);
  return transfer;
}

const WORDS = 'Ada\nThe tide is in.\nBo\nSo are we.';

test.each([
  ['data attributes', '<p data-start="1.5">The tide is in.</p><p data-start="3">So are we.</p>'],
  ['times in links', '<a href="/e?t=1">The tide is in.</a><a href="/e#t=3">So are we.</a>'],
  ['elements', '<cite>Ada</cite><time>0:01</time><p>The tide</p><cite>Bo</cite><time>0:03</time>'],
])('markup with %s is kept where the words have none', (_, html) => {
  expect(pastedFrom(data(WORDS, html))).toEqual({ text: WORDS, markup: html });
});

test.each([
  ['no times', '<p>The tide is in.</p><p>So are we.</p>'],
  ['the date of a page', '<time datetime="2026-11-01">1 November</time><p>The tide is in.</p>'],
  ['nothing at all', ''],
])('markup with %s is not', (_, html) => {
  expect(pastedFrom(data(WORDS, html)).markup).toBeNull();
});

test('words with times of their own are enough', () => {
  const words = '0:01 The tide is in.\r\n0:03 So are we.\r\n';
  const html = '<p data-start="1">0:01 The tide is in.</p><p data-start="3">0:03 So are we.</p>';
  expect(pastedFrom(data(words, html))).toEqual({
    text: '0:01 The tide is in.\n0:03 So are we.\n',
    markup: null,
  });
});
