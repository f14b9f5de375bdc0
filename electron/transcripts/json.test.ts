import { expect, test } from 'vitest';
import { type Segment } from '../shared/model.ts';
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
  expect(warned(file)).toEqual(['1 word-times-unusable']);
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
  expect(warned(file)).toEqual([...Array<string>(4).fill('1 unreadable-segment'), '1 empty-cue']);
});

test('half a character and NUL are replacement characters', () => {
  const file =
    '[{"start":0,"end":1,"text":"Hi \\ud83d you\\u0000"},{"start":1,"text":"All \\ud83d\\ude00"}]';
  expect(lines(file)).toEqual(['0-1 Hi \ufffd you\ufffd', '1-? All 😀']);
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
  [
    'cut off in the words of a segment',
    '{"start":2,"text":"Three","words":[{"word":"Three","start":2}',
  ],
  ['garbage behind', 'null}} <html>'],
  ['a quote too many', '{"start":2,"end":3,"text":"A "third" one"}]}'],
])('what is whole in a damaged file is read: %s', (_, rest) => {
  const file = `{"language":"en",\n"segments":[\n{"start":0,"end":1,"text":"One {"},\n{"start":1,"end":2,"text":"\\"Two\\""},\n${rest}`;
  expect(lines(file)).toEqual(['0-1 One {', '1-2 "Two"']);
  expect(warned(file)).toEqual(['4 broken-json']);
  expect(read(file).language).toBe('en');
});

test('what comes after the damage is read, too', () => {
  const file = `[{"start":0,"text":"First "one"},\n{"start":3,"text":"Second one"},\n{"start":5,"te\n{"start":7,"text":"Fourth one"}]`;
  expect(lines(file)).toEqual(['3-7 Second one', '7-? Fourth one']);
});

test.each([
  ['a comma too many', '[{"start":1,"end":2,"text":"Hi there"},]', '1 careless-json'],
  [
    'numbers that are none',
    '[{"p":-Infinity,\n"q":NaN,"start":1,"end":2,"text":"Hi there"}]',
    '1 careless-json',
  ],
  [
    'comments',
    '[{"start":1, // "start"\n"end":2,/* , } */"text":"Hi there",// last\n}/* end */,\n// no more\n]',
    '1 careless-json',
  ],
  ['line ends in words', '[{"start":1,"end":2,\n"text":"Hi\nthere"}]', '2 careless-json'],
  ['a call around it', 'show({"segments":[{"start":1,"end":2,"text":"Hi there"}]});', ''],
  ['an assignment', 'var spoken =\n[{"start":1,"end":2,"text":"Hi there"}];\n', ''],
  ['a guard before it', ')]}\'\n[{"start":1,"end":2,"text":"Hi there"}]', ''],
])('JSON as programs write it: %s', (_, file, warning) => {
  expect(lines(file)).toEqual(['1-2 Hi there']);
  expect(warned(file).join()).toBe(warning);
});

test('warnings name lines', () => {
  const file = `{
  "x": { "a": "{", "b": "\\"{" },
  "segments": [
    { "start": 5, "end": 6, "text": "Late one" },
    { "start": 1, "end": 0, "text": "Early one",
      "words": [{ "word": "other", "start": 1 }] },
    { "start": 3, "text": "" },
    { "text": "timeless" },
    7
  ]
}`;
  expect(warned(file)).toEqual([
    '5 word-times-unusable',
    '5 out-of-order',
    '5 end-before-start',
    '7 empty-cue',
    '8 unreadable-segment',
    '8 unreadable-segment',
  ]);
  const perLine =
    '{"start":1,"text":"One two"},\n\n{"start":2,"te\n{"start":3,"text":"Three four"}\n';
  expect(lines(perLine)).toEqual(['1-3 One two', '3-? Three four']);
  expect(warned(perLine)).toEqual(['3 unreadable-segment']);
});

test('a time beyond all recordings is none', () => {
  const file =
    '[{"start":1e308,"text":"no"},{"start":1e999,"text":"no"},{"start":3,"end":4,"text":"Hi there"}]';
  expect(lines(file)).toEqual(['3-4 Hi there']);
});

const word = (text: string, start: number, end: number, more = {}): object => ({
  text,
  start,
  end,
  ...more,
});

