import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

const read = (notes: string, duration: number | null = null) =>
  chaptersFromNotes(notes, duration).chapters.map(({ start, title }) => [start, title]);

/** The same list in HTML, in Markdown, and in feeds that lost their line breaks. */
const THREE = [
  [0, 'Low tide'],
  [75, 'The lock keeper'],
  [4210, 'Questions'],
];

test.each<[string, string]>([
  ['bold Markdown', '**00:00** Low tide\n**01:15** The lock keeper\n**1:10:10** Questions'],
  [
    'Markdown bullets',
    '- **0:00**: Low tide\n\n- **1:15**: The lock keeper\n\n- **1:10:10**: *Questions*',
  ],
  [
    'Markdown links on the times',
    '* [00:00](https://s.example/1?t=0) Low tide\n* [01:15](https://s.example/1?t=75) The lock keeper\n* [1:10:10](https://s.example/1?t=4210) Questions',
  ],
  [
    'Markdown links on the titles',
    '* [Low tide](https://s.example/1?t=0)\n* [The lock keeper](https://s.example/1?t=1m15s)\n* [Questions](https://s.example/1?t=1h10m10s)',
  ],
  [
    'a Markdown table',
    '| Time | What |\n|---|---|\n| 0:00 | Low tide |\n| 1:15 | The lock keeper |\n| 1:10:10 | Questions |',
  ],
  [
    'escaped Markdown',
    '\\[00:00\\] Low tide\n\\[01:15\\] The lock keeper\n\\[1:10:10\\] Questions',
  ],
  [
    'an HTML list',
    '<ul><li>0:00 Low tide</li><li>1:15 The lock keeper</li><li>1:10:10 Questions</li></ul>',
  ],
  [
    'HTML paragraphs',
    '<p>(0:00) Low tide</p><p>(1:15) The <b>lock</b> keeper</p><p>(1:10:10) Questions</p><p>Mo keeps boats.</p>',
  ],
  [
    'HTML line breaks',
    '<p>Hello!<br>0:00 Low tide<br/>1:15 The lock keeper<br />1:10:10 Questions</p>',
  ],
  [
    'HTML links on the times',
    '<p><a href="https://s.example/#t=0">00:00</a> Low tide<br><a href="#t=75">01:15</a> The lock keeper<br><a href="#t=4210">01:10:10</a> Questions</p>',
  ],
  [
    'HTML links on the titles',
    '<ol><li><a href="/e?t=0">Low tide</a></li><li><a href="/e?t=75">The lock keeper</a></li><li><a href="/e?t=4210">Questions</a></li></ol>',
  ],
  [
    'an HTML table',
    '<table><tr><td>0:00</td><td>Low tide</td></tr><tr><td>1:15</td><td>The lock keeper</td></tr><tr><td>1:10:10</td><td>Questions</td></tr></table>',
  ],
  [
    'HTML entities',
    '<p>0:00&nbsp;&#8211;&nbsp;Low tide<br>1:15 &ndash; The lock keeper<br>1:10:10 &mdash; Questions</p>',
  ],
  [
    'new lines inside an HTML paragraph',
    '<p>Chapters\n0:00 Low tide\n1:15 The lock keeper\n1:10:10 Questions</p>',
  ],
  ['preformatted HTML', '<pre>0:00 Low tide\n1:15 The lock keeper\n1:10:10 Questions</pre>'],
  [
    'links in brackets',
    '(<a href="#t=0">00:00</a>) Low tide<br>(<a href="#t=75">01:15</a>) The lock keeper<br>[<a href="#t=4210">01:10:10</a>] Questions',
  ],
  [
    'Markdown links in brackets',
    '[[00:00](https://s.example/1?t=0)] Low tide\n[[01:15](https://s.example/1?t=75)] The lock keeper\n[[1:10:10](https://s.example/1?t=4210)] Questions',
  ],
  [
    'links around whole lines',
    '- [(00:00) Low tide](https://s.example/1?t=0)\n- [(01:15) The lock keeper](https://s.example/1?t=75)\n- [(1:10:10) Questions](https://s.example/1?t=4210)',
  ],
  ['lines in bold', '**0:00 Low tide**\n**1:15 The lock keeper**\n**1:10:10 Questions**'],
  ['times set as code', '`0:00` Low tide\n`1:15` The lock keeper\n`1:10:10` Questions'],
  ['a quotation', '> 0:00 Low tide\n> 1:15 The lock keeper\n> 1:10:10 Questions'],
  ['line breaks by a stroke', '0:00 Low tide\\\n1:15 The lock keeper\\\n1:10:10 Questions'],
  [
    'headings with times',
    '### Low tide (0:00)\nSand.\n### The lock keeper (1:15)\nMo.\n### Questions (1:10:10)\nYours.',
  ],
  ['tasks', '- [ ] 0:00 Low tide\n- [ ] 1:15 The lock keeper\n- [ ] 1:10:10 Questions'],
  [
    'HTML in its wrapping',
    '<![CDATA[<p>0:00 Low tide</p><p>1:15 The lock keeper</p><p>1:10:10 Questions</p>]]>',
  ],
  [
    'a list in a list',
    '<ul><li>0:00 Low tide<ul><li>1:15 The lock keeper</li></ul></li><li>1:10:10 Questions</li></ul>',
  ],
  [
    'new lines alone, prose behind',
    '<p>(0:00) Low tide\n(1:15) The lock keeper\n(1:10:10) Questions\nMo lives in Kiel.</p>',
  ],
  [
    'links as sites write them',
    '<a href="https://y.example/w?v=a&amp;t=0s">0:00</a> Low tide<br/><a href="https://y.example/w?v=a&amp;t=75s">1:15</a> The lock keeper<br/><a href="https://y.example/w?v=a&amp;t=4210s">1:10:10</a> Questions',
  ],
  [
    'bold times with colons',
    '<p><strong>0:00:</strong> Low tide</p><p><strong>1:15:</strong> The lock keeper</p><p><strong>1:10:10:</strong> Questions</p>',
  ],
  [
    'parts of a line side by side',
    '<p><span>0:00</span><span>Low tide</span></p><p><span>1:15</span><span>The lock keeper</span></p><p><span>1:10:10</span><span>Questions</span></p>',
  ],
])('reads a list in %s', (_, notes) => {
  expect(read(notes, 4800)).toEqual(THREE);
});

