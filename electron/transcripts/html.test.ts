import { expect, test } from 'vitest';
import { lines, read, refusal, warned, words } from './test-support.ts';

test('the structure of the namespace: cite, time, p', () => {
  const file = `<!DOCTYPE html>
<html lang="en-GB"><head><title>Episode 3</title><style>p { color: red }</style></head><body>
<cite>Kim:</cite>
<time>0:00</time>
<p>We have a <b>plan</b> &amp; a map.<script>alert("no")</script></p>
<p>Two of them.</p>
<cite>Tom:</cite>
<time>0:09</time>
<p>Show me, please.</p>
<time>1:02:03.5</time>
<p>Thank you.</p>
</body></html>`;
  expect(lines(file)).toEqual([
    '0-9 Kim: We have a plan & a map. Two of them.',
    '9-3723.5 Tom: Show me, please.',
    '3723.5-? Tom: Thank you.',
  ]);
  expect(read(file)).toMatchObject({
    format: 'html',
    language: 'en-GB',
    timed: true,
    warnings: [],
  });
});

test.each([
  [
    'cite inside the paragraph',
    '<p><cite>Ann</cite> <time>0:01</time> Hi there.</p><p><cite>Bob</cite> <time>0:05</time> Yes, hi.</p>',
  ],
  [
    'time first',
    '<p><time>0:01</time> <cite>Ann:</cite> Hi there.</p><p><time>0:05</time> <cite>Bob:</cite> Yes, hi.</p>',
  ],
  [
    'durations',
    '<cite>Ann</cite><time datetime="PT1S">now</time><cite>Bob</cite><time datetime="PT5S"></time>'.replace(
      'now</time>',
      '</time>Hi there.',
    ) + 'Yes, hi.',
  ],
  ['brackets in the text', '<p>[00:01] Ann: Hi there.</p><p>[00:05] Bob: Yes, hi.</p>'],
  ['times on lines', '<div>00:01<br>Ann: Hi there.<br><br>00:05<br>Bob: Yes, hi.</div>'],
  [
    'links',
    '<p><a href="/play?t=1">00:01</a> Ann: Hi there.</p><p><a href="https://example.com/v?x=1&amp;t=0m5s">00:05</a> Bob: Yes, hi.</p>',
  ],
  [
    'links around the words',
    '<p><a href="#t=1">Ann: Hi there.</a></p><p><a href="#t=5">Bob: Yes, hi.</a></p>',
  ],
  [
    'data attributes',
    '<div><p data-start="1.0">Ann: Hi there.</p><p data-start="00:05">Bob: Yes, hi.</p></div>',
  ],
  [
    'names with links around their times',
    '<p>Ann (<a href="https://example.com/x?ts=1">00:01</a>):<br>Hi there.</p><p>Bob (<a href="https://example.com/x?ts=5">00:05</a>):<br>Yes, hi.</p>',
  ],
  [
    'links in brackets',
    '<p>[<a href="#t=1">0:01</a>] Ann: Hi there.</p><p>(<a href="#t=5">0:05</a>) Bob: Yes, hi.</p>',
  ],
  [
    'links within a paragraph',
    '<p><a href="#t=1">0:01</a> Ann: Hi there. <a href="#t=5">0:05</a> Bob: Yes, hi.</p>',
  ],
  [
    'thousandths that say so',
    '<p data-start-ms="1000" data-end-ms="5000">Ann: Hi there.</p><p data-start-ms="5000">Bob: Yes, hi.</p>',
  ],
  [
    'names in elements, before times in the text',
    '<div><span class="speaker">Ann</span><p>00:01</p><p>Hi there.</p></div><div><span class="speaker">Bob</span><p>00:05</p><p>Yes, hi.</p></div>',
  ],
  [
    'names in elements, behind times',
    '<div><i>00:01</i> <b class="speaker-name">Ann</b><p>Hi there.</p></div><div><i>00:05</i> <b class="speaker-name">Bob</b><p>Yes, hi.</p></div>',
  ],
  [
    'names in paragraphs of their own',
    '<p>Ann:</p><p data-start="1">Hi there.</p><p>Bob:</p><p data-start="5">Yes, hi.</p>',
  ],
  [
    'buttons',
    '<div><button data-time="1">0:01</button> Ann: Hi there.</div><div><button><svg><text>x</text></svg>Play</button><button data-time="5">0:05</button> Bob: Yes, hi.</div>',
  ],
  [
    'buttons that show their times',
    '<div><button>0:01</button><p>Ann: Hi there.</p></div><div><button>0:05</button><p>Bob: Yes, hi.</p></div>',
  ],
  [
    'times shown beside the attributes that say them',
    '<div data-start="1"><span>0:01</span> Ann: Hi there.</div><div data-start="5"><span>0:05</span> Bob: Yes, hi.</div>',
  ],
  [
    'titles between the lines',
    '<h3>Welcome to all</h3><p>00:01 Ann: Hi there.</p><h3>The other one</h3><p>00:05 Bob: Yes, hi.</p>',
  ],
  [
    'titles between timed elements',
    '<p data-start="1">Ann: Hi there.</p><h3>The other one</h3><p data-start="5">Bob: Yes, hi.</p>',
  ],
  [
    'chapters above, which have more times',
    '<ul><li><a href="?t=0">0:00</a> Intro</li><li><a href="?t=60">1:00</a> Tide</li><li><a href="?t=90">1:30</a> End</li></ul><h2>Transcript</h2><p>0:01 Ann: Hi there.</p><p>0:05 Bob: Yes, hi.</p>',
  ],
  [
    'a table',
    '<table><tr><td>0:01</td><td>Ann: Hi there.</td></tr><tr><td>0:05</td><td>Bob: Yes, hi.</td></tr></table>',
  ],
  [
    'a transcript on a page',
    '<nav>Home</nav><h1>Show</h1><p>At 00:30 we talk.</p><h2>Transcript</h2><div><p>[00:01] Ann: Hi there.</p><p>[00:05] Bob: Yes, hi.</p></div><footer>© Show</footer>',
  ],
  [
    'more chapters than lines',
    '<ul><li>0:01 Intro</li><li>5:00 Worms</li><li>9:00 End</li></ul><h2>Transcript</h2><p>0:01 Ann: Hi there.</p><p>0:05 Bob: Yes, hi.</p>',
  ],
  [
    'a container among others',
    '<div><p>Notes of ours.</p></div><section><p data-start="1">Ann: Hi there.</p><p data-start="5">Bob: Yes, hi.</p></section><div>Subscribe now</div>',
  ],
])('%s', (_, body) => {
  expect(lines(`<html><body>${body}</body></html>`)).toEqual([
    '1-5 Ann: Hi there.',
    '5-? Bob: Yes, hi.',
  ]);
});

