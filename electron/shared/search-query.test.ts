import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from './search-query.ts';
import { typedSearch } from './test-search.ts';

/** Terms in short: `!` excluded, the phrase in [brackets], `…` prefix. */
const terms = (typed: string) =>
  parseSearch(typed).terms.map(({ kind, text, excluded, prefix }) => {
    const found = kind === 'phrase' ? `[${text}]` : text;
    return `${excluded ? '!' : ''}${found}${prefix ? '…' : ''}`;
  });
/** Filters in short. */
const filters = (typed: string) =>
  parseSearch(typed).filters.map(
    ({ kind, value, excluded }) => `${excluded ? '!' : ''}${kind}=${value}`,
  );

test.each([
  // Words
  ['tide', ['tide…']],
  ['tide ', ['tide']],
  ['high tide', ['high', 'tide…']],
  ['  high\t\u3000tide\u00a0\n', ['high', 'tide']],
  ['high\0tide\u0085', ['high', 'tide']],
  ['asyncio.run C++ ', ['asyncio.run', 'C++']],
  ['__init__ 3.14 node.js ', ['__init__', '3.14', 'node.js']],
  ["#hashtag @handle don't don’t ", ['#hashtag', '@handle', "don't", 'don’t']],
  ['潮汐 น้ำขึ้น ', ['潮汐', 'น้ำขึ้น']],
  ['tide AND moon OR (sea) ', ['tide', 'AND', 'moon', 'OR', '(sea)']],
  // The beginnings of words
  ['ti* moon ', ['ti…', 'moon']],
  ['ti＊ ', ['ti…']],
  ['ti** ', ['ti…']],
  ['a*b ', ['a*b']],
  ['* ', ['*']],
  ['** tide ', ['**', 'tide']],
  ['"high tid"* ', ['[high tid]…']],
  ['"high tid*" ', ['[high tid*]']],
  ['-ti*', ['!ti…']],
  // Phrases
  ['"high tide"', ['[high tide]']],
  ['"high tide" moon', ['[high tide]', 'moon…']],
  ['moon "high tid', ['moon', '[high tid]…']],
  ['"high tid ', ['[high tid]']],
  ['" high  tide "', ['[high  tide]']],
  ['"high\ntide"', ['[high tide]']],
  ['“high tide” „high tide“ ”high tide”', ['[high tide]', '[high tide]', '[high tide]']],
  ['«high tide» »high tide« ＂high tide＂', ['[high tide]', '[high tide]', '[high tide]']],
  ['“high tide" moon ', ['[high tide]', 'moon']],
  ['「満ち潮」『引き潮』｢潮｣', ['[満ち潮]', '[引き潮]', '[潮]']],
  ['海の「満ち潮」です ', ['海の', '[満ち潮]', 'です']],
  ['「彼は『潮』と "言" った」', ['[彼は『潮』と "言" った]']],
  ['満ち潮」 ', ['満ち潮」']],
  ['("high tide") ', ['(', '[high tide]', ')']],
  ['"high tide"moon ', ['[high tide]', 'moon']],
  ['12" vinyl צה"ל 7” ', ['12"', 'vinyl', 'צה"ל', '7”']],
  // Excluded
  ['-tide', ['!tide']],
  ['－tide ', ['!tide']],
  ['moon -tide ', ['moon', '!tide']],
  ['-"high tide" -“moon', ['![high tide]', '![moon]']],
  ['"moon"-tide ', ['[moon]', '!tide']],
  ['well-known ', ['well-known']],
  ['high - tide - ', ['high', 'tide']],
  ['--json -- ', ['--json', '--']],
  ['-5 ', ['!5']],
  // No filters
  ['foo:bar -foo:bar ', ['foo:bar', '!foo:bar']],
  ['before:soon in:cellar is:blue ', ['before:soon', 'in:cellar', 'is:blue']],
  ['lang:??? lang:english lang: ', ['lang:???', 'lang:english', 'lang:']],
  ['show: show:"" speaker:" ', ['show:', 'show:', 'speaker:']],
  ['show: tide show :tide ', ['show:', 'tide', 'show', ':tide']],
  ['in:"the cellar" ', ['in:', '[the cellar]']],
  ['https://shows.example/a?b 12:30 ', ['https://shows.example/a?b', '12:30']],
  ['"is:starred" xis:starred ', ['[is:starred]', 'xis:starred']],
  ['is:starred, is:starred* ', ['is:starred,', 'is:starred…']],
  ['constructor:x __proto__:x ſhow:x ', ['constructor:x', '__proto__:x', 'ſhow:x']],
  ['before:2024-02-30 after:2024-13 ', ['before:2024-02-30', 'after:2024-13']],
  ['after:24 after:2024-03-05T10:00 ', ['after:24', 'after:2024-03-05T10:00']],
  ['before:2024-02-30T10:00Z ', ['before:2024-02-30T10:00Z']],
  ['before:2024-02-03T24:00Z ', ['before:2024-02-03T24:00Z']],
  ['before:2024-00 before:2024-', ['before:2024-00', 'before:2024-…']],
])('%j is read as the terms %j, without filters', (typed, expected) => {
  expect(filters(typed)).toEqual([]);
  expect(terms(typed)).toEqual(expected);
});

test.each(['', ' ', '-', '- -', '"', '""', '-"', '"" “” 「」 ', '""*', '\0', '「'])(
  '%j is nothing to search for',
  (typed) => {
    expect(parseSearch(typed)).toEqual({ terms: [], filters: [] });
  },
);

