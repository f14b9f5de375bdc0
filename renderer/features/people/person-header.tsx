import { fold } from '../../../electron/shared/fold.ts';
import { peopleStrings } from '../../../electron/shared/strings/people.ts';
import { Initials } from '../../elements/initials.tsx';
import { SubjectName } from '../../elements/subject-name.tsx';
import { FOLDS_LEFT_RAIL, useMedia } from '../../elements/use-media.ts';
import { usePeople } from '../../stores/people.ts';
import styles from './person-header.module.css';

/** The head of a person's page: who it is, and where they appear. */
export function PersonHeader({ name }: { name: string }) {
  const small = useMedia(FOLDS_LEFT_RAIL);
  // The very name comes first; names written otherwise are the same person.
  const [first] = usePeople(name, 1)?.people ?? [];
  const person = first && fold(first.name) === fold(name) ? first : null;
  const shown = person?.name ?? name;
  return (
    <header className={styles.head}>
      <Initials name={shown} size={small ? 56 : 88} />
      <div className={styles.words}>
        <SubjectName
          name={shown}
          about={person && person.roles.length > 0 ? peopleStrings.roles(person.roles) : null}
          counts={person && peopleStrings.page.appears(person.episodes, person.shows)}
        />
      </div>
    </header>
  );
}
