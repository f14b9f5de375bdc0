import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseTranscript } from './parse-transcript.ts';
import { lines, read, refusal, warned } from './test-support.ts';

test.each([
  [
    'HH:MM:SS',
    '00:00:05 Hello there\n\n01:00:09 Good bye\n',
    ['5-3609 Hello there', '3609-? Good bye'],
  ],
  ['H:MM:SS', '0:00:05 Hello there\n1:00:09 Good bye\n', ['5-3609 Hello there', '3609-? Good bye']],
  ['MM:SS', '00:05 Hello there\n75:09 Good bye\n', ['5-4509 Hello there', '4509-? Good bye']],
  [
    'M:SS into hours',
    '0:05 Hello there\n59:59 Still\n1:00:01 Good bye\n',
    ['5-3599 Hello there', '3599-3601 Still', '3601-? Good bye'],
  ],
  [
    'square brackets',
    '[00:05] Hello there\n[00:09] Good bye\n',
    ['5-9 Hello there', '9-? Good bye'],
  ],
  [
    'brackets with nothing after them',
    '[00:05.50]Hello there\n[00:09.25]Good bye\n',
    ['5.5-9.25 Hello there', '9.25-? Good bye'],
  ],
  ['round brackets', '(0:05) Hello there\n(0:09) Good bye\n', ['5-9 Hello there', '9-? Good bye']],
  [
    'thousandths',
    '00:00:05.250 Hello there\n00:00:09,5 Good bye\n',
    ['5.25-9.5 Hello there', '9.5-? Good bye'],
  ],
  ['separators', '00:05 - Hello there\n00:09: Good bye\n', ['5-9 Hello there', '9-? Good bye']],
  [
    'ranges',
    '00:05 --> 00:07 Hello there\n00:09 - 00:12 Good bye\n',
    ['5-7 Hello there', '9-12 Good bye'],
  ],
  [
    'ranges in brackets',
    '[00:05.000 --> 00:07.500]  Hello there\n[00:09.000 --> 00:12.000]  Good bye\n',
    ['5-7.5 Hello there', '9-12 Good bye'],
  ],
  [
    'ranges above, parted by a comma',
    '0:00:05.000,0:00:07.000\nHello there\n\n0:00:09.000,0:00:12.000\nGood bye\n',
    ['5-7 Hello there', '9-12 Good bye'],
  ],
  [
    'alone on the line above',
    '00:05\nHello there\n\n00:09\nGood bye\n',
    ['5-9 Hello there', '9-? Good bye'],
  ],
  [
    'alone, a blank line below',
    '[00:05]\n\nHello\n\nthere\n\n[00:09]\n\nGood bye\n',
    ['5-9 Hello there', '9-? Good bye'],
  ],
  ['wrapped lines', '00:05 Hello\nthere\n00:09 Good\n\nbye\n', ['5-9 Hello there', '9-? Good bye']],
  [
    'Markdown',
    '**[00:05]** Hello there\n\n- **00:09** Good bye\n',
    ['5-9 Hello there', '9-? Good bye'],
  ],
  [
    'one time for two lines',
    '00:05 Hello there\n00:05 Me too\n00:09 Good bye\n',
    ['5-9 Hello there', '5-9 Me too', '9-? Good bye'],
  ],
  [
    'wide brackets',
    '【00:05】Hello there\n【00:09】Good bye\n',
    ['5-9 Hello there', '9-? Good bye'],
  ],
  [
    'bold names with their colon before the time',
    '**Ann:** (00:05) Hello there\n\n**Bob:** [00:09] Good bye\n\n**Ann:** (00:12) Yes\n',
    ['5-9 Ann: Hello there', '9-12 Bob: Good bye', '12-? Ann: Yes'],
  ],
  [
    'names before a bare time and a colon',
    'ANN 00:05: Hello there\nBOB 00:09: Good bye\nANN 00:12: Yes\n',
    ['5-9 ANN: Hello there', '9-12 BOB: Good bye', '12-? ANN: Yes'],
  ],
  [
    'ranges with brackets around each time',
    '[00:05] --> [00:07]\nHello there\n\n[00:09] --> [00:12]\nGood bye\n',
    ['5-7 Hello there', '9-12 Good bye'],
  ],
  [
    'ranges in round brackets and a dash',
    '(0:05) – (0:07) Hello there\n(0:09) – (0:12) Good bye\n',
    ['5-7 Hello there', '9-12 Good bye'],
  ],
  [
    'Markdown links in brackets',
    '[[00:05](https://a.example/?t=5)] Hello there\n\n[[00:09](https://a.example/?t=9)] Good bye\n',
    ['5-9 Hello there', '9-? Good bye'],
  ],
  [
    'numbered lists',
    '1. 00:05 Hello there\n2. 00:09 Good bye\n',
    ['5-9 Hello there', '9-? Good bye'],
  ],
  [
    'marks of direction before the time',
    '\u200f00:05 Hello there\n\u200b00:09 Good bye\n',
    ['5-9 Hello there', '9-? Good bye'],
  ],
  [
    'numbers of the cues',
    '1\n00:05 - 00:07\nHello there\n\n2\n00:09 - 00:12\nGood bye\n',
    ['5-7 Hello there', '9-12 Good bye'],
  ],
  [
    'times in words under the times, in any language',
    '0:05\n5 seconds\nHello there\n1:09\n1 Minute und 9 Sekunden\nGood bye\n1:10:00\n1 heure 10 minutes\nYes\n',
    ['5-69 Hello there', '69-4200 Good bye', '4200-? Yes'],
  ],
  [
    'underscores and powers that are said',
    '00:05 Call __init__ and my_name\n00:09 2**10 is **much**\n',
    ['5-9 Call __init__ and my_name', '9-? 2**10 is much'],
  ],
  [
    'times before letters that stand without spaces',
    '00:05你好\n00:09안녕\n00:12はい\n',
    ['5-9 你好', '9-12 안녕', '12-? はい'],
  ],
  ['entities', '00:05 Q&amp;A &lt;live&gt;\n00:09 Good bye\n', ['5-9 Q&A <live>', '9-? Good bye']],
])('%s', (_, text, expected) => {
  expect(lines(text)).toEqual(expected);
  expect(read(text).format).toBe('text');
});