test.each<[string, unknown]>([
  [
    'words beside segments',
    {
      text: ' Low tide. Yes, Ann.',
      segments: [
        { start: 0.1, end: 0.8, text: ' Low tide.' },
        { start: 2, end: 2.8, text: ' Yes, Ann.' },
      ],
      words: [
        word('Low', 0.1, 0.4),
        word('tide', 0.5, 0.8),
        word('Yes', 2, 2.4),
        word('Ann', 2.5, 2.8),
      ],
    },
  ],
  [
    'words alone, and the text with its punctuation',
    {
      text: 'Low tide. Yes, Ann.',
      words: [
        word('low', 0.1, 0.4),
        word('tide', 0.5, 0.8),
        word('yes', 2, 2.4),
        word('ann', 2.5, 2.8),
      ],
    },
  ],
  [
    'a channel in which two speak',
    {
      results: {
        channels: [
          {
            alternatives: [
              {
                transcript: 'Low tide. Yes, Ann.',
                words: [
                  word('Low', 0.1, 0.4, { speaker: 0 }),
                  word('tide.', 0.5, 0.8, { speaker: 0 }),
                  word('Yes,', 2, 2.4, { speaker: 1 }),
                  word('Ann.', 2.5, 2.8, { speaker: 1 }),
                ],
              },
            ],
          },
        ],
      },
    },
  ],
  [
    'thousandths of utterances',
    {
      audio_duration: 4,
      utterances: [
        {
          text: 'Low tide.',
          start: 100,
          end: 800,
          speaker: 'A',
          words: [word('Low', 100, 400), word('tide.', 500, 800)],
        },
        {
          text: 'Yes, Ann.',
          start: 2000,
          end: 2800,
          speaker: 'B',
          words: [word('Yes,', 2000, 2400), word('Ann.', 2500, 2800)],
        },
      ],
    },
  ],
  [
    'monologues of elements',
    {
      speakers: [{ id: 0, name: 'Kim' }],
      monologues: [
        {
          speaker: 0,
          elements: [
            { type: 'text', value: 'Low', ts: 0.1, end_ts: 0.4 },
            { type: 'punct', value: ' ' },
            { type: 'text', value: 'tide', ts: 0.5, end_ts: 0.8 },
            { type: 'punct', value: '.' },
          ],
        },
        {
          speaker: 1,
          elements: [
            { type: 'text', value: 'Yes', ts: 2, end_ts: 2.4 },
            { type: 'punct', value: ', ' },
            { type: 'text', value: 'Ann', ts: 2.5, end_ts: 2.8 },
            { type: 'punct', value: '.' },
          ],
        },
      ],
    },
  ],
  [
    'words and the spaces between them',
    {
      words: [
        word('Low', 0.1, 0.4, { type: 'word' }),
        word(' ', 0.4, 0.5, { type: 'spacing' }),
        word('tide.', 0.5, 0.8, { type: 'word' }),
        word(' ', 0.8, 2, { type: 'spacing' }),
        word('Yes,', 2, 2.4, { type: 'word' }),
        word(' ', 2.4, 2.5, { type: 'spacing' }),
        word('Ann.', 2.5, 2.8, { type: 'word' }),
      ],
    },
  ],
  [
    'phrases with ISO durations',
    {
      recognizedPhrases: [
        {
          offset: 'PT0.1S',
          duration: 'PT0.7S',
          nBest: [
            {
              display: 'Low tide.',
              words: [
                { word: 'low', offset: 'PT0.1S', duration: 'PT0.3S' },
                { word: 'tide', offset: 'PT0.5S', duration: 'PT0.3S' },
              ],
            },
          ],
        },
        {
          offset: 'PT2S',
          duration: 'PT0.8S',
          nBest: [
            {
              display: 'Yes, Ann.',
              words: [
                { word: 'yes', offset: 'PT2S', duration: 'PT0.4S' },
                { word: 'ann', offset: 'PT2.5S', duration: 'PT0.3S' },
              ],
            },
          ],
        },
      ],
    },
  ],
  [
    'seconds and nanoseconds',
    {
      results: ['Low tide.', 'Yes, Ann.'].map((transcript, turn) => ({
        alternatives: [
          {
            transcript,
            words: transcript.split(' ').map((text, index) => ({
              word: text,
              startTime: {
                seconds: String(turn * 2),
                nanos: [
                  [1e8, 5e8],
                  [0, 5e8],
                ][turn]?.[index],
              },
              endTime: {
                seconds: String(turn * 2),
                nanos: [
                  [4e8, 8e8],
                  [4e8, 8e8],
                ][turn]?.[index],
              },
            })),
          },
        ],
      })),
    },
  ],
])('what recognisers return: %s', (_, value) => {
  const { segments } = read(json(value));
  expect(segments.map(({ text }) => text)).toEqual(['Low tide.', 'Yes, Ann.']);
  expect(segments.map(words)).toEqual(['Low@0.1-0.4 tide.@0.5-0.8', 'Yes,@2-2.4 Ann.@2.5-2.8']);
  expect(read(json(value)).warnings).toEqual([]);
});

