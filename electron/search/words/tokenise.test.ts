import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Database } from '../../storage/database.ts';
import { codeKey } from './code-words.ts';
import { normalised, tokenise } from './tokenise.ts';

const words = (text: string) => tokenise(text).map((token) => token.text);

/** What the scripts are made of that the rules speak of, thrown together at random. */
const shards = [
  ...[
    "don't",
    "she'll",
    'l’été',
    '1,000',
    '3.14',
    'Straße',
    'e\u0301',
    'İ',
    '½',
    'ﬁ',
    '²',
    'H264',
    "'",
    ',',
  ],
  ...['が', 'か\u3099', 'ｶﾞ', 'ー', '東京', '한국', '한', 'ㅋ', 'น้ำ', 'ကို', 'བོད་', 'ខ្មែរ'],
  ...['हिन्दी', 'தமிழ்', 'שָׁלוֹם', 'مَرْحَبًا', 'مـرحبا', 'мой', 'и\u0306', 'ё', 'Ἀθῆναι', '𝐀', '𠮷'],
  ...[' ', ' ', '\n', '-', '—', '.', '👩‍👧', '\u00ad', '\u200d', '\u200b', '\ud800', '\udc00', '\0'],
  ...['\ue000', '\u0378', '\u0301', '\u3099', '\u0e48', 'ﷺ', 'ヿ', '٣', 'º', 'x'.repeat(70)],
];
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...shards)).map((parts) => parts.join('')),
);

test.each([
  // Case, accents, ligatures, widths
  ['Café CRÈME naïve', 'cafe creme naive'],
  ['Straße STRASSE GROẞ', 'strasse strasse gross'],
  ['Århus Ångström smørrebrød Ærø œuvre', 'arhus angstrom smorrebrod aero oeuvre'],
  ['İstanbul ISPARTA ısı', 'istanbul isparta isi'],
  ['Łódź Việt Nam Đà Nẵng þing', 'lodz viet nam da nang thing'],
  ['ﬁnal eﬀort Ｆｕｌｌ ２０２４ 𝐁𝐨𝐥𝐝', 'final effort full 2024 bold'],
  ['e\u0301te\u0301 n\u0303', 'ete n'],
  ['Ἀθῆναι ΟΔΟΣ οδός', 'αθηναι οδοσ οδοσ'],
  ['за́мок ёлка', 'замок елка'],
  ['мой Київ ґанок', 'мой київ ганок'],
  ['x² H₂O Ⅳ ① ٣٤ ４', 'x2 h2o iv 1 34 4'],
  ['½ 2½', '½ 2 ½'],
  // Scripts whose marks are letters' substance, and those whose marks people leave out
  ['हिन्दी தமிழ்', 'हिन्दी தமிழ்'],
  ['שָׁלוֹם', 'שלום'],
  ['مَرْحَبًا مـرحبا أحمد', 'مرحبا مرحبا احمد'],
  ['کتاب مدرسة می\u200cخواهم', 'كتاب مدرسه ميخواهم'],
  // Unspaced scripts: a token a letter
  ['東京タワー', '東 京 タ ワ ー'],
  ['がか か\u3099 ガ ｶﾞ', 'が か が ガ ガ'],
  ['𠮷野家', '𠮷 野 家'],
  ['น้ำใจ', 'น้ ำ ใ จ'],
  ['ภาษาไทย', 'ภ า ษ า ไ ท ย'],
  ['ລາວ ខ្មែរ', 'ລ າ ວ ខ្ មែ រ'],
  ['བོད་ཡིག', 'བོ ད ཡི ག'],
  ['학교에서 \u1112\u1161\u11ab', '학 교 에 서 한'],
  ['Python과 AI를', 'python 과 ai 를'],
  ['mp3を聞く', 'mp3 を 聞 く'],
  // Apostrophes
  ["don't don’t dont DON`T", 'dont dont dont dont'],
  ["rock 'n' roll rock'n'roll dogs' 'tis", 'rock n roll rocknroll dogs tis'],
  ["O'Brien o’clock y'all c'mon I'm the 1990's", 'obrien oclock yall cmon im the 1990s'],
  ["She'll I’d we're who'd you’re they'll", 'she ll i d we re who d youre theyll'],
  ["l'été qu’il aujourd'hui un'altra dell’arte", 'l ete qu il aujourdhui un altra dell arte'],
  ['Hawaiʻi п’ять', 'hawaii пять'],
  // Digits
  ['mp3 h264 3.14 v2.0', 'mp3 h264 3 14 v2 0'],
  ["1,000 1,234,567 1000 1'000 10,000th", '1000 1234567 1000 1000 10000th'],
  ['1,2,3 2020,100 1,0000 a,100 12:30 6\'2"', '1 2 3 2020 100 1 0000 a 100 12 30 6 2'],
  // What separates, and what is not there
  ['well-known foo_bar and/or word—word AT&T', 'well known foo bar and or word word at t'],
  ['so\u00adft a\u200db', 'soft ab'],
  ['ไท\u200bย', 'ไ ท ย'],
  ['👩‍👧 ☃ … \ue000 \u0378 \u0301\u0e48 \ud83d', ''],
  ['a👍b', 'a b'],
  ['', ''],
  [`${'x'.repeat(70)} y`, `${'x'.repeat(64)} y`],
])('%j is %j', (text, expected) => {
  expect(words(text)).toEqual(expected === '' ? [] : expected.split(' '));
  expect(normalised(text)).toBe(expected);
});