test.each([
  ['a label after the time', '00:05 Ann: Hi: you\n00:09 Bob: Yes\n'],
  ['a label on the line below', '00:05\nAnn: Hi: you\n00:09\nBob: Yes\n'],
  ['a name before the time', 'Ann  0:05\nHi: you\n\nBob  0:09\nYes\n'],
  ['a name before a bracket', 'Ann: (00:05)\nHi: you\n\nBob: (00:09)\nYes\n'],
  ['a name after the time', '00:05 Ann\nHi: you\n\n00:09 Bob\nYes\n'],
  ['a name under the time', '00:05\nAnn\nHi: you\n\n00:09\nBob\nYes\n'],
  ['a label before the time', 'Ann: 00:05 Hi: you\n\nBob: 00:09 Yes\n'],
  ['a name in bold before a bracket', '**Ann** (00:05): Hi: you\n\n**Bob** (00:09): Yes\n'],
  ['a name in bold with its time', '**[00:05] Ann:** Hi: you\n\n**[00:09] Bob:** Yes\n'],
  ['a name in a heading', '### Ann (00:05)\n\nHi: you\n\n### Bob (00:09)\n\nYes\n'],
  ['columns', '00:05 | Ann | Hi: you\n00:09 | Bob | Yes\n'],
  ['tabs', '00:05\tAnn\tHi: you\n00:09\tBob\tYes\n'],
  ['a name in brackets', '[Ann] 00:05\nHi: you\n\n[Bob] 00:09\nYes\n'],
  ['a name above the time', 'Ann\n00:05\nHi: you\n\nBob\n00:09\nYes\n'],
])('speakers: %s', (_, text) => {
  expect(lines(text)).toEqual(['5-9 Ann: Hi: you', '9-? Bob: Yes']);
  expect(warned(text)).toEqual([]);
});

test.each([
  [
    'inside a line',
    '00:05 We met at 12:30, then at 13:00\n00:09 Yes\n',
    '5-9 We met at 12:30, then at 13:00',
  ],
  [
    'first on a wrapped line',
    '00:05 We met at\n12:30 and left\n00:09 Yes\n',
    '5-9 We met at 12:30 and left',
  ],
  [
    'first under a time alone',
    '00:05\nWe met at\n00:07 or so\n\n00:09\nYes\n\n00:12\nNo\n\n00:15\nWell\n\n00:18\nSo\n',
    '5-9 We met at 00:07 or so',
  ],
  [
    'of the day',
    '00:05 We met at\n12:30 pm Greenwich\n00:09 Yes\n',
    '5-9 We met at 12:30 pm Greenwich',
  ],
  [
    'that a capital follows, far from its neighbours',
    '00:05 We met at\n12:30 London time and left\n00:09 Yes\n00:12 No\n',
    '5-9 We met at 12:30 London time and left',
  ],
])('a time %s is no cue', (_, text, first) => {
  expect(lines(text)[0]).toBe(first);
});

