import { type Person } from '../../../electron/shared/model.ts';
import { Initials } from '../../elements/initials.tsx';
import styles from './episode-facts.module.css';

interface PeopleProps {
  persons: readonly Person[];
  onPerson: (name: string) => void;
}

/** Who is heard, and as what. */
export function People({ persons, onPerson }: PeopleProps) {
  return (
    <ul className={styles.people}>
      {persons.map(({ name, role }, index) => (
        <li key={index}>
          <button type="button" className={styles.person} onClick={() => onPerson(name)}>
            <Initials name={name} size={28} />
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
