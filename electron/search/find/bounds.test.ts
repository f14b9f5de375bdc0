/** What is said everywhere costs no more than it must: work is counted, not timed. */
import { expect, test } from 'vitest';
import { type Database } from '../../storage/database.ts';
import { newLibrary } from '../../storage/fixtures/samples.ts';
import { partRow, ROWS, rowId } from '../rows.ts';
import { candidatesOf } from './candidates.ts';
import { listening } from './fixtures/listening.ts';
import { pause } from './fixtures/tell.ts';
import { planOf } from './plan.ts';

const EPISODES = 1000;
const ROWS_EACH = 9;

const say = (database: Database, word: string, count: number) =>
  database.run('INSERT OR IGNORE INTO search_word (text, count) VALUES (?, ?)', word, count);

/** An index of nine thousand rows of the same words, each of them said a hundred thousand times; Ada says thirty. */
function everywhere(words: string): Database {
  const database = newLibrary().library.database();
  const add = (id: number, speaker: string) =>
    database.run(
      "INSERT INTO search_index (rowid, words, code, speakers) VALUES (?, ?, '', ?)",
      id,
      words,
      speaker,
    );
  database.transaction(() => {
    for (let episode = 1; episode <= EPISODES; episode++) {
      for (let place = 0; place < ROWS_EACH; place++) add(rowId(episode, place), '');
    }
    for (let episode = 1; episode <= 30; episode++) {
      add(rowId(episode, ROWS_EACH), 'ada');
      add(partRow(episode, 'title'), '');
    }
    for (const word of words.split(' ')) say(database, word, 100_000);
  });
  return database;
}

test('a letter stands for the commonest words alone where they are said everywhere, else for many', () => {
  const database = newLibrary().library.database();
  for (let word = 0; word < 60; word++) {
    say(database, `rare${word}`, 5);
    say(database, `often${word}`, 60_000);
  }
  const forms = (query: string) => planOf(database, query).terms.map(({ forms }) => forms.size);
  expect(forms('r')).toEqual([60]);
  expect(forms('o')).toEqual([8]);
  expect(forms('"often1 r')).toEqual([60]);
  expect(forms('o ')).toEqual([0]);
});

test('words that are everywhere are compared in the newest rows, and as they were typed in all', async () => {
  const database = everywhere('we filled them then were there with them');
  const compared: { match: string; words: number; from: number; rows: number }[] = [];
  const heard = listening(database, (_sql, [match, from]) => {
    if (typeof match !== 'string' || typeof from !== 'number' || from === 0) return;
    const rows = (EPISODES + 1 - Math.floor(from / ROWS)) * ROWS_EACH;
    compared.push({ match, words: (match.match(/"\w/g) ?? []).length, from, rows });
  });
  const all: string[] = [];
  const literal = listening(heard, (_sql, [match, from]) => {
    if (from === 0) all.push(String(match));
  });
  await candidatesOf(literal, planOf(database, 'them w'), 'relevance', pause);
  expect(compared.length).toBeGreaterThan(0);
  for (const { match, words, rows } of compared) expect(words * rows, match).toBeLessThan(40_000);
  expect(all).toContain('words : "them w"');
});

test('what is everywhere is not ranked, also where filters leave few rows of it', async () => {
  const database = everywhere('tide');
  const heard: string[] = [];
  const ear = listening(database, (sql) => heard.push(sql));
  for (const query of ['tide ', 'in:title tide ', 'speaker:Ada tide ', 'speaker:Ada "tide tide"']) {
    await candidatesOf(ear, planOf(database, query), 'relevance', pause);
  }
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.filter((sql) => sql.includes('rank'))).toEqual([]);
});
