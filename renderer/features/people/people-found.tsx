import { useId, useState } from 'react';
import { type PersonSummary } from '../../../electron/shared/library.ts';
import { parseSearch } from '../../../electron/shared/search-query.ts';
import { peopleStrings } from '../../../electron/shared/strings/people.ts';
import { Initials } from '../../elements/initials.tsx';
import { OpenLink } from '../../elements/open-link.tsx';
import { usePeople } from '../../stores/people.ts';
import { view } from '../../stores/view.ts';
import styles from './people-found.module.css';

const strings = peopleStrings.found;

/** How many are shown before all are asked for, and then. */
const FEW = 5;
const ALL = 200;

/** The people whose names contain what is searched for; nothing while there are none. */
export function PeopleFound({ query }: { query: string }) {
  // Quotes, filters and what is to be left out belong to the search through what was said.
  const { terms } = parseSearch(query);
  const words = terms
    .filter(({ excluded }) => !excluded)
    .map(({ text }) => text)
    .join(' ');
  // A letter or two are in most names: their people would come and go while one types on.
  return words.length < 3 && isAscii(words) ? null : <Found words={words} />;
}

const isAscii = (text: string): boolean => !/[^\x20-\x7e]/.test(text);

function Found({ words }: { words: string }) {
  const [allOf, setAllOf] = useState<string | null>(null);
  const all = allOf === words;
  const heading = useId();
  // One more than is shown, to know whether there are more.
  const people = usePeople(words, all ? ALL : FEW + 1)?.people ?? [];
  if (people.length === 0) return null;
  return (
    <section className={styles.found} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {strings.title}
        </h2>
        {people.length > FEW && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={all}
            onClick={() => setAllOf(all ? null : words)}
          >
            {all ? strings.showFewer : strings.showAll}
          </button>
        )}
      </div>
      <ul className={styles.list}>
        {people.slice(0, all ? ALL : FEW).map((person) => (
          <li key={person.name}>
            <PersonLine person={person} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonLine({ person: { name, episodes, shows, roles } }: { person: PersonSummary }) {
  const about = strings.about(roles, episodes, shows);
  return (
    <OpenLink className={styles.person} onOpen={() => view.go({ screen: 'person', name })}>
      <Initials name={name} size={36} />
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.about} title={about}>
          {about}
        </span>
      </span>
    </OpenLink>
  );
}
