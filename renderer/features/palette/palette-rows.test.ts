import { expect, test } from 'vitest';
import { type KeptSearch } from '../../../electron/shared/search-results.ts';
import { commandsFor, groupsOf } from './palette-rows.ts';

const all = ['add-podcast', 'settings', 'search', 'next-chapter', 'skip-forward'] as const;
const nothing = { text: '', names: [], people: [], kept: [], possible: all };
const kept = (id: number, query: string, usedAt: string | null): KeptSearch => ({
  ...{ id, query, usedAt },
  ...{ savedAt: null, watched: false, unseen: 0 },
});
const keysOf = (offered: Partial<typeof nothing> | Parameters<typeof groupsOf>[0]) =>
  groupsOf({ ...nothing, ...offered }).map(({ rows }) => rows.map(({ key }) => key));

test.each([
  ['sea', ['search']],
  ['podcast', ['add-podcast']],
  ['pod ad', ['add-podcast']],
  ['CHAP', ['next-chapter']],
  // What begins as typed comes before what has it somewhere.
  ['s', ['settings', 'search', 'skip-forward']],
  ['30 s', ['skip-forward']],
  ['earch', []],
  ['…', []],
])('“%s” finds commands whose words begin so', (typed, found) => {
  expect(commandsFor(typed, all).sort()).toEqual([...found].sort());
});

test('what begins as typed stands before what only has it', () => {
  expect(commandsFor('s', ['skip-forward', 'search'])).toEqual(['search', 'skip-forward']);
});

test('at first there are the searches used last, newest first, and the commands', () => {
  const searches = Array.from({ length: 7 }, (_, id) => kept(id, `q${id}`, `2026-02-0${id + 1}`));
  expect(keysOf({ ...nothing, kept: [kept(9, 'saved', null), ...searches] })).toEqual([
    ['recent 6', 'recent 5', 'recent 4', 'recent 3', 'recent 2'],
    all.map((command) => `command ${command}`),
  ]);
  expect(keysOf(nothing)).toHaveLength(1);
});

test('what is typed is looked for among commands and names, and can be searched for in any case', () => {
  const artwork = null;
  const found = groupsOf({
    ...nothing,
    text: ' next ',
    names: [
      {
        ...{ kind: 'chapter', episodeId: 4, title: 'Next door', start: 9, artwork },
        ...{ episodeTitle: 'E', feedTitle: 'S' },
      },
      { kind: 'show', feedId: 2, title: 'Next', artwork },
    ],
    people: [{ name: 'Nexta', episodes: 1, shows: [], roles: [] }],
    kept: [kept(1, 'next', '2026-02-01')],
  });
  expect(found.map(({ title, rows }) => [title, ...rows.map(({ key }) => key)])).toEqual([
    ['Commands', 'command next-chapter'],
    ['Shows', 'show 2'],
    ['Chapters', 'chapter 4 9 Next door'],
    ['People', 'person Nexta'],
    ['Everything that was said', 'search'],
  ]);
  expect(found.at(-1)?.rows[0]).toMatchObject({ kind: 'search', query: 'next' });
  // What only has the word somewhere comes after the titles.
  const titles = [{ kind: 'show' as const, feedId: 2, title: 'Chapter and verse', artwork: null }];
  expect(keysOf({ ...nothing, text: 'chapter', names: titles })).toEqual([
    ['show 2'],
    ['command next-chapter'],
    ['search'],
  ]);
});