test('whole numbers that fit the audio as thousandths are thousandths', () => {
  const file = '<p data-start="61500">We have a plan.</p><p data-start="64500">Show me.</p>';
  expect(lines(file, { duration: 100 })[0]).toBe('61.5-64.5 We have a plan.');
  const many = Array.from(
    { length: 8 },
    (_, n) => `<p data-time="${n * 4000}">Line ${n} here.</p>`,
  );
  expect(lines(many.join(''))[1]).toBe('4-8 Line 1 here.');
});

test('a file shown on a page', () => {
  const vtt = 'WEBVTT\n\n00:01.000 --&gt; 00:05.000\nHi &amp;amp; you\n';
  expect(lines(`<html><body><pre>${vtt}</pre></body></html>`)).toEqual(['1-5 Hi & you']);
  const srt =
    '1<br>00:00:01,000 --&gt; 00:00:05,000<br>Hi<br><br>2<br>00:00:06,000 --&gt; 00:00:07,000<br>Yes';
  expect(lines(`<html><body><p>${srt}</p></body></html>`)).toEqual(['1-5 Hi', '6-7 Yes']);
});

test('a button without its end does not swallow the page', () => {
  const said = Array.from({ length: 9 }, (_, n) => `<p>0:0${n} Line ${n} that is said here.</p>`);
  const { segments } = read(`<html><body><button>Play${said.join('')}</body></html>`);
  expect(segments.length).toBeGreaterThan(4);
});

test('a short conversation without times is one', () => {
  const page = '<p>Ann: We have a plan here.</p>\n<p>Bob: Show me that plan, please.</p>';
  expect(read(page)).toMatchObject({ format: 'html', timed: false, segments: { length: 2 } });
});

test('warnings name the lines of the file', () => {
  const head = '<html>\n<body>\n<p>Notes\nof ours</p>\n<h2>Transcript</h2>\n';
  expect(warned(`${head}<p>0:05 One</p>\n<div>\n0:01 Two<br>\n0:09 Three</div>\n`)).toEqual([
    '3 text-before',
    '8 out-of-order',
  ]);
  expect(
    warned(
      '<section><p data-start="5">One line</p>\n<p data-start="1">Two lines</p></section>\n\n<p>Us</p>',
    ),
  ).toEqual(['2 out-of-order', '4 text-after']);
});

test('words with times are folded into sentences', () => {
  const file =
    '<article><p><span data-m="1000" data-d="200">Hello </span><span data-m="1300" data-d="400">world. </span></p><p><span data-m="4000" data-d="500">Bye. </span></p></article>';
  expect(lines(file)).toEqual(['1-1.7 Hello world.', '4-4.5 Bye.']);
  expect(read(file).segments.map(words)).toEqual(['Hello@1-1.2 world.@1.3-1.7', 'Bye.@4-4.5']);
});

test('markup stays out of the text', () => {
  const file =
    '<p>[00:01] &lt;b&gt;a&lt;/b&gt;<img src=x onerror=alert(1)> b<style>c</style><!-- d --></p><p>[00:02] e</p>';
  expect(lines(file)).toEqual(['1-2 <b>a</b> b', '2-? e']);
});

test('names without times get estimated ones', () => {
  const file =
    '<html><body><cite>Ann:</cite><p>Hello to all of you out there.</p><cite>Bob:</cite><p>And from me as well, of course.</p></body></html>';
  const { timed, segments } = read(file, { duration: 10 });
  expect(timed).toBe(false);
  expect(segments.map(({ speaker }) => speaker)).toEqual(['Ann', 'Bob']);
  expect(segments.at(-1)?.end).toBe(10);
});

test.each([
  [
    '<html><body><h1>404</h1><p>The page is gone. Go back to the home page, or search the site for it.</p></body></html>',
    'not-a-transcript',
  ],
  ['<!doctype html><html><body></body></html>', 'not-a-transcript'],
  ['<?xml version="1.0"?><rss><channel><title>A show</title></channel></rss>', 'not-a-transcript'],
  ['<div>'.repeat(100_000), 'not-a-transcript'],
])('%.60s is refused', (file, code) => {
  expect(refusal(file)).toBe(code);
});
