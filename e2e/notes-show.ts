/** A show whose notes are written in every way that publishers write them, on the loopback host. */
import type { EpisodeDescription } from './feed-xml.ts';
import type { Host } from './host.ts';
import { plainPng } from './png.ts';
import { tape } from './show.ts';

export const NOTES_SHOW = 'Tide Letters';

/** Markdown, as it stands in a feed: nested lists with blank lines between, code in a list, smart quotes. */
export const MARKDOWN = 'Tables, and who reads them';
/** Boxes in boxes, breaks for paragraphs, a table, a quotation, definitions, code. */
export const SOUP = 'A soup of boxes';
/** One run of text with a list of times in it. */
export const GLUED = 'Where the lines went';
/** Plain text; what looks like markup in it is none. */
export const PLAIN = 'Nothing but text';
const HEBREW = 'מכתבים מן הנמל';
/** Pictures from two hosts, one in a link, and some that count readers. */
export const PICTURES = 'Six pictures of a hill';
/** Longer than anyone reads. */
export const LONG = 'Everything that was said';
/** Links to moments, to people, and out. */
export const LINKS = 'Ways out, and ways back';

const markdown = `# Tape 31

Sponsored by **Rope & Sons**: [ropes.example/tape](https://ropes.example/tape)

**Who speaks**

- Mara: [@mara@boats.example](https://boats.example/@mara) / [@mara.boats](https://sky.example/mara.boats) (sky)
- Ivo: [@ivo@boats.example](https://boats.example/@ivo)

Join us on **Monday** at 10am. It’s “free”, as the harbour always was.

**Mara #1: [tide-tables reads the moon, so that nobody has to](https://tables.example/tide-tables/why_it_reads)**

- **tide-tables** works out the tide of any harbour, with one file and no network.

- It was written after a printed table was wrong by eleven minutes.

- Features :

  - **No moon needed:** it asks nobody for anything.
  - **Any harbour:** those with names, and those with numbers.
    - Numbers first.

- She did this with

  - a clock that was *nearly* right

  - Running the

    \`\`\`
    tide --low --harbour "Long Reach" --between 04:00 and 06:00 --explain-every-step-of-the-way
    \`\`\`

    command, and for it

    - looks at \`low_water\` first
    - never asks twice

> A table that nobody doubts is read by nobody.

**Ivo #2:** [knots](https://knots.example/)

1. Bowline
2. Sheet bend

| Knot | Holds | Comes undone |
| --- | --- | --- |
| Bowline | yes | by hand |
| Granny | no | by itself |

---

**Times**
00:00 Cold open
01:00 The tables
02:30 Knots`;

const soup = `<div><div class="intro"><span style="font-size:22px"><b>One ship</b>, eleven minutes of tide.</span></div><div><br></div>
<div>A hill that was not where it is.<br><br><br>Ivo Sands reads from his sleeve.</div><p>&nbsp;</p></div>
<h1>What we spoke of</h1><h4>In order</h4>
<ul><li><p>The buoys</p></li><li>The chart<ul><li>Its <em>first</em> printing</li><ul><li>and its last</li></ul></ul></li></ul>
<blockquote>Nobody doubted it.<br>Nobody.</blockquote>
<table><tr><th>Harbour</th><th>High water in spring, as printed</th><th>High water, as it was</th><th>Who was told</th></tr><tr><td>Long Reach</td><td>05:14 in the morning</td><td>05:25</td><td>the pilot, the baker, and whoever happened to be awake</td></tr></table>
<dl><dt>Neap</dt><dd>When the water stays near the middle.</dd><dt>Spring</dt><dd>When it does not, which has nothing to do with the season.</dd></dl>
<p>Averyveryverylongwordthatnobodyeverwrotebutthatstandshereallthesame_with_underscores_and_more_of_them</p>
<p>🌊🌊🌊</p><pre>if tide &lt; 2:
    wait()</pre><hr>
<p>Follow us. Follow us.</p>`;

const glued =
  'The harbour has a new chart. But QUICK, there is still time for one more thing!## Timestamps(00:00:00) OPEN(00:00:50) PART 1: What the chart says(00:01:40) PART 2: lead.line(depth=)(00:02:30) PART 3: Letters(00:03:10) CLOSE';

const plain = `Eleven minutes of tide, and a hill.

#harbour #tides #3
2 * 3 * 4 lights, and snake_case_names stay.
1999. A year nobody counted.
    This line is indented,
        and this one more.

(00:00) Cold open
(01:00) The second bell, 9:30 pm by the clock
(03:20) Letters

Write to mara@tape.example, or see https://tape.example/letters_(old). Salt &amp; pepper.`;

