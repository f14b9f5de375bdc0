import { expect, test } from 'vitest';
import { markdownHtml } from './markdown.ts';

const html = (notes: string) => markdownHtml(notes).replace(/\n/g, '');

test('a show’s notes: bold, links, nested lists with blank lines between, code in a list', () => {
  const notes = `# Tape 12

Sponsored by **Ropes**: [ropes.example/tape](https://ropes.example/tape)

**Mara #1:** [tide-tables](https://tide.example/a_b)

- **tide-tables** reads “tides” so that you needn’t

- Features :

  - **No moon:** it asks nobody
  - it was p**lain**ly \`made_by\` hand

- She did this with

  - Running the

    \`\`\`
    tide --low
    \`\`\`

    command, and for it

    - looks at the \`moon\``;
  expect(html(notes)).toBe(
    '<h1>Tape 12</h1><p>Sponsored by <strong>Ropes</strong>: <a href="https://ropes.example/tape">ropes.example/tape</a></p>' +
      '<p><strong>Mara #1:</strong> <a href="https://tide.example/a_b">tide-tables</a></p>' +
      '<ul><li><p><strong>tide-tables</strong> reads “tides” so that you needn’t</p></li>' +
      '<li><p>Features :</p><ul><li><strong>No moon:</strong> it asks nobody</li><li>it was p<strong>lain</strong>ly <code>made_by</code> hand</li></ul></li>' +
      '<li><p>She did this with</p><ul><li><p>Running the</p><pre><code>tide --low</code></pre><p>command, and for it</p>' +
      '<ul><li>looks at the <code>moon</code></li></ul></li></ul></li></ul>',
  );
});

test.each([
  [
    'lines stay lines',
    '**Times**\n00:00 Open\n01:00 Bells',
    '<p><strong>Times</strong><br>00:00 Open<br>01:00 Bells</p>',
  ],
  [
    'a year begins a sentence',
    '**Years**\n\n1999. A year.',
    '<p><strong>Years</strong></p><p>1999. A year.</p>',
  ],
  [
    'numbers are kept',
    '3. Rope\n7. Knife',
    '<ol><li value="3">Rope</li><li value="7">Knife</li></ol>',
  ],
  ['counting is left to the reader', '1. Rope\n1. Knife', '<ol><li>Rope</li><li>Knife</li></ol>'],
  ['a heading above dashes', 'Links\n---\nOne', '<h2>Links</h2><p>One</p>'],
  [
    'a rule below prose',
    `${'One ship and a hill. '.repeat(6)}\n---\nTwo`,
    `<p>${'One ship and a hill. '.repeat(6)}</p><hr><p>Two</p>`,
  ],
  ['what is done', '- [x] rope\n- [ ] knife', '<ul><li>☑ rope</li><li>☐ knife</li></ul>'],
  [
    'indented by its feed',
    'One **ship**.\n\n      - rope\n      - knife',
    '<p>One <strong>ship</strong>.</p><ul><li>rope</li><li>knife</li></ul>',
  ],
  ['a product and names', '**2 * 3 * 4** = a_b_c', '<p><strong>2 * 3 * 4</strong> = a_b_c</p>'],
  ['hashtags', '**Tags**\n#harbour #tides', '<p><strong>Tags</strong><br>#harbour #tides</p>'],
])('%s', (_, notes, expected) => {
  expect(html(notes)).toBe(expected);
});

test('no notes are too deep or too odd', () => {
  const begun = performance.now();
  for (const piece of [
    '> ',
    '> - ',
    '>',
    '- ',
    '1. ',
    '* a\n',
    '[',
    '![',
    '](',
    '**a ',
    'a_b',
    '`',
    '~~',
    '<',
    '|',
    '\\',
    '&',
    '#',
  ]) {
    expect(typeof markdownHtml(piece.repeat(20_000 / piece.length))).toBe('string');
  }
  const deep = Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- a`);
  expect(markdownHtml(deep.join('\n')).match(/<ul>/g)?.length).toBeLessThan(40);
  expect(performance.now() - begun).toBeLessThan(5000);
});
