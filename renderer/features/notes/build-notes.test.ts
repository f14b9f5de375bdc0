// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { arranged, buildNotes, type BuiltNotes } from './build-notes.ts';
import { readNotes } from './read-notes.ts';

const episode = {
  link: 'https://tape.example/12',
  feedUrl: 'https://tape.example/feed.xml',
  guid: 'tape-12',
  audioPlace: '',
};

/** Text goes the whole way; for HTML the sanitiser needs a real browser and is left to the tests in the window. */
function box(built: Omit<BuiltNotes, 'cut'>): HTMLElement {
  const holder = document.createElement('div');
  holder.append(...built.nodes);
  return holder;
}
const fromText = (text: string, duration: number | null = null) =>
  box(arranged(readNotes(text), episode, duration));

function fromHtml(html: string, duration: number | null = null): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return box(arranged({ kind: 'html', nodes: template.content }, episode, duration));
}

const seeks = (holder: HTMLElement) =>
  [...holder.querySelectorAll('button')].map(({ dataset, textContent }) => [
    Number(dataset.seek),
    textContent,
  ]);

test('times become buttons that say what was written', () => {
  const holder = fromHtml(
    '<ul><li>(00:12) Start</li><li>1:02:03 – End, 10:30-11:00</li><li>at 12m30s and 1h02m03s</li></ul>',
  );
  expect(seeks(holder)).toEqual([
    [12, '00:12'],
    [3723, '1:02:03'],
    [630, '10:30'],
    [660, '11:00'],
    [750, '12m30s'],
    [3723, '1h02m03s'],
  ]);
  expect(holder.textContent).toBe('(00:12) Start1:02:03 – End, 10:30-11:00at 12m30s and 1h02m03s');
  expect(holder.querySelector('button')?.getAttribute('aria-label')).toBe('Go to 00:12');
});

test.each([
  '2024-05-06T10:20:30Z',
  'ratio 1:2',
  'v1.2:30',
  'John 3:16:99',
  '12:75',
  'at 9:30 pm',
  'at 10:15am',
  '20:15 Uhr',
  '18:00 CET',
  'UTC+05:30',
  '$12:30',
  'in 30m, or 2h',
])('%s is no time', (text) => {
  expect(fromText(text).querySelector('button')).toBeNull();
});

test('beyond the end of the audio there is nothing to go to', () => {
  const holder = fromHtml('<p>1:00, 10:00, <a href="#t=700">later</a></p>', 300);
  expect(seeks(holder)).toEqual([[60, '1:00']]);
  expect(holder.textContent).toBe('1:00, 10:00, later');
});

test('plain text keeps its lines and gains links', () => {
  const holder = fromText(
    'First line\n  second line\n\nSee https://a.example/page_(1). And www.b.example, a *star',
  );
  expect(
    [...holder.querySelectorAll('p')].map(({ innerHTML }) => innerHTML.replace(/<a.*?>/g, '<a>')),
  ).toEqual([
    'First line<br>  second line',
    'See <a>https://a.example/page_(1)</a>. And <a>www.b.example</a>, a *star',
  ]);
  expect([...holder.querySelectorAll('a')].map(({ href }) => href)).toEqual([
    'https://a.example/page_(1)',
    'https://www.b.example/',
  ]);
});