const page = `close
A show about gardens

#12: Soil

Published Mon, May 4, recorded at 10:30

Notes

00:00 Intro
12:00 Worms

Episode Transcript

Collapse transcript

00:00 Welcome to the show.

00:03 Today we dig.

00:07 And then we

dig again.

00:05 Earlier, though.

00:20 Bye.


Want to dig deeper? See our other shows
All rights reserved
`;

test('a page copied whole', () => {
  expect(lines(page)).toEqual([
    '0-3 Welcome to the show.',
    '3-5 Today we dig.',
    '5-7 Earlier, though.',
    '7-20 And then we dig again.',
    '20-? Bye.',
  ]);
  expect(warned(page)).toEqual(['1 text-before', '25 out-of-order', '30 text-after']);
});

test('chapters before a transcript without a heading are not part of it', () => {
  const chapters = '00:00 Intro\n05:00 Worms\n20:00 Outro\n\n';
  const speech = '00:00 Welcome.\n00:04 We dig.\n05:00 Worms it is.\n20:05 Bye.\n';
  expect(lines(chapters + speech)).toHaveLength(4);
  expect(lines(chapters + speech)[0]).toBe('0-4 Welcome.');
});

test('below a heading, times that begin again are the transcript, however few', () => {
  const chapters = 'Soil\n\n00:00 Intro\n05:00 Worms\n20:00 Outro\n\nTranscript\n\n';
  expect(lines(`${chapters}00:00 Welcome.\n00:04 We dig.\n`)).toEqual([
    '0-4 Welcome.',
    '4-? We dig.',
  ]);
});

const speech = Array.from({ length: 12 }, (_, n) => `${n}:10 Line ${n}.`).join('\n');

test.each([
  ['a list of chapters', '\nChapters\n0:10 Intro\n5:00 Worms\n20:00 Outro\n'],
  ['comments with times', '\n3 comments\n\nKim\n12:45 Lovely!\n'],
  ['thoughts of readers', '\n2 thoughts on “Soil”\n\nKim\n12:45 Lovely!\n'],
  ['a line that says so', '[END OF TRANSCRIPT]\nOther shows of ours\n'],
  ['who wrote it down', '\nTranscribed by a machine\n'],
  ['lines of the site', '\n\nOther shows of ours\nListen on your phone\n'],
])('below the last line, %s is no speech', (_, below) => {
  const { segments, warnings } = read(`${speech}\n${below}`);
  expect(segments.at(-1)).toMatchObject({ start: 670, end: null, text: 'Line 11.' });
  expect(segments).toHaveLength(12);
  expect(warnings.map(({ code }) => code)).toEqual(['text-after']);
});

test('what was said is kept, though sites say it too', () => {
  const wrapped = speech.replaceAll('Line', 'A wrapped\nline');
  expect(lines(`${wrapped}\nSubscribe to us\nand good bye.`).at(-1)).toBe(
    '670-? A wrapped line 11. Subscribe to us and good bye.',
  );
  expect(lines(speech.replace('Line 3.', 'Comments')).at(3)).toBe('190-250 Comments');
});

test.each([
  ['Transcript'],
  ['## Full transcript'],
  ['**Transcript:**'],
  ['[TRANSCRIPT STARTS]'],
  ['Transcript (made by a machine)'],
  ['Transcript of episode 12'],
  ['Transkript'],
])('“%s” is a heading', (heading) => {
  const notes = '# Soil\n\n- [0:10](https://a.example) Intro\n- [9:00](https://a.example) Worms';
  expect(lines(`${notes}\n\n${heading}\n\n${speech}\n`)).toHaveLength(12);
});

