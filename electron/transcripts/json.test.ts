import { expect, test } from 'vitest';
import { lines, read, refusal, warned, words } from './test-support.ts';

const json = (value: unknown): string => JSON.stringify(value);

test('Podcasting 2.0 segments', () => {
  const file = json({
    version: '1.0.0',
    language: 'en-GB',
    segments: [
      { speaker: 'Ann', startTime: 0.5, endTime: 2, body: 'Hi &amp; welcome\nback' },
      { speaker: 'Bob', startTime: 3600, body: 'Good <b>morning</b> Ann.' },
      { startTime: 3700.25, endTime: 3702, body: 'So it is.' },
    ],
  });
  expect(lines(file)).toEqual([
    '0.5-2 Ann: Hi & welcome back',
    '3600-3700.25 Bob: Good morning Ann.',
    '3700.25-3702 So it is.',
  ]);
  expect(read(file)).toMatchObject({
    format: 'json',
    language: 'en-GB',
    timed: true,
    warnings: [],
  });
});

test.each([
  ['start, end, text', { segments: [{ start: 1, end: 2.5, text: ' Hi there ' }] }],
  ['a bare list', [{ start: 1, end: 2.5, text: 'Hi there' }]],
  ['numbers as text', { segments: [{ start: '1', end: '2.5', text: 'Hi there' }] }],
  ['times as text', { segments: [{ start: '00:00:01.000', end: '00:00:02,5', text: 'Hi there' }] }],
  ['seconds with their unit', [{ startTime: '1.0s', endTime: '2.5s', transcript: 'Hi there' }]],
  ['start and length', { cues: [{ start: 1, duration: 1.5, text: 'Hi there' }] }],
  [
    'thousandths that say so',
    { data: { lines: [{ startMs: 1000, endMs: 2500, text: 'Hi there' }] } },
  ],
  ['a pair of times', { text: 'Hi there', chunks: [{ timestamp: [1, 2.5], text: ' Hi there' }] }],
  ['offsets', { transcription: [{ offsets: { from: 1000, to: 2500 }, text: ' Hi there' }] }],
])('%s', (_, value) => {
  expect(lines(json(value))).toEqual(['1-2.5 Hi there']);
});

test('objects on lines of their own', () => {
  expect(
    lines('{"start":1,"end":2,"text":"One two"}\n{"start":2,"end":3,"text":"Three four"}\n'),
  ).toEqual(['1-2 One two', '2-3 Three four']);
});

test('Whisper words keep their times, and pieces of a word are one', () => {
  const file = json({
    text: ' Hello there. Twenty-five of you.',
    language: 'en',
    segments: [
      {
        start: 0,
        end: 2,
        text: ' Hello there.',
        words: [
          { word: ' Hello', start: 0, end: 0.5, probability: 0.9 },
          { word: ' there.', start: 0.6, end: 1.5 },
        ],
      },
      {
        start: 2,
        end: 5,
        text: ' Twenty-five of you.',
        words: [
          { word: ' Twenty', start: 2, end: 2.5 },
          { word: '-five', start: 2.5, end: 3 },
          { word: ' of', start: 3.2 },
          { word: ' you.', start: 4 },
        ],
      },
    ],
  });
  const { segments, language } = read(file);
  expect(language).toBe('en');
  expect(segments.map(words)).toEqual([
    'Hello@0-0.5 there.@0.6-1.5',
    'Twenty-five@2-3 of@3.2-4 you.@4-5',
  ]);
});

test('words without punctuation take it from the text; words that say something else are not used', () => {
  const word = (text: string, start: number): object => ({ word: text, start, end: start + 0.5 });
  const file = json({
    segments: [
      { start: 0, end: 2, text: 'Well, hello!', words: [word('well', 0), word('hello', 1)] },
      { start: 2, end: 4, text: 'Not this at all', words: [word('something', 2), word('else', 3)] },
    ],
  });
  expect(read(file).segments.map(words)).toEqual(['Well,@0-0.5 hello!@1-1.5', '']);
  expect(warned(file)).toEqual(['- word-times-unusable']);
});

test('a word that has no time starts with the one before it', () => {
  const file = json([
    {
      start: 1,
      end: 4,
      text: 'In 2014 then',
      words: [{ word: 'In', start: 1 }, { word: '2014' }, { word: 'then', start: 3 }],
    },
  ]);
  expect(read(file).segments.map(words)).toEqual(['In@1-1 2014@1-3 then@3-4']);
});

