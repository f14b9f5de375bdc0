// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { removeUnseen } from './unseen.ts';

function left(html: string): string {
  const box = document.createElement('div');
  box.innerHTML = html;
  removeUnseen(box);
  return box.innerHTML;
}

test.each([
  '<img src="https://img.example/a.gif" width="1" height="1">',
  '<img src="https://img.example/a.gif" width="0">',
  '<img src="https://img.example/a.gif" height="1px">',
  '<img src="https://img.example/a.gif" style="display: none">',
  '<img src="https://img.example/a.gif" style="width:1px;height:1px">',
  '<img src="https://img.example/a.gif" style="opacity: 0">',
  '<img src="https://pixel.wp.com/b.gif?v=1">',
  '<img src="https://feeds.example/~r/tapes/~4/abc">',
  '<img src="https://news.example/track/open.php?u=1">',
  '<img src="https://news.example/pixel.png">',
  '<img src="https://track.example/abc">',
  '<iframe src="https://ads.example/f" width="1" height="1"></iframe>',
  '<p hidden>Not to be seen.</p>',
  '<div style="color:red; display:none!important">A preview of the letter.</div>',
])('%s is not to be seen', (html) => {
  expect(left(html)).toBe('');
});

test.each([
  '<img src="https://img.example/a.png">',
  '<img src="https://img.example/a.png" width="100%" height="20">',
  '<img src="https://img.example/a.png" style="width:100px; opacity: 0.5">',
  '<img src="https://img.example/tracks/harbour.png">',
  '<img src="https://img.example/open-sea.png">',
  '<p style="margin:0; width: 100%">A line.</p>',
])('%s is', (html) => {
  expect(left(html)).toBe(html);
});