test('a page without times: notes before the heading and the foot of the page are left out', () => {
  const said = Array.from({ length: 8 }, (_, n) => `${n % 2 ? 'Ann' : 'Bob'}: We dig hole ${n}.`);
  const page = `Home\nShows\n\nAbout soil\n\nTranscript\n\n${said.join('\n\n')}\n\nSubscribe\nPrivacy policy\n© Us\n`;
  const { segments, warnings } = read(page, { duration: 80 });
  expect(segments.map(({ speaker }) => speaker).join()).toBe('Bob,Ann,Bob,Ann,Bob,Ann,Bob,Ann');
  expect(segments.at(-1)).toMatchObject({ end: 80, text: 'We dig hole 7.' });
  expect(warnings.map(({ code, line }) => `${line ?? '-'} ${code}`)).toEqual([
    '1 text-before',
    '7 estimated-times',
    '24 text-after',
  ]);
});

test('names on lines of their own speak the lines below, without times too', () => {
  const text = 'Ann\nWe dig a hole today.\nBob\nYes we do, my dear.\n\nAnn\nAnd then we fill it.\n';
  expect(lines(text, { duration: 30 }).map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'Ann: We dig a hole today.',
    'Bob: Yes we do, my dear.',
    'Ann: And then we fill it.',
  ]);
});

test('one time above a whole talk, or when it was recorded, times nothing', () => {
  const talk = Array.from({ length: 30 }, (_, n) => `We dig hole ${n}.`).join('\n\n');
  expect(read(`00:00\n${talk}`)).toMatchObject({ timed: false, segments: { length: 30 } });
  const { timed, segments } = read(`Recorded 10:30\n\nWe dig.\n\nAnd dig.\n\nAnd we dig again.\n`);
  expect([timed, segments[0]?.text]).toEqual([false, 'Recorded 10:30']);
});

test('where every cue is a paragraph, what follows the last is not speech', () => {
  const cues = Array.from({ length: 12 }, (_, n) => `00:${String(n + 10)} Line ${n}.`).join('\n\n');
  expect(lines(`${cues}\n\nA sentence of the site.\n`).at(-1)).toBe('21-? Line 11.');
});

test('without times: estimated over the audio, or at the pace people speak', () => {
  const text = `Ann: ${'a'.repeat(10)} bb cc dd ee ff gg hh\n\nBob: ${'a'.repeat(10)} bb cc dd ee ff gg hh\n`;
  const timed = read(text, { duration: 100 });
  expect(timed.timed).toBe(false);
  expect(timed.segments.map(({ start, end, speaker }) => [start, end, speaker])).toEqual([
    [0, 50, 'Ann'],
    [50, 100, 'Bob'],
  ]);
  expect(timed.warnings.map(({ code }) => code)).toEqual(['estimated-times']);
  expect(read(text).segments[1]?.start).toBeCloseTo(36 / 15, 2);
});

test('two sentences are speech, however short; the message of an error is not', () => {
  expect(read('Hello there.\nHow are you?').segments).toHaveLength(2);
  expect(refusal('Not found')).toBe('not-a-transcript');
});

test('a long paragraph without times is cut after sentences', () => {
  const { segments } = read('A sentence of some length stands here. '.repeat(30));
  expect(segments.length).toBeGreaterThan(2);
  expect(segments.every(({ text }) => text.length <= 400 && text.endsWith('.'))).toBe(true);
});

const samples = '../shared/samples';
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test.runIf(existsSync(`${samples}/page-with-transcript-mmss.txt`))('a real page', () => {
  const bytes = readFileSync(`${samples}/page-with-transcript-mmss.txt`);
  const { segments, warnings } = parseTranscript(bytes);
  expect(segments).toHaveLength(count(bytes.toString(), /^\d\d:\d\d /gm) - 1);
  expect(segments[0]?.text).toMatch(/^Hello and welcome/);
  expect(segments.at(-1)).toMatchObject({ start: 2751, text: 'Bye.' });
  expect(warnings.map(({ code }) => code)).toEqual(['text-before', 'repeated-lines', 'text-after']);
});

test.runIf(existsSync(`${samples}/transcript-plain-hhmmss.txt`))('a real transcript', () => {
  const bytes = readFileSync(`${samples}/transcript-plain-hhmmss.txt`);
  const { segments, warnings } = parseTranscript(bytes);
  const repeats = /^(\d+)/.exec(warnings[0]?.message ?? '')?.[1];
  expect(warnings.map(({ code }) => code)).toEqual(['repeated-lines']);
  expect(segments).toHaveLength(count(bytes.toString(), /^\d\d:\d\d:\d\d /gm) - Number(repeats));
});
