/** Who feeds name: hosts and guests. */
import { fold } from '../shared/fold.ts';
import { type PersonSummary } from '../shared/library.ts';
import { type Person } from '../shared/model.ts';
import { type Database, type Value } from './database.ts';
import { type Store } from './interface.ts';

/** The persons of an episode, in the feed's order. */
export const personsOf = (database: Database, episodeId: number): Person[] =>
  database.all<Person>(
    `SELECT name, role, grouping AS "group", img, href FROM person
     WHERE episode_id = ? ORDER BY place`,
    episodeId,
  );

/** Makes the persons of an episode those given; a refresh, which names the same nearly always, writes nothing. */
export function savePersons(
  database: Database,
  episodeId: number,
  persons: readonly Person[],
): void {
  const before = personsOf(database, episodeId).map(columns);
  if (JSON.stringify(before) === JSON.stringify(persons.map(columns))) return;
  database.run('DELETE FROM person WHERE episode_id = ?', episodeId);
  persons.forEach((person, place) =>
    database.run(
      `INSERT INTO person (episode_id, place, folded, name, role, grouping, img, href)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      episodeId,
      place,
      fold(person.name),
      ...columns(person),
    ),
  );
}

const columns = ({ name, role, group, img, href }: Person): Value[] => [
  name,
  role,
  group,
  img,
  href,
];

/** No name has more words. */
const MOST_WORDS = 12;
/** More names than anybody reads through; those that only shows on their way out name are passed over. */
const MOST_NAMES = 1000;
/**
 * The names that contain all of so many words: first the very name, then those with most words beginning as
 * one looked for, then those named most often. It walks an index, each name's episodes side by side. Exported for the
 * test of its plan.
 */
export function matchingNames(words: number): string {
  const each = (sql: string, joint: string) => Array<string>(words).fill(sql).join(joint);
  return `
    SELECT folded FROM (
      SELECT folded, count(*) AS times FROM person
      WHERE ${each('instr(folded, ?) > 0', ' AND ')} GROUP BY folded)
    ORDER BY folded = ? DESC, ${each(`(instr(' ' || folded, ' ' || ?) > 0)`, ' + ')} DESC,
      times DESC, folded LIMIT ${MOST_NAMES}`;
}

const NAMED = `
  FROM person CROSS JOIN episode ON episode.id = episode_id CROSS JOIN feed ON feed.id = feed_id
  WHERE folded = ?1 AND removed_at IS NULL`;

/** What is known of a name. Exported for the test of its plan. */
export const PERSON = `
  WITH named AS MATERIALIZED (
    SELECT name, role, feed.title AS show, count(*) AS times ${NAMED} GROUP BY feed_id, name, role)
  SELECT (SELECT count(DISTINCT episode_id) ${NAMED}) AS episodes,
    (SELECT name FROM named GROUP BY name ORDER BY sum(times) DESC, name LIMIT 1) AS name,
    (SELECT json_group_array(show) FROM
      (SELECT show FROM named GROUP BY show ORDER BY sum(times) DESC, show LIMIT 3)) AS shows,
    (SELECT json_group_array(role) FROM
      (SELECT role FROM named WHERE role IS NOT NULL
       GROUP BY role ORDER BY sum(times) DESC, role LIMIT 3)) AS roles`;

interface PersonRow {
  name: string;
  episodes: number;
  /** JSON. */
  shows: string;
  roles: string;
}

export function peopleStore(db: () => Database): Pick<Store, 'findPeople'> {
  function person(folded: string): PersonSummary | null {
    const row = db().get<PersonRow>(PERSON, folded);
    if (!row || row.episodes === 0) return null;
    const { name, episodes, shows, roles } = row;
    const list = (json: string) => JSON.parse(json) as string[];
    return { name, episodes, shows: list(shows), roles: list(roles) };
  }

  return {
    findPeople(written, limit) {
      const folded = fold(written);
      const words = folded.split(' ').filter(Boolean);
      if (words.length === 0 || words.length > MOST_WORDS) return [];
      const found: PersonSummary[] = [];
      const names = db().all<{ folded: string }>(
        matchingNames(words.length),
        ...words,
        folded,
        ...words,
      );
      for (const name of names) {
        if (found.length === limit) break;
        const summary = person(name.folded);
        if (summary) found.push(summary);
      }
      return found;
    },
  };
}
