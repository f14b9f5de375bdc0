import { type Person } from '../../../electron/shared/model.ts';
import styles from './episode-facts.module.css';

interface PeopleProps {
  persons: readonly Person[];
  onPerson: (name: string) => void;
}

/** Who is heard, and as what. Initials stand for their pictures, which would have to be fetched. */
export function People({ persons, onPerson }: PeopleProps) {
  return (
    <ul className={styles.people}>
      {persons.map(({ name, role }, index) => (
        <li key={index}>
          <button type="button" className={styles.person} onClick={() => onPerson(name)}>
            <span className={styles.initials} aria-hidden>
              {initialsOf(name)}
            </span>
            <span className={styles.name}>
              <bdi>{name}</bdi>
            </span>
          </button>
          {role !== null && <span className={styles.aside}>{role}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The first letters of the first name and the last, as they are in any script. */
function initialsOf(name: string): string {
  const names = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part));
  const wanted = names.length > 1 ? [names[0], names.at(-1)] : names;
  return wanted
    .map((part) => Array.from(part ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
