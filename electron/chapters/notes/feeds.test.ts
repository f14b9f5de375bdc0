import { expect, test } from 'vitest';
import { chaptersFromNotes } from './read-notes.ts';

const clock = (seconds: number) =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
    .replace(/^00:/, '');

/** One list in the ways that feeds write lists; the times as a clock shows them. */
const FOUR = ['00:00 Low tide', '01:15 The lock keeper', '12:40 Sand', '01:10:10 Questions'];
const lines = (line: (time: string, title: string, n: number) => string, end = '\n') =>
  [
    ['0:00', 'Low tide'],
    ['1:15', 'The lock keeper'],
    ['12:40', 'Sand'],
    ['1:10:10', 'Questions'],
  ]
    .map(([time = '', title = ''], n) => line(time, title, n))
    .join(end);
const padded = (time: string) => time.padStart(8, '00:00:00'.slice(0, 8 - time.length));

test.each<[string, string, string[]?]>([
  ['1h02m03s', '0h00m00s Low tide\n0h01m15s The lock keeper\n0h12m40s Sand\n1h10m10s Questions'],
  [
    '1h 2m 3s',
    '0m 0s - Low tide\n1m 15s - The lock keeper\n12m 40s - Sand\n1h 10m 10s - Questions',
  ],
  ['02m10s', '[00m00s] Low tide\n[01m15s] The lock keeper\n[12m40s] Sand\n[70m10s] Questions'],
  [
    'minutes and seconds by primes',
    `0'00" Low tide\n1'15" The lock keeper\n12'40" Sand\n70'10" Questions`,
  ],
  [
    'minutes and seconds by true primes',
    '0′00″ Low tide\n1′15″ The lock keeper\n12′40″ Sand\n70′10″ Questions',
  ],
  [
    'Chinese units',
    '00分00秒 Low tide\n01分15秒 The lock keeper\n12分40秒 Sand\n70分10秒 Questions',
  ],
  [
    'h for hours and dots',
    '00h00:00 Low tide\n00h01:15 The lock keeper\n00h12:40 Sand\n01h10:10 Questions',
  ],
  ['square brackets at the end of lines', lines((time, title) => `${title} [${time}]`)],
  ['round brackets at the end, glued', lines((time, title) => `${title}(${time})`)],
  ['an arrow of signs', lines((time, title) => `${time} >> ${title}`)],
  ['pipes on both sides', lines((time, title) => `| ${time} | ${title} |`)],
  ['a label before each time', lines((time, title) => `Time: ${time} ${title}`)],
  ['the word timestamp', lines((time, title) => `Timestamp ${time} - ${title}`)],
  ['numbers behind a hash and a dash', lines((time, title, n) => `${n + 1} - ${time} - ${title}`)],
  ['numbers with two digits', lines((time, title, n) => `0${n + 1}. [${time}] ${title}`)],
  ['numbers and brackets', lines((time, title, n) => `${n + 1}) (${time}) ${title}`)],
  ['numbers in brackets', lines((time, title, n) => `(${n + 1}) ${time} ${title}`)],
  ['letters', lines((time, title, n) => `${'abcd'[n]}) ${time} ${title}`)],
  ['Roman numbers', lines((time, title, n) => `${['I', 'II', 'III', 'IV'][n]}. ${time} ${title}`)],
  [
    'pictograms between',
    lines((time, title) => `${time} 🎙️ ${title}`),
    FOUR.map((one) => one.replace(' ', ' 🎙️ ')),
  ],
  [
    'pictograms as bullets',
    lines((time, title, n) => `${['🌊', '🔒', '🏖️', '❓'][n]} ${time} – ${title}`),
  ],
  ['hands that point', lines((time, title) => `👉 [${time}] ${title}`)],
  ['marks of a check list', lines((time, title) => `✅ ${time} ${title}`)],
  [
    'ranges with a colon',
    '00:00–01:15: Low tide\n01:15–12:40: The lock keeper\n12:40–70:10: Sand\n70:10–88:00: Questions',
  ],
  [
    'ranges with words',
    '00:00 to 01:15 - Low tide\n01:15 to 12:40 - The lock keeper\n12:40 to 70:10 - Sand\n70:10 to the end - Questions',
    [...FOUR.slice(0, 3), '01:10:10 to the end - Questions'],
  ],
  [
    'ranges with a slash',
    '00:00/01:15 Low tide\n01:15/12:40 The lock keeper\n12:40/70:10 Sand',
    FOUR.slice(0, 3),
  ],
  [
    'ranges on both sides of an arrow',
    '00:00 --> 01:15 Low tide\n01:15 --> 12:40 The lock keeper\n12:40 --> 70:10 Sand\n70:10 --> 80:00 Questions',
  ],
  [
    'ranges open at the end',
    '(0:00–) Low tide\n(1:15–) The lock keeper\n(12:40–) Sand\n(1:10:10–) Questions',
  ],
  ['milliseconds', lines((time, title) => `${padded(time)}.500 ${title}`)],
  ['zero-width characters', lines((time, title) => `\u200b${time}\u200b \ufeff${title}\u200d`)],
  ['soft hyphens and word joiners', lines((time, title) => `\u2060${time}\u00ad ${title}`)],
  [
    'a byte order mark and one space too many',
    `\ufeff  ${lines((time, title) => `${time}   ${title}  `)}`,
  ],
  ['line separators', lines((time, title) => `${time} ${title}`, '\u2028')],
  ['old Macintosh line ends', lines((time, title) => `${time} ${title}`, '\r')],
  ['line ends written as text', lines((time, title) => `${time} ${title}`, '\\n')],
  [
    'a space inside the times',
    '0: 00 Low tide\n1: 15 The lock keeper\n12: 40 Sand\n70: 10 Questions',
  ],
  [
    'Markdown list under a heading, nested',
    `## Chapters\n\n- Part one\n${lines((time, title) => `    - **[${time}]** ${title}`)}\n\n## Links\n\n- [a](https://a.example)`,
  ],
  ['Markdown list with blank lines', lines((time, title) => `* \`${time}\` – *${title}*`, '\n\n')],
  ['Markdown, ordered', lines((time, title, n) => `${n + 1}. **${time}** — ${title}`)],
  [
    'a Markdown table without outer pipes',
    `Time | Topic\n--- | ---\n${lines((time, title) => `${time} | ${title}`)}`,
  ],
  [
    'a Markdown table with the time behind',
    `| Topic | Time |\n|:--|--:|\n${lines((time, title) => `| ${title} | ${time} |`)}`,
  ],
  ['Markdown bold around time and dash', lines((time, title) => `**${time} -** ${title}`)],
  ['Markdown underlined', lines((time, title) => `__${time}__ ${title}`)],
  ['Markdown headings', lines((time, title) => `### [${time}] ${title}\n\nA few words on it.`)],
  ['Markdown line breaks by two spaces', lines((time, title) => `${time} ${title}`, '  \n')],
  [
    'YouTube links on the times',
    lines((time, title) => `[${time}](https://youtu.be/abc?t=${time === '0:00' ? 0 : 1}) ${title}`),
  ],
  [
    'links as lines of their own',
    lines((time, title) => `${time} ${title}\nhttps://a.example/${title.length}`),
  ],
  ['addresses behind titles', lines((time, title) => `${time} ${title} https://a.example/x?t=5`)],
  [
    'HTML paragraphs with breaks',
    `<p><strong>Chapters</strong><br/>${lines((time, title) => `${time} ${title}`, '<br/>\n')}</p><p>Mo keeps boats.</p>`,
  ],
  [
    'HTML spaces that do not break',
    `<p>${lines((time, title) => `${time}&nbsp;&nbsp;-&nbsp;${title}`, '<br>')}</p>`,
  ],
  [
    'HTML table with a head and two columns',
    `<table><thead><tr><th>Time</th><th>Topic</th></tr></thead><tbody>${lines((time, title) => `<tr><td><code>${time}</code></td><td>${title}</td></tr>`, '')}</tbody></table>`,
  ],
  [
    'HTML table with the time behind',
    `<table>${lines((time, title) => `<tr><td>${title}</td><td>${time}</td></tr>`, '')}</table>`,
  ],
  [
    'HTML definition lists',
    `<dl>${lines((time, title) => `<dt>${title}</dt><dd>${time}</dd>`, '')}</dl>`,
  ],
  [
    'HTML list items with paragraphs and breaks',
    `<ul>${lines((time, title) => `<li><p>${time}<br>${title}</p></li>`, '\n')}</ul>`,
  ],
  [
    'HTML ordered list in a list',
    `<ol><li>Talk<ol>${lines((time, title) => `<li><b>${time}</b>: ${title}</li>`, '')}</ol></li></ol>`,
  ],
  [
    'HTML blocks without line breaks between',
    lines((time, title) => `<div><span>${time}</span> <span>${title}</span></div>`, ''),
  ],
  [
    'HTML links with the time in `data` and text',
    lines((time, title) => `<a href="#" data-t="9">${time}</a> ${title}`, '<br>'),
  ],
  [
    'HTML of a site that seeks',
    lines(
      (time, title, n) =>
        `<li><a href="https://p.example/e/1#t=${[0, 75, 760, 4210][n]}">${title}</a> <small>${time}</small></li>`,
      '',
    ),
  ],
  [
    'HTML time elements',
    lines((time, title) => `<p><time datetime="PT1M">${time}</time>${title}</p>`, ''),
  ],
  ['HTML with uppercase tags', `<P>${lines((time, title) => `${time} ${title}`, '<BR>')}</P>`],
  [
    'YouTube links in HTML on whole lines',
    lines(
      (time, title, n) =>
        `<p><a href="https://www.y.example/watch?v=abc&amp;t=${[0, 75, 760, 4210][n]}s">${time} ${title}</a></p>`,
      '',
    ),
  ],
  [
    'links to moments without any text of a time',
    `Jump to:\n${lines((_, title, n) => `- [${title}](https://y.example/abc?si=1&t=${[0, 75, 760, 4210][n]})`)}`,
  ],
  ['numeric entities', lines((time, title) => `&#91;${time}&#93; ${title}`)],
  ['equals', lines((time, title) => `${time} = ${title}`)],
  ['em dashes glued', lines((time, title) => `${time}—${title}`)],
  ['a stroke', lines((time, title) => `${time} / ${title}`)],
  ['double colons', lines((time, title) => `${time} :: ${title}`)],
  ['underscores', lines((time, title) => `${time} _ ${title}`)],
  ['backslashes', lines((time, title) => `${time} \\ ${title}`)],
  ['angle brackets', lines((time, title) => `<${time}> ${title}`)],
])('reads a list with %s', (_, notes, chapters = FOUR) => {
  const read = chaptersFromNotes(notes, 5400).chapters;
  expect(read.map(({ start, title }) => `${clock(start)} ${title}`)).toEqual(chapters);
});