const hebrew = `<p>שיחה על <b>הגאות</b>, ועל הגבעה שאיננה.</p><ul><li>00:00 פתיחה</li><li>01:00 הפעמון השני</li></ul><p>A line in English, with <a href="https://tape.example/">a link</a>.</p><blockquote>איש לא פקפק.</blockquote>`;

const picturesOf = (host: Host) => `<p>The hill, from the water:</p>
<p><img src="${host.url('/hill.png')}" alt="A hill with a white house on it" width="320" height="180"></p>
<p>Late: <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="${host.url('/x/../the quay.png')}" alt="The quay"></p>
<p>Small: <img src="${host.url('/house.png')}"> and linked: <a href="https://tape.example/hill"><img src="${host.url('/bell.png')}" alt="The bell at 1:30"></a></p>
<p><img src="https://pictures.example/far.png" alt="Far"> <img src="${host.url('/gone.png')}" alt="Gone"></p>
<img src="${host.url('/count.gif')}" width="1" height="1"><img src="${host.url('/pixel.gif')}"><img src="${host.url('/open.png')}" style="display:none">
<p>That was the hill.</p>`;

const links = `<p>Out: <a href="https://boats.example/list?of=all#top">the boats</a>, <a href="https://bücher.example/log">the logs</a> and
<a href="https://pаypal.example/">no friend</a>. Back: <a href="https://tape.example/31?t=90">the second bell</a>, <a href="#t=2m30s">the letters</a>,
<a href="https://pca.st/abc?t=60">in an app</a>, <a href="https://video.example/watch?v=1&amp;t=30">the film</a>.
Beyond: <a href="#t=900">later</a>, 59:00. In the text: 1:00, 1m30s, 2:00–2:30; not 9:30 pm.
A long way: <a href="https://www.bank.example%2F${'sign-in'.repeat(20)}@${'sign-in.'.repeat(12)}boats.example/">the bank</a>.</p>
<ul><li><a href="https://video.example/watch?v=2&amp;t=0s">Cold open</a></li><li><a href="https://video.example/watch?v=2&amp;t=50s">The quarry</a></li><li><a href="https://video.example/watch?v=2&amp;t=100s">The crane</a></li></ul>
<p>Write to <a href="mailto:mara@tape.example">Mara</a>.</p>`;

const long =
  `<p>${'Eleven minutes of tide, and nobody believed the chart. '.repeat(60)}</p>`.repeat(80);

const facts = `<podcast:person role="host">Mara Quill</podcast:person><podcast:person role="guest">Ivo Sands</podcast:person>
<podcast:person>Émile</podcast:person>
<podcast:soundbite startTime="60" duration="20">The second bell</podcast:soundbite><podcast:soundbite startTime="150.5" duration="42"/>
<podcast:license url="https://licences.example/by">CC BY 4.0</podcast:license>
<podcast:location geo="geo:53.5,9.9">Long Reach</podcast:location>
<podcast:season>3</podcast:season><podcast:episode>31</podcast:episode>`;

/** Serves the show; answers the address of its feed. With `transcripts` every episode has words, and notes beside them. */
export function serveNotesShow(host: Host, { transcripts = false } = {}): string {
  host.serve('/letters.wav', tape);
  host.serve('/letters.vtt', {
    body: 'WEBVTT\n\n00:00.000 --> 00:04.000\nNobody believed the chart.\n',
    type: 'text/vtt',
  });
  host.serve('/hill.png', { body: plainPng(320, [90, 140, 90]), type: 'image/png' });
  host.serve('/the%20quay.png', { body: plainPng(64, [60, 90, 60]), type: 'image/png' });
  host.serve('/house.png', { body: plainPng(24, [200, 120, 60]), type: 'image/png' });
  host.serve('/bell.png', { body: plainPng(200, [60, 90, 160]), type: 'image/png' });
  const episode = (title: string, description: string, tags?: string): EpisodeDescription => ({
    title,
    description,
    tags,
    link: 'https://tape.example/31',
    published: 'Tue, 03 Feb 2026 06:00:00 GMT',
    duration: '4:00',
    audio: { url: '/letters.wav', length: tape.body.length },
    transcripts: transcripts ? [{ url: '/letters.vtt', type: 'text/vtt', language: 'en' }] : [],
  });
  return host.feed('/letters.xml', {
    title: NOTES_SHOW,
    author: 'Mara Quill',
    description: 'Letters about the water.',
    episodes: [
      episode(MARKDOWN, markdown, facts),
      episode(SOUP, soup),
      episode(GLUED, glued),
      episode(PLAIN, plain),
      episode(HEBREW, hebrew),
      episode(PICTURES, picturesOf(host)),
      episode(LINKS, links),
      episode(LONG, long),
    ],
  });
}
