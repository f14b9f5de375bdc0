// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { linkEmbedded } from './embedded.ts';

function linked(html: string): string {
  const box = document.createElement('div');
  box.innerHTML = html;
  linkEmbedded(box);
  return box.innerHTML;
}

const link = (href: string, host: string) => `<p><a href="${href}">Embedded from ${host}</a></p>`;

test.each([
  ['<iframe src="https://player.example/e/1"></iframe>', 'https://player.example/e/1'],
  ['<iframe data-src="//player.example/e/1"></iframe>', 'https://player.example/e/1'],
  ['<object data="https://player.example/x.swf"></object>', 'https://player.example/x.swf'],
  [
    '<video><source src="https://player.example/a.mp4">No film.</video>',
    'https://player.example/a.mp4',
  ],
])('%s leaves a link', (html, href) => {
  expect(linked(html)).toBe(link(href, 'player.example'));
});

test.each([
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe src="data:text/html,x"></iframe>',
  '<iframe srcdoc="words"></iframe>',
  '<object data="file:///etc/passwd"></object>',
])('%s is left to the sanitiser', (html) => {
  expect(linked(html)).toBe(html);
});
