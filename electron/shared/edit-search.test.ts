import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addFilter,
  plainSearch,
  removeFilter,
  sameSearch,
  setFilter,
  writeFilter,
} from './edit-search.ts';
import { type FilterMeaning, parseSearch } from './search-query.ts';
import { typedSearch } from './test-search.ts';

const STARRED: FilterMeaning = { kind: 'is', value: 'starred', excluded: false };
const speaker = (value: string): FilterMeaning => ({ kind: 'speaker', value, excluded: false });
const before = (value: string): FilterMeaning => ({ kind: 'before', value, excluded: false });

/** The filters that are typed, wherever they stand. */
const filters = (typed: string) =>
  parseSearch(typed).filters.map(({ kind, value, excluded }) => ({ kind, value, excluded }));

test.each<[FilterMeaning, string]>([
  [STARRED, 'is:starred'],
  [{ ...STARRED, excluded: true }, '-is:starred'],
  [before('2024-03-01'), 'before:2024-03-01'],
  [before('2024-03-05T10:20:00.000Z'), 'before:2024-03-05T10:20:00.000Z'],
  [{ kind: 'lang', value: 'pt-BR', excluded: false }, 'lang:pt-BR'],
  [speaker('Ada'), 'speaker:Ada'],
  [speaker('Ada Lovelace'), 'speaker:"Ada Lovelace"'],
  [speaker('-ada:b*'), 'speaker:-ada:b*'],
  [speaker("O'Tide"), "speaker:O'Tide"],
  [speaker('12"'), 'speaker:12"'],
  [speaker('The "Real" Ada'), 'speaker:«The "Real" Ada»'],
  [speaker('“Ada” «Lovelace»'), 'speaker:「“Ada” «Lovelace»」'],
  [speaker('潮「汐」'), 'speaker:"潮「汐」"'],
])('the filter %j is typed %s', (filter, typed) => {
  expect(writeFilter(filter)).toBe(typed);
  expect(filters(typed)).toEqual([filter]);
});

test('a name that holds every kind of quotes loses the usual ones', () => {
  const typed = writeFilter(speaker('"a" «b» 「c」 『d』'));
  expect(filters(typed)).toEqual([speaker('a «b» 「c」 『d』')]);
});

test.each([
  ['', 'is:starred '],
  ['  ', 'is:starred '],
  ['tide', 'is:starred tide'],
  ['  high  tide ', 'is:starred high  tide '],
  ['"high tid', 'is:starred "high tid'],
  ['speaker:"Ada Lov', 'is:starred speaker:"Ada Lov'],
  ['-is:starred', 'is:starred -is:starred'],
  // There already
  ['tide is:starred', 'tide is:starred'],
  ['  IS:"starred" tide', '  IS:"starred" tide'],
])('a filter added to %j', (typed, expected) => {
  expect(addFilter(typed, STARRED)).toBe(expected);
});

test.each([
  ['is:starred', ''],
  ['is:starred ', ''],
  ['tide is:starred', 'tide'],
  ['is:starred tide', 'tide'],
  ['is:starred tide ', 'tide '],
  ['high   tide  is:starred   moon', 'high   tide moon'],
  ['"high tide"is:starred -moon', '"high tide" -moon'],
  ['is:starred high is:starred tide IS：starred', 'high tide'],
  ['tide -is:starred is:starred', 'tide -is:starred'],
  [' tide is:downloaded', ' tide is:downloaded'],
  ['"is:starred"', '"is:starred"'],
])('a filter removed from %j', (typed, expected) => {
  expect(removeFilter(typed, STARRED)).toBe(expected);
});

test('a name is found in whatever case and spaces', () => {
  expect(removeFilter('tide speaker:"ADA  lovelace"', speaker('Ada Lovelace'))).toBe('tide');
  expect(addFilter('speaker:ada', speaker('Ada'))).toBe('speaker:ada');
  expect(addFilter('speaker:ada', speaker('Adá'))).toBe('speaker:Adá speaker:ada');
});

test.each([
  ['tide', 'before:2024-03-01 tide'],
  ['before:2023 tide -before:2022 after:2020', 'before:2024-03-01 tide after:2020'],
  ['tide before:2024-03', 'tide before:2024-03'],
  ['before:2020 tide before:2024-03', 'tide before:2024-03'],
])('a date set in %j', (typed, expected) => {
  expect(setFilter(typed, before('2024-03-01'))).toBe(expected);
});

test('there may be several of other kinds', () => {
  expect(setFilter('speaker:ada', speaker('Grace'))).toBe('speaker:Grace speaker:ada');
});

