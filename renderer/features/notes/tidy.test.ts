// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { tidy } from './tidy.ts';

/** What is left of HTML. */
function tidied(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  tidy(template.content);
  const box = document.createElement('div');
  box.append(template.content);
  return box.innerHTML.replace(/<div .*?>/g, '<div>');
}

test.each([
  ['words alone', 'One ship.', '<p>One ship.</p>'],
  [
    'breaks that divide',
    'One<br>two<br><br>three<br> <br><br>four',
    '<p>One<br>two</p><p>three</p><p>four</p>',
  ],
  ['breaks in a paragraph', '<p><br>One<br><br>two<br></p>', '<p>One</p><p>two</p>'],
  ['breaks in bold words', '<p><b>One<br><br><br>two</b></p>', '<p><b>One<br><br>two</b></p>'],
  [
    'boxes in boxes',
    '<div><div>One</div><div><div>two <b>three</b></div></div></div>',
    '<p>One</p><p>two <b>three</b></p>',
  ],
  [
    'words beside boxes',
    'One <i>two</i><div>three</div>four',
    '<p>One <i>two</i></p><p>three</p><p>four</p>',
  ],
  [
    'empty paragraphs',
    '<p>One</p><p>&nbsp;</p><p> </p><p><br></p><div><b></b></div><p>two</p>',
    '<p>One</p><p>two</p>',
  ],
  ['emoji alone', '<p>🎧🌊</p><p>❤️</p>', '<p>🎧🌊</p><p>❤️</p>'],
  [
    'the same words twice',
    '<p>Follow us.</p><p>Follow us.</p>',
    '<p>Follow us.</p><p>Follow us.</p>',
  ],
  ['blocks in bold', '<b><p>One</p><ul><li>two</li></ul></b>', '<p>One</p><ul><li>two</li></ul>'],
  [
    'blocks in a link',
    '<a href="https://a.example/"><div>One</div><div>two</div></a>',
    '<p><a href="https://a.example/">One two </a></p>',
  ],
  ['an empty link', '<p>One<a href="https://a.example/"></a></p>', '<p>One</p>'],
  [
    'a list in a list',
    '<ul><li>One<ul><li>two</li></ul></li></ul>',
    '<ul><li>One<ul><li>two</li></ul></li></ul>',
  ],
  [
    'a list right in a list',
    '<ul><li>One</li><ul><li>two</li></ul></ul>',
    '<ul><li>One<ul><li>two</li></ul></li></ul>',
  ],
  [
    'an item with a paragraph',
    '<ol><li><p>One</p></li><li><p>two</p><p>three</p></li></ol>',
    '<ol><li>One</li><li><p>two</p><p>three</p></li></ol>',
  ],
  [
    'empty items',
    '<ul><li>One</li><li></li><li> &nbsp;</li></ul><ul></ul>',
    '<ul><li>One</li></ul>',
  ],
  ['an item of no list', '<li>One</li>', '<ul><li>One</li></ul>'],
  [
    'numbers of items',
    '<ol start="3"><li>One</li><li value="7">two</li></ol>',
    '<ol start="3"><li>One</li><li value="7">two</li></ol>',
  ],
  [
    'headings under the page’s',
    '<h1>A</h1><h3>B</h3><h1>C</h1><h4>D</h4>',
    '<h3>A</h3><h4>B</h4><h3>C</h3><h5>D</h5>',
  ],
  [
    'six levels',
    '<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h5>E</h5><h6>F</h6>',
    '<h3>A</h3><h4>B</h4><h5>C</h5><h6>D</h6><h6>E</h6><h6>F</h6>',
  ],
  ['an empty heading', '<h2> </h2><p>One</p>', '<p>One</p>'],
  [
    'a heading as long as a paragraph',
    `<h2>${'One ship. '.repeat(30)}</h2>`,
    `<p>${'One ship. '.repeat(30)}</p>`,
  ],
  [
    'a quotation',
    '<blockquote>One<br><br>two</blockquote>',
    '<blockquote><p>One</p><p>two</p></blockquote>',
  ],
  [
    'definitions',
    '<dl><dt>Tide</dt><dd><p>Low</p></dd></dl>',
    '<dl><dt>Tide</dt><dd>Low</dd></dl>',
  ],
  ['code', '<pre>a\n  b<br>c</pre>', '<pre>a\n  b\nc</pre>'],
  ['rules that divide nothing', '<hr><p>One</p><hr><hr><p>two</p><hr>', '<p>One</p><hr><p>two</p>'],
  [
    'a table',
    '<table><tbody><tr><th>Ship</th><th>Tide</th></tr><tr><td>Ada</td><td>11</td></tr></tbody></table>',
    '<div><table><tbody><tr><th>Ship</th><th>Tide</th></tr><tr><td>Ada</td><td>11</td></tr></tbody></table></div>',
  ],
  [
    'a table that lays out a letter',
    '<table><tr><td><table><tr><td>One</td></tr></table></td></tr></table>',
    '<p>One</p>',
  ],
])('%s', (_, html, expected) => {
  expect(tidied(html)).toBe(expected);
});

test('blocks do not lie deeper than one can see', () => {
  for (const [open, close] of [
    ['<ul><li>', '</li></ul>'],
    ['<blockquote>', '</blockquote>'],
    ['<div>', '</div>'],
    ['<b><p>', '</p></b>'],
  ]) {
    const html = tidied(`${open?.repeat(200)}One${close?.repeat(200)}`);
    expect(html).toContain('One');
    expect(html.match(/<(?:ul|blockquote|p|b)>/g)?.length).toBeLessThan(20);
  }
});
