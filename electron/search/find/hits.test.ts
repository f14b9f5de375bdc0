import { expect, test } from 'vitest';
import { type SearchHit } from '../../shared/search-results.ts';
import { libraryOf, type ToldEpisode } from './fixtures/tell.ts';

/** The hits of a search in one episode. */
function hitsIn(told: Omit<ToldEpisode, 'title'>, query: string, title = 'Episode'): SearchHit[] {
  const { engine, idOf } = libraryOf([{ title: 'Show', episodes: [{ ...told, title }] }]);
  return engine.episode(query, idOf(title)).hits;
}

/** What is shown, with what is marked in brackets. */
const shown = ({ runs }: SearchHit): string =>
  runs.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

const filler = (count: number, word = 'filler') =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

test.each<[told: Omit<ToldEpisode, 'title'>, query: string, hits: string[]]>([
  // Words in all their forms, phrases as they are
  [
    { lines: ['He runs.', 'They ran; we are running'] },
    'run ',
    ['He [runs]. They [ran]; we are [running]'],
  ],
  [{ lines: ['He runs.', 'They ran'] }, '"run"', []],
  [
    { lines: ['the old', 'sea-dog', 'barked'] },
    '"old sea dog barked"',
    ['the [old sea-dog barked]'],
  ],
  [{ lines: ['CAFÉ au lait'] }, '"cafe au', ['[CAFÉ au] lait']],
  [{ lines: ['a lighthouse', 'a light house'] }, 'light', ['a [lighthouse] a [light] house']],
  [{ lines: ['a lighthouse', 'a light house'] }, 'light ', ['a lighthouse a [light] house']],
  // Near each other
  [
    { lines: ['salt and bread, bread and salt'] },
    'bread salt ',
    ['[salt] and [bread], [bread] and [salt]'],
  ],
  // Code words whole
  [{ lines: ['in C++ or in c, not C#'] }, 'c++ ', ['in [C++] or in c, not C#']],
  [{ lines: ['in C++ or in c, not C#'] }, 'c ', ['in [C]++ or in [c], not [C]#']],
  [
    { lines: ['call asyncio.run(main)', 'or asyncio run it'] },
    'asyncio.run ',
    ['call [asyncio.run](main) or [asyncio run] it'],
  ],
  [{ lines: ['see 3.14 or 3 14'] }, '3.14 ', ['see [3.14] or 3 14']],
  [{ lines: ['C templates, C++ templates'] }, '"c++ templates"', ['C templates, [C++ templates]']],
  // Scripts without spaces, and from right to left
  [{ lines: ['今日は東京タワーへ'] }, '東京', ['今日は[東京]タワーへ']],
  [{ lines: ['วันนี้ทะเลสงบ'] }, 'ทะเล', ['วันนี้[ทะเล]สงบ']],
  [{ lines: ['قال مَرْحَبًا بكم'] }, 'مرحبا ', ['قال [مَرْحَبًا] بكم']],
  // Lists: only the line that was found
  [
    {
      chapters: [
        [0, 'Start'],
        [5, 'The tide'],
        [9, 'End'],
      ],
    },
    'tide ',
    ['The [tide]'],
  ],
  [
    {
      chapters: [
        [0, 'The tide'],
        [5, 'Tide tables, and the tide'],
      ],
    },
    'tide ',
    ['The [tide]', '[Tide] tables, and the [tide]'],
  ],
  // Excluded: near in what is said, anywhere in other parts
  [{ lines: [`tide ${filler(25)} moon`] }, 'tide -moon ', []],
  [{ lines: [`tide ${filler(45)} moon`] }, 'tide -moon ', [`[tide] ${filler(18)}…`]],
  [{ notes: `<p>tide</p><p>${filler(60)}</p><p>moon</p>` }, 'tide -moon ', []],
  // Cut at the end of a sentence
  [
    { lines: [`tide ${filler(17)} filler17. ${filler(40)}`] },
    'tide ',
    [`[tide] ${filler(17)} filler17. …`],
  ],
  [{ lines: ['the tides, the tide'] }, 'tide -tides ', []],
])('%j, searched for %j', (told, query, hits) => {
  expect(hitsIn(told, query).map(shown)).toEqual(hits);
});

