import { expect, test } from 'vitest';
import { matchExpression } from '../search/query.ts';
import { type SearchHit } from '../shared/library.ts';
import { aTranscript, newLibrary, saveShow, storeTranscript } from './fixtures/samples.ts';
import { type Store } from './interface.ts';
import { MOST_HITS } from './search.ts';

const search = (store: Store, typed: string, offset = 0, limit = 20) => {
  const match = matchExpression(typed);
  if (match === null) throw new Error(`Nothing to search for in ${typed}`);
  return store.search({ match, offset, limit });
};

/** A hit's text with what was searched for in brackets. */
const shown = ({ runs }: SearchHit) =>
  runs.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

const LINES = [
  'Crème brûlée at the Café Zürich',
  'we call asyncio.run once and C++ never',
  'don’t panic, the tide is turning',
  '我喜欢音乐',
  'the TIDE tables were wrong',
  'NOT everything AND nothing',
  'wave 👋 at the ferry',
];

const linesFound = (typed: string): number[] => {
  const { store } = newLibrary();
  saveShow(store, 'harbour', [LINES]);
  return search(store, typed)
    .hits.map(({ start }) => start / 2)
    .toSorted();
};

test.each([
  ['tide', [2, 4]],
  ['tid', [2, 4]],
  ['tid ', []],
  ['turning tide', [2]],
  ['"tide is"', [2]],
  ['"is tide"', []],
  ['"tide is tur', [2]],
  ['CAFE ZURICH', [0]],
  ['creme brûlée', [0]],
  ['cre\u0300me', [0]],
  ['asyncio.run', [1]],
  ['run asyncio', [1]],
  ['"run asyncio"', []],
  ['C++', [1]],
  ["don't", [2]],
  ['don’t', [2]],
  ['我喜欢', [3]],
  ['not and', [5]],
  ['everything OR ferry', []],
  ['wave 👋', [6]],
  ['text:tide', []],
  ['NEAR(tide turning)', []],
  ['"', null],
])('%j is found in lines %j', (typed, lines) => {
  if (lines === null) expect(() => linesFound(typed)).toThrow('Nothing to search for');
  else expect(linesFound(typed)).toEqual(lines);
});

test('nothing anybody can type is an error', () => {
  const { store } = newLibrary();
  saveShow(store, 'harbour', [LINES]);
  const syntax = [
    '"',
    "'",
    '*',
    '^',
    '(',
    ')',
    '{',
    '}',
    ':',
    '+',
    '-',
    ',',
    '\\',
    '%',
    '\0',
    'NEAR',
    'a',
  ];
  for (const first of syntax)
    for (const second of syntax)
      for (const typed of [first + second, `${first}tide${second}`, `tide ${first} ${second}`]) {
        const match = matchExpression(typed);
        if (match !== null) store.search({ match, offset: 0, limit: 5 });
      }
  expect(search(store, 'tide '.repeat(5000)).total).toBe(2);
  expect(search(store, 'x'.repeat(4096)).total).toBe(0);
});

test('a hit says where it is, with the words around it', () => {
  const { store } = newLibrary();
  const { episodeIds } = saveShow(store, 'harbour', [[]]);
  const [episodeId = 0] = episodeIds;
  storeTranscript(
    store,
    episodeId,
    aTranscript([], {
      segments: [
        { start: 0, end: 2, speaker: null, text: 'Good morning.' },
        { start: 2.5, end: 4, speaker: 'Ada', text: 'The tide is out.' },
        { start: 4, end: 6, speaker: 'Ben', text: 'It is, and it stays out.' },
      ],
    }),
  );
  const { hits, total, more } = search(store, 'tide');
  expect({ total, more }).toEqual({ total: 1, more: false });
  expect(hits[0]).toMatchObject({
    episodeId,
    episodeTitle: 'harbour 0',
    feedTitle: 'harbour',
    artwork: null,
    published: '2031-04-01T00:00:00.000Z',
    start: 2.5,
    speaker: 'Ada',
  });
  expect(hits.map(shown)).toEqual(['Good morning. The [tide] is out. It is, and it stays out.']);
});

test('what is marked is exactly what is in the text', () => {
  const { store } = newLibrary();
  const odd = 'a \uE000 <b>tide</b> & 𝒯𝒾𝒹ℯ tide';
  saveShow(store, 'harbour', [[odd]]);
  expect(search(store, 'tide ').hits.map(shown)).toEqual(['a \uE000 <b>[tide]</b> & 𝒯𝒾𝒹ℯ [tide]']);
});

test('the best hits come first, then the newest', () => {
  const { store } = newLibrary();
  const buried = `tide ${'and many other words '.repeat(10)}`;
  saveShow(store, 'harbour', [['tide'], [buried], ['tide']]);
  const order = search(store, 'tide ').hits.map(({ episodeTitle }) => episodeTitle);
  expect(order).toEqual(['harbour 2', 'harbour 0', 'harbour 1']);
});

test('hits come in pages that hold each of them once, counted up to a bound', () => {
  const { store } = newLibrary();
  const lines = Array.from({ length: MOST_HITS + 200 }, (_, index) => `tide ${index}`);
  saveShow(store, 'harbour', [lines, ['tide and moon']]);
  const starts = new Set<string>();
  for (let offset = 0; offset < MOST_HITS + 100; offset += 100) {
    const page = search(store, 'tide ', offset, 100);
    expect(page).toMatchObject({ total: MOST_HITS, more: true });
    for (const { episodeId, start } of page.hits) starts.add(`${episodeId}/${start}`);
  }
  expect(starts.size).toBe(MOST_HITS);
  expect(search(store, 'moon')).toMatchObject({ total: 1, more: false });
});
