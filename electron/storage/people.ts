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

/** Replaces the persons of an episode. */
export function savePersons(
  database: Database,
  episodeId: number,
  persons: readonly Person[],
): void {
  database.run('DELETE FROM person WHERE episode_id = ?', episodeId);
  persons.forEach(({ name, role, group, img, href }, place) =>
    database.run(
      `INSERT INTO person (episode_id, place, name, folded, role, grouping, img, href)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      episodeId,
      place,
      name,
      fold(name),
      role,
      group,
      img,
      href,
    ),
  );
}

interface PersonRow {
  name: string;
  episodes: number;
  shows: string;
  roles: string;
}

export function peopleStore(db: () => Database): Pick<Store, 'findPeople'> {
  return {
    findPeople(words, limit) {
      const wanted = fold(words).split(' ').filter(Boolean);
      if (wanted.length === 0) return [];
      const contains = wanted.map(() => 'instr(folded, ?) > 0').join(' AND ');
      const values: Value[] = [...wanted, limit];
      return db()
        .all<PersonRow>(
          `SELECT min(person.name) AS name, count(DISTINCT person.episode_id) AS episodes,
             json_group_array(DISTINCT feed.title) AS shows,
             json_group_array(DISTINCT person.role) AS roles
           FROM person JOIN episode ON episode.id = person.episode_id
           JOIN feed ON feed.id = episode.feed_id
           WHERE removed_at IS NULL AND ${contains}
           GROUP BY folded ORDER BY episodes DESC, folded LIMIT ?`,
          ...values,
        )
        .map((row) => summaryOf(row));
    },
  };
}

/** At most this many shows and roles are named. */
const MOST = 3;

function summaryOf({ name, episodes, shows, roles }: PersonRow): PersonSummary {
  const written = (list: string) =>
    (JSON.parse(list) as (string | null)[]).filter((one) => one !== null).slice(0, MOST);
  return { name, episodes, shows: written(shows), roles: written(roles) };
}
