import { expect, test } from 'vitest';
import { lines, read, refusal, words } from './test-support.ts';

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
    'a table',
    '<table><tr><td>0:01</td><td>Ann: Hi there.</td></tr><tr><td>0:05</td><td>Bob: Yes, hi.</td></tr></table>',
  ],
  [
    'a transcript on a page',
    '<nav>Home</nav><h1>Show</h1><p>At 00:30 we talk.</p><h2>Transcript</h2><div><p>[00:01] Ann: Hi there.</p><p>[00:05] Bob: Yes, hi.</p></div><footer>© Show</footer>',
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