test('addresses end where their language ends a sentence', () => {
  const holder = fromText(
    'こちらはhttps://jp.example/一 https://jp.example/港?id=1。お便りは「https://jp.example/form」（https://jp.example/a、匿名）',
  );
  expect([...holder.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([
    'https://jp.example/一',
    'https://jp.example/港?id=1',
    'https://jp.example/form',
    'https://jp.example/a',
  ]);
});

test.each([
  ['Salt & pepper, 3 < 4'],
  ['#harbour and #tides'],
  ['2 * 3 * 4'],
  ['snake_case_words'],
  ['1999. A year'],
  ['mara@tape.example'],
])('%s stays as it stands', (text) => {
  expect(fromText(text).innerHTML).toBe(
    `<p dir="auto">${text.replace('&', '&amp;').replace('<', '&lt;')}</p>`,
  );
});

test('character references of plain text are read', () => {
  expect(fromText('Salt &amp; pepper &#8217;n&rsquo; &lt;b&gt;').textContent).toBe(
    'Salt & pepper ’n’ <b>',
  );
});

test('a glued list stands on lines of its own, its times buttons', () => {
  const holder = fromText('A hill!## Times(00:00) OPEN(01:58) ONE(07:10) TWO');
  expect(holder.querySelectorAll('p')).toHaveLength(2);
  expect(holder.querySelector('strong')?.textContent).toBe('Times');
  expect(seeks(holder).map(([at]) => at)).toEqual([0, 118, 430]);
  expect(holder.querySelectorAll('br')).toHaveLength(3);
});

test('links lead out, to moments of the episode, or are words', () => {
  const holder = fromHtml(
    '<p><a href="https://a.example/x">site</a> <a href="https://tape.example/12?t=90">the bell</a> <a href="javascript:alert(1)">trap</a> ' +
      '<a href="mailto:mara@tape.example">write</a> <a href="mailto:ivo@tape.example">ivo@tape.example</a> <a href="/page">page</a></p>',
  );
  expect([...holder.querySelectorAll('a')].map(({ href }) => href)).toEqual([
    'https://a.example/x',
  ]);
  expect(seeks(holder)).toEqual([[90, 'the bell']]);
  expect(holder.textContent).toBe(
    'site the bell trap write (mara@tape.example) ivo@tape.example page',
  );
});

test('no mark turns the text around, however it is written', () => {
  expect(fromText('one\u202e two &#x202E;three &#8238;four &#x02066;five').textContent).toBe(
    'one two three four five',
  );
});

test('pictures are boxes that say where they are, in their links', () => {
  const built = arranged(
    {
      kind: 'html',
      nodes: Object.assign(document.createElement('template'), {
        innerHTML:
          '<p>See <img src="https://img.example/a.png" alt="The harbour\n at 7:30"> <a href="https://a.example/"><img src="//b.example/b.png"></a> <img src="data:x" alt="y"></p>',
      }).content,
    },
    episode,
    null,
  );
  expect(built.pictures).toEqual(['img.example', 'b.example']);
  const holder = box(built);
  expect(holder.querySelector('img')).toBeNull();
  expect(holder.textContent).toBe(
    'See Picture at img.example · The harbour at 7:30 Picture at b.example y',
  );
  expect(holder.querySelector('a [data-picture]')?.getAttribute('data-picture')).toBe(
    'https://b.example/b.png',
  );
  expect(holder.querySelector('button')).toBeNull();
});

test('blocks run the way their words do, lists the way of their first', () => {
  const holder = fromHtml(
    '<p>One</p><ul><li><p>שלום</p><p>a</p></li><li>One</li></ul><blockquote>مرحبا</blockquote>',
  );
  const ways = [...holder.querySelectorAll<HTMLElement>('[dir]')];
  expect(ways.map(({ tagName, dir }) => `${tagName} ${dir}`)).toEqual([
    'P auto',
    'UL rtl',
    'P auto',
    'P auto',
    'BLOCKQUOTE rtl',
    'P auto',
  ]);
});

test('nobody nests as deep as what is flattened; the words are all there', () => {
  for (const [open, close] of [
    ['<ul><li>', '</li></ul>'],
    ['<b>', '</b>'],
    ['<div>a', '</div>'],
  ]) {
    const holder = fromHtml(
      `${open?.repeat(300)}One<img src="https://img.example/a.png">${close?.repeat(300)} two`,
    );
    expect(holder.textContent).toContain('OnePicture at img.example');
    expect(holder.textContent).toContain('two');
    const depths = [...holder.querySelectorAll('*')].map((element) => {
      let depth = 0;
      for (let at = element.parentElement; at; at = at.parentElement) depth++;
      return depth;
    });
    expect(Math.max(...depths)).toBeLessThan(45);
  }
});

test.each([
  ['longer than anyone reads', 'One ship. '.repeat(20_001), true],
  ['as long as one may read', 'One ship. '.repeat(20_000), false],
  ['nested without end', `One ship. ${'<b>'.repeat(500)}`, true],
  ['many paragraphs that nobody closed', '<p>One ship.<br>'.repeat(500), false],
])('notes that are %s', (_, notes, cut) => {
  expect(buildNotes(notes, episode, null).cut).toBe(cut);
});
