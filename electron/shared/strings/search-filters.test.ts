import { expect, test } from 'vitest';
import { parseSearch } from '../search-query.ts';
import { searchFilterStrings } from './search-filters.ts';

const said = (typed: string) => parseSearch(typed).filters.map(searchFilterStrings.filterText);

test('filters are said as people say them', () => {
  expect(said('show:"Harbour Tapes" speaker:Ada in:chapters lang:pt-BR')).toEqual([
    'Show: Harbour Tapes',
    'Speaker: Ada',
    'In chapters',
    'In Brazilian Portuguese',
  ]);
  expect(said('is:downloaded is:unplayed is:starred')).toEqual([
    'Downloaded',
    'Not finished',
    'Starred',
  ]);
});

test('dates are those of the search, whatever the time zone', () => {
  expect(said('before:2024 after:2024-03-05 after:2024-03-05T14:05Z')).toEqual([
    'Before 1 January 2024',
    'Since 5 March 2024',
    'Since 5 March 2024, 14:05 UTC',
  ]);
});

test('what is left out is said as such', () => {
  expect(said('-show:Tapes -in:title -lang:de -before:2024')).toEqual([
    'Not show: Tapes',
    'Not in titles',
    'Not in German',
    'Not before 1 January 2024',
  ]);
  expect(said('-is:downloaded -is:unplayed -is:starred')).toEqual([
    'Not downloaded',
    'Finished',
    'Not starred',
  ]);
});