test('a hit says when its first word is said, who says it, and in which chapter', () => {
  const told = {
    lines: ['Ada: one two three', 'Bo: four five six'],
    chapters: [
      [0, 'Low'],
      [2, 'High'],
    ] satisfies [number, string][],
  };
  expect(hitsIn({ ...told, timed: true }, '"five six"')).toMatchObject([
    { start: 2.5, speaker: 'Bo', place: 1, chapter: 'High', part: 'transcript' },
  ]);
  expect(hitsIn({ ...told, timed: true }, '"three four"')).toMatchObject([
    { start: 1, speaker: 'Ada', place: 0, chapter: 'Low' },
  ]);
  expect(hitsIn(told, 'five ')).toMatchObject([{ start: 2, speaker: 'Bo', chapter: 'High' }]);
  expect(hitsIn(told, 'high ')).toMatchObject([
    { start: 2, speaker: null, chapter: null, part: 'chapters', place: 1 },
  ]);
});

test('what is shown is cut between words to about 160 characters', () => {
  const [hit] = hitsIn({ lines: [`${filler(40)} “tide” ${filler(40)}`] }, 'tide ');
  const text = hit ? shown(hit) : '';
  expect(text).toMatch(/^…filler\d+ .* “\[tide\]” .* filler\d+…$/);
  expect(text.length).toBeGreaterThan(140);
  expect(text.length).toBeLessThan(170);
  const [japanese] = hitsIn({ lines: ['あ'.repeat(300) + '東京' + 'い'.repeat(300)] }, '東京');
  expect(japanese && shown(japanese)).toMatch(/^…あ{60,}\[東京\]い{80,}…$/);
});

test('words that stand far apart are one hit that shows each of them', () => {
  const [hit, ...others] = hitsIn(
    { lines: [`tide ${filler(60)} moon ${filler(60)}`] },
    'moon tide ',
  );
  expect(others).toEqual([]);
  expect(hit && shown(hit)).toMatch(/^\[tide\] .* … .*\[moon\] .*…$/);
});

test('occurrences that one excerpt shows are one hit, others their own', () => {
  const hits = hitsIn({ lines: [`tide tide ${filler(40)} tide`] }, 'tide ');
  expect(hits.map(shown)).toEqual([
    expect.stringMatching(/^\[tide\] \[tide\] filler0/),
    expect.stringMatching(/filler39 \[tide\]$/),
  ]);
  expect(new Set(hits.map(({ id }) => id)).size).toBe(2);
});

test('a phrase over the border of two rows is one hit, and what is repeated there is found once', () => {
  const lines = [
    ...Array.from({ length: 100 }, () => filler(10)),
    'the wind went',
    'round to the north',
    ...Array.from({ length: 100 }, () => filler(10)),
  ];
  for (let shift = 0; shift < 8; shift++) {
    const moved = lines.slice(shift % 4, lines.length - shift);
    const at = moved.indexOf('the wind went');
    expect(hitsIn({ lines: moved }, '"wind went round to"')).toMatchObject([{ place: at }]);
    expect(hitsIn({ lines: moved }, '"round to the north"')).toMatchObject([{ place: at + 1 }]);
    expect(hitsIn({ lines: moved }, 'wind ')).toMatchObject([{ place: at }]);
  }
});

test('an episode has a thousand hits at most, those without a time among them', () => {
  const lines = Array.from({ length: 1100 }, () => `tide ${filler(30)}`);
  const { engine, idOf } = libraryOf([
    { title: 'Show', episodes: [{ title: 'Long', notes: 'Of the tide.', lines }] },
  ]);
  const list = engine.episode('tide ', idOf('Long'));
  expect(list.hits[0]).toMatchObject({ part: 'notes', start: null });
  expect(list.hits).toHaveLength(1000);
  expect(list.more).toBe(true);
  expect(engine.hitsIn('tide ', idOf('Long'))).toBe(1000);
  expect(engine.hitsIn('nothing ', idOf('Long'))).toBe(0);
  expect(engine.hitsIn('tide ', 999)).toBe(0);
});

test('notes that say nothing but two words, fifty thousand times, are found in like any others', async () => {
  const notes = `<p>${'tide moon and '.repeat(50_000)}</p>`;
  const { engine, idOf } = libraryOf([{ title: 'Show', episodes: [{ title: 'Flood', notes }] }]);
  for (const query of ['tide ', 'moon tide ', '"tide moon"', 'tide -sun ']) {
    const { episodes } = await engine.find(query, 'relevance', 0, 10, () => Promise.resolve());
    expect(episodes).toMatchObject([{ title: 'Flood', more: true }]);
    expect(episodes[0]?.hits).toHaveLength(3);
    expect(engine.episode(query, idOf('Flood')).hits).toHaveLength(1000);
  }
  expect(hitsIn({ notes }, 'tide -moon ')).toEqual([]);
});
