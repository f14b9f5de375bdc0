import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from '../../../electron/shared/search-query.ts';
import { typedSearch } from '../../../electron/shared/test-search.ts';
import { begunFilter, searchedOf } from './filter-typing.ts';

const offersOf = (typed: string) => begunFilter(typed)?.offers;

test('a filter is begun by its name, and by the beginning of its value', () => {
  expect(begunFilter('tide spea')).toEqual({
    before: 'tide',
    kind: null,
    offers: ['tide speaker:'],
  });
  expect(begunFilter('tide is:sta')).toEqual({
    before: 'tide',
    kind: 'is',
    offers: ['tide is:starred '],
  });
  expect(offersOf('-IS:')).toEqual(['-is:downloaded ', '-is:unplayed ', '-is:starred ']);
  expect(offersOf('in:t')).toEqual(['in:title ', 'in:transcript ']);
  expect(offersOf('is')).toEqual(['is:']);
  expect(offersOf('be')).toEqual(['before:']);
});

test('what may still become a name, a language or a date is waited for', () => {
  for (const [typed, kind] of [
    ['show:', 'show'],
    ['speaker:"', 'speaker'],
    ['lang:p', 'lang'],
    ['lang:pt-', 'lang'],
    ['before:20', 'before'],
    ['after:2024-0', 'after'],
    ['after：2024-03-', 'after'],
  ] as const) {
    expect(begunFilter(typed), typed).toEqual({ before: '', kind, offers: [] });
  }
});

test('whole filters, phrases, and words like none are no beginnings', () => {
  for (const typed of [
    '',
    'tide ',
    'tide is:sta ',
    'is:starred',
    'in:chapter',
    'is:nothing',
    'before:then',
    'before:2024',
    'http:',
    'a',
    'tide',
    '"they said is:sta',
    'speaker:"Ada Lov',
    'speaker:"Ada is',
    'x/is:sta',
  ]) {
    expect(begunFilter(typed), typed).toBeNull();
  }
});

test('what is begun and named is not searched for yet', () => {
  expect(searchedOf('tide lights is:sta')).toBe('tide lights');
  expect(searchedOf('tide spea')).toBe('tide spea');
  expect(searchedOf('is:')).toBe('');
  expect(searchedOf('tide is:starred')).toBe('tide is:starred');
});

test('whatever is typed, all filters that are whole are searched for, and offers with values are filters', () => {
  fc.assert(
    fc.property(typedSearch, (typed) => {
      const filters = (text: string) =>
        parseSearch(text).filters.map(({ kind, value }) => `${kind}:${value}`);
      expect(filters(searchedOf(typed))).toEqual(filters(typed));
      for (const offer of begunFilter(typed)?.offers ?? []) {
        if (offer.endsWith(' ')) expect(filters(offer).length).toBe(filters(typed).length + 1);
      }
    }),
  );
});