test('one-word segments are folded into sentences that keep their words', () => {
  const said = (speaker: string, startTime: number, body: string): object => ({
    speaker,
    startTime,
    endTime: startTime + 0.4,
    body,
  });
  const file = json({
    version: '1.0.0',
    segments: [
      said('Ann', 0, 'Dr.'),
      said('Ann', 0.5, 'Lee,'),
      said('Ann', 1, 'very'),
      said('Ann', 1.1, 'very'),
      said('Ann', 1.5, 'good.'),
      said('Ann', 2, 'Right?'),
      said('Bob', 3, 'yes'),
      said('Ann', 4, 'no'),
      said('Ann', 9, 'later'),
    ],
  });
  expect(lines(file)).toEqual([
    '0-1.9 Ann: Dr. Lee, very very good.',
    '2-2.4 Ann: Right?',
    '3-3.4 Bob: yes',
    '4-4.4 Ann: no',
    '9-9.4 Ann: later',
  ]);
  expect(words(read(file).segments[0] ?? { start: 0, end: 0, speaker: null, text: '' })).toBe(
    'Dr.@0-0.4 Lee,@0.5-0.9 very@1-1.4 very@1.1-1.5 good.@1.5-1.9',
  );
});

test('whole numbers at which nobody could speak so slowly are thousandths', () => {
  const file = json(
    Array.from({ length: 12 }, (_, n) => ({
      start: n * 2000,
      end: n * 2000 + 1500,
      text: `Line number ${n}`,
    })),
  );
  expect(lines(file)[1]).toBe('2-3.5 Line number 1');
});

test('segments that cannot be read cost themselves alone', () => {
  const file = json([
    { start: 0, end: 1, text: 'First one' },
    { text: 'no time' },
    7,
    { start: 3, end: 4 },
    { start: 'soon', text: 'no time either' },
    { start: 5, end: 6, text: '' },
    { start: 6, end: 7, text: 'Last one' },
  ]);
  expect(lines(file)).toEqual(['0-1 First one', '6-7 Last one']);
  expect(warned(file)).toEqual([...Array<string>(4).fill('- unreadable-segment'), '- empty-cue']);
});

test('text without times gets estimated ones', () => {
  const file = json({ text: 'This is a recording of somebody who speaks without times.' });
  expect(read(file, { duration: 60 })).toMatchObject({
    format: 'json',
    timed: false,
    segments: [{ start: 0, end: 60 }],
  });
});

test.each([
  ['{"segments": []}', 'empty-transcript'],
  ['[]', 'empty-transcript'],
  ['{"version":"1.2.0","chapters":[{"startTime":0,"title":"Intro"}]}', 'not-a-transcript'],
  ['{"a": [1, 2, 3]}', 'not-a-transcript'],
  ['{"segments": [{"startTime": 1, "body": "cut off', 'not-a-transcript'],
  ['['.repeat(100_000) + ']'.repeat(100_000), 'not-a-transcript'],
  ['{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000), 'not-a-transcript'],
])('%.60s is refused', (file, code) => {
  expect(refusal(file)).toBe(code);
});

test('alternatives give the best one, and a full stop belongs to its word', () => {
  const item = (content: string, start_time?: string, end_time?: string): object => ({
    ...(start_time ? { start_time, end_time, type: 'pronunciation' } : { type: 'punctuation' }),
    alternatives: [{ confidence: '0.9', content }, { content: 'never' }],
  });
  const items = [
    item('Low', '0.1', '0.4'),
    item('tide', '0.5', '0.8'),
    item('.'),
    item('Yes', '2.0', '2.5'),
    item('!'),
  ];
  expect(
    lines(json({ results: { transcripts: [{ transcript: 'Low tide. Yes!' }], items } })),
  ).toEqual(['0.1-0.8 Low tide.', '2-2.5 Yes!']);
  const utterance = (transcript: string, startTime: string): object => ({
    alternatives: [{ transcript, words: [{ word: transcript, startTime, endTime: startTime }] }],
  });
  expect(lines(json({ results: [utterance('Low.', '1.5s'), utterance('High.', '4s')] }))).toEqual([
    '1.5-4 Low.',
    '4-? High.',
  ]);
});

test('a whole talk in one segment is told sentence by sentence', () => {
  const said = Array.from({ length: 300 }, (_, n) => ({
    word: n % 10 === 9 ? 'tide.' : 'low',
    start: n,
    end: n + 0.5,
  }));
  const transcript = said.map(({ word }) => word).join(' ');
  const { segments } = read(
    json({ results: { channels: [{ alternatives: [{ transcript, words: said }] }] } }),
  );
  expect(segments).toHaveLength(30);
  expect(segments[1]).toMatchObject({ start: 10, end: 19.5 });
});

test.each([
  ['cut off in words', '{"start":2,"end":3,"text":"Thr'],
  ['cut off between', ''],
  ['a comma too many', ']}'],
  ['garbage behind', 'null}} <html>'],
])('what is whole in a damaged file is read: %s', (_, rest) => {
  const file = `{"segments":[{"start":0,"end":1,"text":"One {"},{"start":1,"end":2,"text":"\\"Two\\""},${rest}`;
  expect(lines(file)).toEqual(['0-1 One {', '1-2 "Two"']);
  expect(warned(file)).toEqual(['- broken-json']);
});

test('a time beyond all recordings is none', () => {
  const file =
    '[{"start":1e308,"text":"no"},{"start":1e999,"text":"no"},{"start":3,"end":4,"text":"Hi there"}]';
  expect(lines(file)).toEqual(['3-4 Hi there']);
});
