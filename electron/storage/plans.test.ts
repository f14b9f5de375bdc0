import { expect, test } from 'vitest';
import { BOOKMARKS } from './bookmarks.ts';
import { CHAPTER_LISTS } from './chapters.ts';
import { episodeStatements } from './episodes.ts';
import { feedSummaries } from './feeds.ts';
import { newLibrary, saveShow } from './fixtures/samples.ts';
import { matchingNames, PERSON } from './people.ts';
import { LINKS, VERSIONS } from './transcript-candidates.ts';
import { NEWEST_OF_LINK, SAME_CONTENT } from './transcripts.ts';
import { CONTENT } from './version-content.ts';

/** The steps by which SQLite would answer. */
function planOf(sql: string): string[] {
  const { library, store } = newLibrary();
  saveShow(store, 'harbour', [['one'], ['two']]);
  return library
    .database()
    .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .map(({ detail }) => detail);
}

/** Reading a table from end to end without an index that gives its order or narrows it down. */
const scans = (plan: string[]) =>
  plan.filter((step) => /^SCAN (episode|transcript_version|transcript_link)$/.test(step));
const sorts = (plan: string[]) => plan.filter((step) => step.includes('USE TEMP B-TREE'));

const page = { offset: 0, limit: 50 };

test('the list of all episodes walks the index by date', () => {
  const { list } = episodeStatements({ feedId: null, filter: 'all', ...page });
  const plan = planOf(list);
  expect(plan[0]).toBe('SCAN episode USING INDEX episode_by_date');
  expect(scans(plan)).toEqual([]);
  expect(sorts(plan)).toEqual([]);
});

test('the list of a show walks its index by date', () => {
  const { list, count } = episodeStatements({ feedId: 1, filter: 'all', ...page });
  const plan = planOf(list);
  expect(plan[0]).toBe('SEARCH episode USING INDEX episode_of_feed_by_date (feed_id=?)');
  expect(scans(plan)).toEqual([]);
  expect(sorts(plan)).toEqual([]);
  expect(scans(planOf(count))).toEqual([]);
});

test('the list of downloads reads no episode that is not downloaded', () => {
  const { list } = episodeStatements({ feedId: null, filter: 'downloads', ...page });
  const plan = planOf(list);
  expect(plan[0]).toBe('SCAN download');
  expect(scans(plan)).toEqual([]);
});

test('the list of starred episodes walks their index by date', () => {
  const { list, count } = episodeStatements({ feedId: null, filter: 'starred', ...page });
  const plan = planOf(list);
  expect(plan[0]).toBe('SCAN episode USING INDEX episode_starred');
  expect(sorts(plan)).toEqual([]);
  expect(planOf(count)[0]).toBe('SCAN episode USING INDEX episode_starred');
});

test('counting all episodes reads only an index', () => {
  const { count } = episodeStatements({ feedId: null, filter: 'all', ...page });
  const plan = planOf(count);
  expect(plan).toContainEqual(expect.stringMatching(/^SEARCH episode USING COVERING INDEX/));
});

test('the episodes of a person come off the index of names', () => {
  const { list, count } = episodeStatements({ feedId: null, filter: 'all', person: 'Mo', ...page });
  for (const plan of [planOf(list), planOf(count)]) {
    expect(plan).toContain('SEARCH person USING COVERING INDEX person_by_name (folded=?)');
    expect(plan).toContain('SEARCH episode USING INTEGER PRIMARY KEY (rowid=?)');
    expect(scans(plan)).toEqual([]);
  }
});

test('looking for people walks the index of names in its order', () => {
  const plan = planOf(matchingNames(2));
  expect(plan).toContain('SCAN person USING COVERING INDEX person_by_name');
  expect(plan.filter((step) => step.includes('GROUP BY'))).toEqual([]);
  const person = planOf(PERSON);
  expect(person).toContain('SEARCH person USING INDEX person_by_name (folded=?)');
  expect(scans(person)).toEqual([]);
});

test('counting the new episodes of a show reads only those', () => {
  const plan = planOf(feedSummaries);
  expect(plan).toContainEqual(
    expect.stringMatching(/^SEARCH episode USING COVERING INDEX episode_new/),
  );
  expect(scans(plan)).toEqual([]);
});

test.each([
  ['the transcripts of an episode', VERSIONS, 'transcript_version_by_content (episode_id=?)'],
  ['what it is offered', LINKS, 'sqlite_autoindex_transcript_link_1 (episode_id=?)'],
  ['the versions of a link', NEWEST_OF_LINK, 'transcript_version_of_link (link_id=?)'],
  ['the same content', SAME_CONTENT, 'transcript_version_by_content (episode_id=? AND sha256=?)'],
])('%s come off an index', (_, sql, index) => {
  const plan = planOf(sql);
  expect(plan[0]).toContain(`USING INDEX ${index}`);
  expect(scans(plan)).toEqual([]);
});

test('a transcript is found by its id', () => {
  expect(planOf(CONTENT)).toEqual([
    'SEARCH transcript_version USING INTEGER PRIMARY KEY (rowid=?)',
  ]);
});

test('the bookmarks of an episode come off its index in their order', () => {
  expect(planOf(BOOKMARKS)).toEqual([
    'SEARCH bookmark USING INDEX bookmark_of_episode (episode_id=?)',
  ]);
});

test('the lists of chapters of an episode come off its index', () => {
  expect(planOf(CHAPTER_LISTS)).toEqual([
    'SEARCH chapter_list USING INDEX sqlite_autoindex_chapter_list_1 (episode_id=?)',
  ]);
});
