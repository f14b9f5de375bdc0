// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
  ['<p>One &amp; two</p><p>three<br>four</p>', 'One & two\nthree\nfour'],
  ['Plain words,  no markup', 'Plain words, no markup'],
  ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ['<img src=x onerror="alert(1)">Hello<script>alert(2)</script>', 'Hello'],
])('%s reads as text', (html, text) => {
  expect(plainText(html)).toBe(text);
});
