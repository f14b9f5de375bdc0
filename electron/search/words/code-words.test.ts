import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeKey, codeWords } from './code-words.ts';

const found = (text: string) => codeWords(text).map((word) => word.text);

test.each([
  ['I love C++.', ['c++']],
  ['C, C#, F# and C++11!', ['c#', 'f#', 'c++11']],
  ['.NET, node.js and “Node.js”: fine', ['.net', 'node.js', 'node.js']],
  ['see asyncio.run(). Or `asyncio.run(main())`?', ['asyncio.run', 'asyncio.run']],
  ['def __init__(self): if __name__ == "__main__":', ['__init__', '__name__', '__main__']],
  ['3.14, v2.0.1 and $5.99 or 3.5%', ['3.14', 'v2.0.1', '5.99', '3.5']],
  ['1,000.50', ['1000.50']],
  ['foo_bar _private', ['foo_bar', '_private']],
  ['std::vector<int> a->b x=>y', ['std::vector', 'a->b', 'x=>y']],
  ['pass --json or -fno-exceptions', ['--json', '-fno-exceptions']],
  ['@decorator #hashtag $HOME ~/notes', ['@decorator', '#hashtag', '$home', '~/notes']],
  ['AT&T, I/O; (R&B) 24/7', ['at&t', 'i/o', 'r&b', '24/7']],
  ['/etc/passwd, src/', ['/etc/passwd']],
  [
    'user@host.example. https://host.example/Pfad?a=b#c,',
    ['user@host.example', 'https://host.example/pfad?a=b#c'],
  ],
  ['Straße.Länge и\u0306.ё e\u0301.x', ['strasse.lange', 'й.е', 'e.x']],
  ['今日はasyncio.runを使う。', ['asyncio.run']],
  ['Disney+ Google+', ['disney+', 'google+']],
])('%j holds %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'Well-known don’t \'quoted\' (aside) "said" she… Wait... what?! Yes!',
  'word—word well--you know, wait...what and ...so; end.',
  'At 12:30 for $5, 50%, 1,000 or -5 of #1; 18+ only. 1:02:03',
  'In the U.S. at 5 p.m., e.g. a test.',
  '-Yes. -No. -What? foo() main(x) arr[0] *emphasis* **strong** <b>bold</b>',
  'name: value; this, that. — – - & / + = @ # $ _ ___ .',
  '東京、大阪。',
  '',
])('plain text %j holds none', (text) => {
  expect(found(text)).toEqual([]);
});

test('a long row of signs takes no time, and a long address is cut', () => {
  const signs = [...'!=+-/._#:~>@', '-x', '/a', 'x.', "x'"];
  const started = performance.now();
  for (const sign of signs) codeWords(`${sign.repeat(200_000)}a`);
  expect(performance.now() - started).toBeLessThan(10_000);
  const address = `https://host.example/${'x'.repeat(300)}`;
  expect(codeWords(`(${address})`)).toEqual([{ text: address.slice(0, 128), from: 1, to: 322 }]);
});

test('code words tell where they stand', () => {
  expect(codeWords('“See `asyncio.run()`.”')).toEqual([{ text: 'asyncio.run', from: 6, to: 17 }]);
});

test('a key is one token of the index, another for every word', () => {
  const words = ['c', 'c+', 'c++', 'c#', '.net', 'net', 'a.b', 'a_b', 'a/b', 'a-b', 'ab'];
  const keys = words.map(codeKey);
  expect(new Set(keys).size).toBe(words.length);
  for (const key of keys) expect(key).toMatch(/^[a-z0-9\u0080-\uffff]+$/);
  expect(codeKey('c')).toBe('c');
});

test('any text: in order, apart, with keys of their own, and found again alone', () => {
  const shards = [
    'foo',
    'C',
    'é',
    '東',
    '1',
    '3',
    ' ',
    '.',
    '-',
    '+',
    '#',
    '_',
    '/',
    ',',
    ':',
    "'",
    '(',
    '>',
    '&',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...shards), { maxLength: 30 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let behind = 0;
      for (const { text: word, from, to } of codeWords(text)) {
        expect(from).toBeGreaterThanOrEqual(behind);
        expect(to).toBeGreaterThan(from);
        behind = to;
        expect(codeKey(word)).toMatch(/^[a-z0-9\u0080-\uffff]{1,128}$/);
        expect(found(text.slice(from, to))).toEqual([word]);
      }
    }),
    { numRuns: 2000 },
  );
});
