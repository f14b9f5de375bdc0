import { useRef } from 'react';
import { type Person } from '../../../electron/shared/model.ts';
import { HitText } from '../../elements/marked.tsx';
import { Initials } from '../../elements/initials.tsx';
import { useHitRow } from '../../stores/hit-row.ts';
import styles from './episode-facts.module.css';

interface PeopleProps {
  episodeId: number;
  persons: readonly Person[];
  onPerson: (name: string) => void;
}

/** Who is heard, and as what. */
export function People({ episodeId, persons, onPerson }: PeopleProps) {
  return (
    <ul className={styles.people}>
      {persons.map((person, index) => (
        <PersonRow key={index} {...{ episodeId, person, index, onPerson }} />
      ))}
    </ul>
  );
}

interface PersonRowProps extends Pick<PeopleProps, 'episodeId' | 'onPerson'> {
  person: Person;
  index: number;
}

function PersonRow({ episodeId, person: { name, role }, index, onPerson }: PersonRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const found = useHitRow(row, { episodeId, part: 'people', at: index });
  return (
    <li ref={row}>
      <button type="button" className={styles.person} onClick={() => onPerson(name)}>
        <Initials name={name} size={28} />
        <span className={styles.name}>
          <bdi>
            <HitText text={name} {...found} />
          </bdi>
        </span>
      </button>
      {role !== null && <span className={styles.aside}>{role}</span>}
    </li>
  );
}