test.each<[string, string]>([
  [
    'lost line breaks',
    'A walk.## Chapters(00:00:00) Low tide(00:01:15) The lock keeper(01:10:10) Questions',
  ],
  [
    'line breaks that became spaces',
    'Chapters: (0:00) Low tide (1:15) The lock keeper (1:10:10) Questions',
  ],
  ['one line without brackets', '0:00 Low tide 1:15 The lock keeper 1:10:10 Questions'],
  ['a line of dashes', 'Times: 0:00 - Low tide 1:15 - The lock keeper 1:10:10 - Questions'],
  ['wave dashes', '0:00〜 Low tide\n1:15〜The lock keeper\n1:10:10～ Questions'],
  ['tabs', 'Low tide\t0:00\nThe lock keeper\t1:15\nQuestions\t1:10:10'],
  [
    'HTML escaped once too often',
    '&lt;p&gt;0:00 Low tide&lt;br /&gt;1:15 The lock keeper&lt;/p&gt;&lt;p&gt;1:10:10 Questions&lt;/p&gt;',
  ],
  [
    'paragraphs in a list',
    '<ol><li><p>0:00 Low tide</p></li><li><p>1:15 The lock keeper</p></li><li><p>1:10:10 Questions</p></li></ol>',
  ],
  [
    'parts of a list under headings',
    'Part one\n0:00 Low tide\n1:15 The lock keeper\n\nPart two\n1:10:10 Questions\n\nThanks!',
  ],
  ['one line with strokes', '0:00 Low tide / 1:15 The lock keeper / 1:10:10 Questions'],
  ['one line, times behind', 'Low tide (0:00), The lock keeper (1:15), Questions (1:10:10)'],
  [
    'lost line breaks after square brackets',
    'Notes[0:00] Low tide[1:15] The lock keeper[1:10:10] Questions',
  ],
  [
    'lost line breaks and a colon',
    '<p>Chapters:00:00 Low tide01:15 The lock keeper01:10:10 Questions</p>',
  ],
  [
    'lost line breaks after bold times',
    '<p><b>0:00</b> Low tide <b>1:15</b> The lock keeper <b>1:10:10</b> Questions</p>',
  ],
  [
    'prose with a time before the list',
    'At 9:30 we met. Times: (0:00) Low tide (1:15) The lock keeper (1:10:10) Questions',
  ],
  ['times behind, bare', 'Low tide 0:00 The lock keeper 1:15 Questions 1:10:10'],
  ['times behind, strokes', 'Low tide - 0:00 | The lock keeper - 1:15 | Questions - 1:10:10'],
  ['times behind, attached', 'Low tide (0:00)The lock keeper (1:15)Questions (1:10:10)'],
  ['semicolons', '0:00 Low tide; 1:15 The lock keeper; 1:10:10 Questions'],
  [
    'times behind, and a sentence',
    'Low tide (0:00), The lock keeper (1:15), Questions (1:10:10). Mo keeps boats.',
  ],
  [
    'a heading that lost its line',
    'Hi!## Times(0:00) Low tide(1:15) The lock keeper(1:10:10) Questions## Links- [a](https://b.example)',
  ],
  [
    'an address that lost its line',
    '(0:00) Low tide(1:15) The lock keeper(1:10:10) Questionshttps://x.example/a',
  ],
  [
    'an invitation in the same line',
    '0:00 Low tide 1:15 The lock keeper 1:10:10 Questions Follow us at https://x.example/abc and rate the show. Thanks!',
  ],
  [
    'a biography that lost its line',
    '(0:00) Low tide\n(1:15) The lock keeper\n(1:10:10) QuestionsWe talk about boats because we build boats, and on some days we sail them out of town.',
  ],
])('reads a list in one line: %s', (_, notes) => {
  expect(read(notes, 4800)).toEqual(THREE);
});