test.each([
  ['', ''],
  ['is:starred', ''],
  ['is:starred  high tide', 'high tide'],
  ['-high is:starred ti* "a  b"* “sea" --json', '-high ti* "a  b"* "sea" --json'],
  ['moon "high tid', 'moon "high tid'],
  ['moon -"high tid', 'moon -"high tid"'],
  ['moon -ti*', 'moon -ti*'],
  ['moon ti*', 'moon ti'],
  ['moon is:starred*', 'moon is:starred*'],
  ['«the "high" tide» 「a«b"」', '«the "high" tide» 「a«b"」'],
])('%j without filters is %j', (typed, expected) => {
  expect(plainSearch(parseSearch(typed))).toBe(expected);
});

test.each([
  ['tide', 'tide', true],
  ['tide', '  Tide ', true],
  ['high tide', 'high\u3000 tide', true],
  ['"high tide', '“high  tide” ', true],
  ['tide is:starred show:"a b"', 'SHOW:«A B» tide -  is:starred is：starred', true],
  ['before:2024 lang:pt-br', 'lang:pt-BR before:2024-01-01', true],
  ['cafe\u0301', 'café', true],
  ['tide foo:bar', 'tide foo:bar', true],
  ['tide', 'tides', false],
  ['tide', 'tide*', false],
  ['tide', '"tide"', false],
  ['tide', '-tide', false],
  ['high tide', 'tide high', false],
  ['is:starred', '-is:starred', false],
  ['speaker:ada', 'show:ada', false],
  ['tide', 'tide is:starred', false],
  ['cafe', 'café', false],
])('%j and %j mean the same: %s', (a, b, same) => {
  expect(sameSearch(a, b)).toBe(same);
  expect(sameSearch(b, a)).toBe(same);
});

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'ab "“„«»「」『-*:é潮'), maxLength: 12 }),
);
const date = fc
  .date({ min: new Date('1000-01-01'), max: new Date('3000-01-01'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(day.toISOString(), day.toISOString().slice(0, 10)));
const excluded = fc.boolean();
/** Filters as `parseSearch` gives them. */
const filter: fc.Arbitrary<FilterMeaning> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('speaker' as const, 'show' as const),
    value: name
      .map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
      // Of each kind, one that closes.
      .filter(
        (text) =>
          text !== '' &&
          !['["“”„]', '[«»]', '」', '』'].every((some) => new RegExp(some).test(text)),
      ),
    excluded,
  }),
  fc.record({ kind: fc.constantFrom('before' as const, 'after' as const), value: date, excluded }),
  fc.record({
    kind: fc.constant('in' as const),
    value: fc.constantFrom('title', 'notes', 'chapters', 'transcript', 'people', 'bookmarks'),
    excluded,
  }),
  fc.record({
    kind: fc.constant('is' as const),
    value: fc.constantFrom('downloaded', 'unplayed', 'starred'),
    excluded,
  }),
  fc.record({
    kind: fc.constant('lang' as const),
    value: fc.constantFrom('en', 'pt-BR', 'zh-Hant', 'es-419'),
    excluded,
  }),
);

test('a filter that is written is read as it was', () => {
  fc.assert(
    fc.property(filter, (filter) => {
      expect(parseSearch(writeFilter(filter)).terms).toEqual([]);
      expect(filters(writeFilter(filter))).toEqual([filter]);
    }),
    { numRuns: 500 },
  );
});

test('a filter added is there once, changes no term, and goes again', () => {
  fc.assert(
    fc.property(typedSearch, filter, (typed, filter) => {
      const without = removeFilter(typed, filter);
      const added = addFilter(without, filter);
      expect(filters(added)).toEqual([filter, ...filters(without)]);
      expect(addFilter(added, filter)).toBe(added);
      expect(plainSearch(parseSearch(added))).toBe(plainSearch(parseSearch(typed)));
      expect(sameSearch(removeFilter(added, filter), without)).toBe(true);
      expect(filters(setFilter(typed, filter))).toContainEqual(filter);
    }),
    { numRuns: 500 },
  );
});

test('each filter of what is typed can be removed, and added again with the same meaning', () => {
  fc.assert(
    fc.property(typedSearch, (typed) => {
      for (const filter of parseSearch(typed).filters) {
        const without = removeFilter(typed, filter);
        expect(sameSearch(without, typed)).toBe(false);
        expect(sameSearch(addFilter(without, filter), typed)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the terms alone are read as they were', () => {
  const meanings = (typed: string) =>
    parseSearch(typed).terms.map(({ kind, text, excluded, prefix }, index, { length }) => {
      const typing = index === length - 1 && !excluded;
      return { kind, text, excluded, prefix: typing || prefix };
    });
  fc.assert(
    fc.property(typedSearch, (typed) => {
      const plain = plainSearch(parseSearch(typed));
      expect(filters(plain)).toEqual([]);
      expect(meanings(plain)).toEqual(meanings(typed));
    }),
    { numRuns: 1000 },
  );
});
