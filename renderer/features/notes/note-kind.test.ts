import { expect, test } from 'vitest';
import { isEscapedHtml, noteKind } from './note-kind.ts';

test.each([
  ['paragraphs', '<p>One ship.</p><p>Eleven minutes.</p>'],
  ['breaks alone', 'One ship.<br>Eleven minutes.<br/>A hill.'],
  ['tags in capitals', '<P>One ship.</P>'],
  ['attributes', '<div class="notes">One ship.</div>'],
  ['links in text', 'More at <a href="https://tape.example/">the archive</a>.\nAnd bye.'],
  ['Markdown left in HTML', '<p>**One** ship, [the archive](https://tape.example/)</p>'],
  ['a list of Markdown in paragraphs', '<p>- one<br>- two</p>'],
  ['backticks in HTML', '<p>It`s a ship</p><p>and that`s a hill</p>'],
  ['a script alone', '<script>alert(1)</script>'],
  ['a closing tag alone', 'One ship.</p>'],
])('HTML: %s', (_, notes) => {
  expect(noteKind(notes)).toBe('html');
});

test.each([
  ['a heading', '# Times\nOne ship.'],
  ['a heading underlined', 'Times\n=====\nOne ship.'],
  ['a link', 'See [the archive](https://tape.example/a_b) for more.'],
  ['a link with an address in brackets', 'See [it](<https://tape.example/a b>).'],
  ['bold words', 'Sponsored by **Ropes & Sons**.'],
  ['bold with underscores', 'Sponsored by __Ropes and Sons__.'],
  ['a list', '- Mara: the pilot\n- Ivo: the boat'],
  ['a list with blank lines between', '* Mara\n\n* Ivo\n\n  - the boat'],
  ['a numbered list', '1. Rope\n2. Knife'],
  ['fenced code', 'Run\n\n```sh\nrope --cut\n```\n'],
  ['code in lines', 'Use `rope` with `--cut`.'],
  ['a quotation and emphasis', '> Said so.\n\nAnd *meant* it.'],
  ['a table', 'Ship | Tide\n--- | ---\nAda | 11'],
  ['links defined below', 'See [the archive][1].\n\n[1]: https://tape.example/'],
  ['code that speaks of tags', '# Layout\n\nA `<div>` is no `<p>`.\n\n```html\n<ul></ul>\n```'],
  ['tags within its lines', 'The **ferry** <b>and</b> [the bus](https://bus.example/)'],
  ['smart quotes', '**“Ropes”** – what’s that?'],
  ['an address in angle brackets', '**Archive:** <https://tape.example/>'],
])('Markdown: %s', (_, notes) => {
  expect(noteKind(notes)).toBe('markdown');
});

test.each([
  ['prose', 'One ship.\nEleven minutes of tide.\n\nWrite to us.'],
  ['hashtags', '#harbour and #tides\n#boats'],
  ['a number sign', '#1 podcast about tides'],
  ['a product', '2 * 3 * 4 is 24'],
  ['names with underscores', 'call set_the_sail, then drop_the_anchor and __init__'],
  ['a year at the start of a line', '1999. A year.\n2003. Another.'],
  ['degrees', '-10 degrees\n-12 degrees'],
  ['indented text', '    The ship\n    and the hill'],
  ['times', '00:00 Cold open\n(01:02) The quarry\n[03:20] Bells'],
  ['a rule', 'One ship.\n* * *\nEleven minutes.'],
  ['one dash', 'Thanks to:\n- Mara'],
  ['stars around nothing', '*** spoilers ***\n** really **'],
  ['a footnote', 'Free* for a month.\n*Then not.'],
  ['something less, something more', 'a < b and c > d'],
  ['an address in angle brackets', 'More at <https://tape.example/>'],
  ['brackets', 'It [the ship] was (nearly) lost'],
  ['a script where a link should lead', 'a [link](javascript:alert)'],
  ['an ampersand', 'Salt &amp; pepper'],
  ['a list glued together', 'One last thing!## Times(00:00) OPEN(01:58) PART 1(07:10) PART 2'],
])('text: %s', (_, notes) => {
  expect(noteKind(notes)).toBe('text');
});

test.each([
  ['&lt;p&gt;One ship.&lt;/p&gt;', true],
  ['&lt;a href=&quot;https://tape.example/&quot;&gt;the archive&lt;/a&gt;', true],
  ['&#60;br&#62;', true],
  ['<p>Write &lt;p&gt; for a paragraph.</p>', false],
  ['three &lt; four &gt; two', false],
])('%s: HTML escaped once too often, %s', (notes, escaped) => {
  expect(isEscapedHtml(notes)).toBe(escaped);
});

test('however long, what notes are is known at once', () => {
  const begun = performance.now();
  for (const piece of [
    '<',
    '*',
    '_',
    '`',
    '[',
    '](',
    '> ',
    '- ',
    '#',
    '&lt;p ',
    '**a',
    ' |-',
    '\n',
    '```\n',
    '<p ',
  ]) {
    noteKind(piece.repeat(200_000 / piece.length));
    isEscapedHtml(piece.repeat(200_000 / piece.length));
  }
  expect(performance.now() - begun).toBeLessThan(2000);
});