test('who speaks is told beside the words', () => {
  const item = (content: string, start_time: string): object => ({
    type: 'pronunciation',
    start_time,
    end_time: `${start_time}5`,
    alternatives: [{ content }],
  });
  const stop = { type: 'punctuation', alternatives: [{ content: '.' }] };
  const spoken = (speaker_label: string, ...starts: string[]): object => ({
    speaker_label,
    start_time: starts[0],
    items: starts.map((start_time) => ({ start_time, speaker_label })),
  });
  const file = {
    results: {
      speaker_labels: { segments: [spoken('spk_0', '0.1', '0.5'), spoken('spk_1', '2.0')] },
      items: [item('Low', '0.1'), item('tide', '0.5'), stop, item('Yes', '2.0'), stop],
    },
  };
  expect(lines(json(file))).toEqual(['0.1-0.55 spk_0: Low tide.', '2-2.05 spk_1: Yes.']);
});

test('timed text of videos: pieces count from their event, and events without words are nothing', () => {
  const file = {
    wireMagic: 'pb3',
    events: [
      { tStartMs: 0, dDurationMs: 9000, id: 1 },
      {
        tStartMs: 80,
        dDurationMs: 1900,
        segs: [{ utf8: 'low' }, { utf8: ' tide', tOffsetMs: 400 }],
      },
      { tStartMs: 1990, segs: [{ utf8: '\n' }] },
      { tStartMs: 2000, dDurationMs: 1000, segs: [{ utf8: 'Yes,\nit is' }] },
    ],
  };
  expect(lines(json(file))).toEqual(['0.08-1.98 low tide', '2-3 Yes, it is']);
  expect(words(read(json(file)).segments[0] as Segment)).toBe('low@0.08-0.48 tide@0.48-1.98');
  expect(warned(json(file))).toEqual([]);
});

test('places counted in samples, and speakers by name', () => {
  const file = {
    speakers: ['Ann', 'Bob'],
    speech: {
      transcripts: [
        { start_offset: 16_000, end_offset: 48_000, transcript: 'Low tide.', speaker: 1 },
        { start_offset: 48_000, end_offset: 56_000, transcript: 'Yes.', speaker: 0 },
      ],
    },
  };
  expect(lines(json(file))).toEqual(['1-3 Bob: Low tide.', '3-3.5 Ann: Yes.']);
});

test('times far beyond the audio that fit it as thousandths are thousandths', () => {
  const file = json([
    { startTime: 61_000, endTime: 62_500, body: 'Low tide, everybody.' },
    { startTime: 62_600, endTime: 64_000, body: 'Yes it is.' },
  ]);
  expect(lines(file, { duration: 120 })[0]).toBe('61-62.5 Low tide, everybody.');
  expect(lines(file, { duration: 7200 })[0]).toBe('61000-62500 Low tide, everybody.');
});

test.each([
  ['WebVTT', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHi there\n', '1-2 Hi there'],
  ['a page', '<p>[00:01] Ann: Hi there</p><p>[00:02] Bob: Yes</p>', '1-2 Ann: Hi there'],
  ['plain text', '00:01 Ann: Hi there\n00:02 Bob: Yes\n', '1-2 Ann: Hi there'],
])('a whole transcript as one text: %s', (_, transcript, first) => {
  expect(lines(json({ transcript }))[0]).toBe(first);
  expect(read(json({ transcript })).format).toBe('json');
});

test('objects within objects without an end are given up in time', () => {
  const nested = '{"start":1,"text":"a","words":['.repeat(200_000);
  expect(refusal(nested)).toBe('not-a-transcript');
  expect(lines(`${'{"a":'.repeat(10)}{"start":1,"end":2,"text":"Hi there"}`)).toEqual([
    '1-2 Hi there',
  ]);
});