test('tokens tell where they stand, marks included', () => {
  expect(tokenise('“Don’t” e\u0301te\u0301, 東京')).toEqual([
    { text: 'dont', from: 1, to: 6 },
    { text: 'ete', from: 8, to: 13 },
    { text: '東', from: 15, to: 16 },
    { text: '京', from: 16, to: 17 },
  ]);
});

test('the index gets exactly the tokens, in order, apart, and each is the folding of its place', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const tokens = tokenise(text);
      expect(normalised(text)).toBe(tokens.map((token) => token.text).join(' '));
      let behind = 0;
      for (const { text: folded, from, to } of tokens) {
        expect(from).toBeGreaterThanOrEqual(behind);
        expect(to).toBeGreaterThan(from);
        behind = to;
        expect(folded).toMatch(/^[a-z0-9\u0080-\uffff]{1,64}$/);
        expect(words(text.slice(from, to))).toEqual([folded]);
      }
      expect(behind).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test('words are the same however Unicode spells them, and what is folded stays', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const folded = normalised(text);
      expect(normalised(folded)).toBe(folded);
      if (words(text).some((word) => word.length > 60)) return;
      expect(normalised(text.normalize('NFD'))).toBe(folded);
      expect(normalised(text.normalize('NFC'))).toBe(folded);
    }),
    { numRuns: 2000 },
  );
});

test('every character alone is folded for good', () => {
  const changing: string[] = [];
  for (let code = 0; code < 0x20000; code++) {
    const folded = normalised(String.fromCodePoint(code));
    if (normalised(folded) !== folded || folded.includes(' ')) changing.push(code.toString(16));
  }
  expect(changing).toEqual([]);
});

test('a long text is the words of its lines', () => {
  const lines = Array.from({ length: 30_000 }, (_, i) => `Line ${i} of the harbour’s log, 東京.`);
  expect(normalised(lines.join('\n'))).toBe(lines.map(normalised).join(' '));
  expect(tokenise(lines.join('\n'))).toHaveLength(30_000 * 8);
});

/** The tokens SQLite’s index finds in each text, in order. */
function indexed(texts: string[]): string[][] {
  const database = new Database(':memory:');
  database.exec(`
    CREATE VIRTUAL TABLE word USING fts5(text, content = '', tokenize = 'ascii');
    CREATE VIRTUAL TABLE place USING fts5vocab(word, 'instance');
  `);
  texts.forEach((text, row) => {
    database.run('INSERT INTO word (rowid, text) VALUES (?, ?)', row, text);
  });
  const found = texts.map((): string[] => []);
  for (const { term, doc, offset } of database.all<{ term: string; doc: number; offset: number }>(
    'SELECT term, doc, offset FROM place',
  )) {
    (found[doc] ?? [])[offset] = term;
  }
  database.close();
  return found;
}

test('SQLite’s index finds exactly these tokens, in this order', () => {
  const samples = [shards.join(' '), shards.join(''), ...fc.sample(texts, 500)];
  expect(indexed(samples.map(normalised))).toEqual(samples.map(words));
});

test('SQLite’s index keeps the keys of code words whole', () => {
  const keys = ['c++', 'c#', '.net', 'asyncio.run', '__init__', 'a->b', 'é.x', "x'y"].map(codeKey);
  expect(indexed([keys.join(' ')])).toEqual([keys]);
});