test.each([
  ['speaker:ada', ['speaker=ada']],
  ['speaker:"Ada  Lovelace"', ['speaker=Ada Lovelace']],
  ['speaker:“Ada Lovelace” show:「潮」', ['speaker=Ada Lovelace', 'show=潮']],
  ['speaker:"Ada Lov', ['speaker=Ada Lov']],
  ["show:O'Tide show:https://shows.example/", ["show=O'Tide", 'show=https://shows.example/']],
  ['SHOW:Tides Is:STARRED', ['show=Tides', 'is=starred']],
  ['show：潮 is：starred', ['show=潮', 'is=starred']],
  ['-speaker:ada －is:unplayed', ['!speaker=ada', '!is=unplayed']],
  ['-show:"Tide Talk"is:downloaded', ['!show=Tide Talk', 'is=downloaded']],
  ['in:title in:Titles', ['in=title', 'in=title']],
  [
    'in:notes in:note in:chapters in:chapter',
    ['in=notes', 'in=notes', 'in=chapters', 'in=chapters'],
  ],
  ['in:transcript in:transcripts in:said', ['in=transcript', 'in=transcript', 'in=transcript']],
  [
    'in:people in:person in:bookmarks in:"bookmark"',
    ['in=people', 'in=people', 'in=bookmarks', 'in=bookmarks'],
  ],
  [
    'lang:en lang:pt-BR lang:PT-br lang:pt_BR',
    ['lang=en', 'lang=pt-BR', 'lang=pt-BR', 'lang=pt-BR'],
  ],
  ['lang:eng lang:zh-hant-tw lang:es-419', ['lang=en', 'lang=zh-Hant-TW', 'lang=es-419']],
  [
    'before:2024 before:2024-03 before:2024-03-05',
    ['before=2024-01-01', 'before=2024-03-01', 'before=2024-03-05'],
  ],
  [
    'after:2024 after:2024-3 after:2024-3-5',
    ['after=2024-01-01', 'after=2024-03-01', 'after=2024-03-05'],
  ],
  [
    'after:2024-02-29 before:2024-03-05t10:20z',
    ['after=2024-02-29', 'before=2024-03-05T10:20:00.000Z'],
  ],
  ['after:2024-03-05T10:20:30.5Z', ['after=2024-03-05T10:20:30.500Z']],
])('%j is read as the filters %j', (typed, expected) => {
  expect(parseSearch(typed).terms).toEqual([]);
  expect(filters(typed)).toEqual(expected);
});

test('terms and filters stand among each other, each with its place', () => {
  const typed = 'moon -is:starred  -"high tide" speaker:"Ada" ti*';
  const { terms, filters } = parseSearch(typed);
  const slices = [...terms, ...filters].map(({ from, to }) => typed.slice(from, to));
  expect(slices).toEqual(['moon', '-"high tide"', 'ti*', '-is:starred', 'speaker:"Ada"']);
  expect(terms[1]).toEqual({
    kind: 'phrase',
    text: 'high tide',
    excluded: true,
    prefix: false,
    from: 18,
    to: 30,
  });
  expect(filters[0]).toEqual({ kind: 'is', value: 'starred', excluded: true, from: 5, to: 16 });
});

test('a word with a filter behind it is no longer being typed', () => {
  expect(terms('tide is:starred')).toEqual(['tide']);
  expect(terms('is:starred tide')).toEqual(['tide…']);
});

test('more words than anybody types are left out, as is all behind 1,000 letters', () => {
  const many = Array.from({ length: 70 }, (_, index) => `w${index}`);
  expect(terms(`${many.join(' ')} is:starred`)).toEqual(many.slice(0, 64));
  expect(filters(`${many.join(' ')} is:starred`)).toEqual(['is=starred']);
  expect(terms('a'.repeat(3000))).toEqual([`${'a'.repeat(1000)}…`]);
  // The last letter of 1,000 would be half of one.
  expect(terms(`${'a'.repeat(999)}🌊`)).toEqual([`${'a'.repeat(999)}…`]);
  expect(filters(`${'a '.repeat(500)}is:starred`)).toEqual([]);
});

test('any text is read, in places that are right, and nothing of it is lost', () => {
  fc.assert(
    fc.property(typedSearch, (typed) => {
      const { terms, filters } = parseSearch(typed);
      const spaced = typed.replace(/\p{Cc}/gu, ' ');
      let rest = spaced;
      for (const { from, to } of [...terms, ...filters]) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(typed.length);
        rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
      }
      for (const { text, from, to } of terms) {
        const [before, after, ...more] = spaced.slice(from, to).split(text);
        expect(text).not.toBe('');
        if (more.length === 0) {
          expect(before).toMatch(/^[-－]?["“”„‟＂«»「｢『]?\s*$/u);
          expect(after).toMatch(/^\s*["“”„‟＂»«」｣』]?[*＊]*$/u);
        } else expect(spaced.slice(from, to)).toContain(text);
      }
      // Of what is in none of them, only marks without anything in them remain.
      if (terms.length < 64) expect(rest).toMatch(/^[-－"“”„‟＂«»「」｢｣『』*＊\s]*$/u);
      for (const places of [terms, filters]) {
        expect(places).toEqual([...places].sort((a, b) => a.from - b.from));
      }
    }),
    { numRuns: 1000 },
  );
});

test('any text at all is read', () => {
  const text = fc.string({
    unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    maxLength: 1200,
  });
  fc.assert(
    fc.property(text, (typed) => {
      for (const { text } of parseSearch(typed).terms) expect(text).not.toMatch(/^\s|\s$|\p{Cc}/u);
    }),
  );
});
