import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { LONGEST } from '../../../electron/shared/edit-corrections.ts';
import { type Person } from '../../../electron/shared/model.ts';
import { correctionStrings } from '../../../electron/shared/strings/corrections.ts';
import { peopleStrings } from '../../../electron/shared/strings/people.ts';
import { classNames } from '../../elements/class-names.ts';
import field from '../../elements/field.module.css';
import { offersOf, type SpeakerOffer } from './speaker-offers.ts';
import styles from './speaker-field.module.css';

const strings = correctionStrings.speaker;

interface SpeakerFieldProps {
  /** What stands in the box. */
  name: string;
  onName: (name: string) => void;
  /** The episode's, as its feed names them. */
  persons: readonly Person[];
  /** The transcript's speakers (`speakerColours`). */
  colours: ReadonlyMap<string, number>;
}

/**
 * A box for a speaker's name, and the names there are to choose from: a combobox whose list is always open.
 * Arrow keys go through the list, Enter takes the name that is reached; what is typed narrows it down.
 */
export function SpeakerField({ name, onName, persons, colours }: SpeakerFieldProps) {
  // The name that stands there at first, or was chosen, narrows nothing down.
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const { people, speakers } = useMemo(
    () => offersOf(persons, colours, typed),
    [persons, colours, typed],
  );
  const offers = [...people, ...speakers];
  const at = offers.findIndex((offer) => offer.name === active);
  const id = useId();
  const idOf = (offer: SpeakerOffer) => `${id}-${offers.indexOf(offer)}`;

  const choose = (chosen: string) => {
    onName(chosen);
    setTyped('');
    setActive(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const down = event.key === 'ArrowDown';
    if ((down || event.key === 'ArrowUp') && offers.length > 0) {
      event.preventDefault();
      const next = at === -1 && !down ? offers.length - 1 : at + (down ? 1 : -1);
      setActive(offers[next]?.name ?? null);
    } else if (event.key === 'Enter' && active !== null && at !== -1) {
      event.preventDefault();
      choose(active);
    }
  };
  const group = (title: string, list: readonly SpeakerOffer[]) =>
    list.length > 0 && (
      <div role="group" aria-label={title}>
        <div className={styles.title} aria-hidden>
          {title}
        </div>
        {list.map((offer) => (
          <Option
            key={offer.name}
            id={idOf(offer)}
            offer={offer}
            chosen={offer.name === name.trim()}
            active={offer.name === active}
            onChoose={() => choose(offer.name)}
          />
        ))}
      </div>
    );
  return (
    <>
      <label className={field.label} htmlFor={id}>
        {strings.name}
      </label>
      <input
        id={id}
        className={field.line}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={at === -1 ? undefined : `${id}-${at}`}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={LONGEST.name}
        placeholder={strings.placeholder}
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          onName(event.target.value);
          setTyped(event.target.value);
          setActive(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        className={styles.list}
        role="listbox"
        aria-label={strings.offers}
        hidden={offers.length === 0}
      >
        {group(strings.people, people)}
        {group(strings.known, speakers)}
      </div>
    </>
  );
}

interface OptionProps {
  id: string;
  offer: SpeakerOffer;
  /** It stands in the box. */
  chosen: boolean;
  /** The keys have reached it. */
  active: boolean;
  onChoose: () => void;
}

function Option({ id, offer: { name, role, colour }, chosen, active, onChoose }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={option}
      id={id}
      className={classNames(styles.option, active && styles.active)}
      role="option"
      aria-selected={chosen}
      // The focus stays in the box.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.name} dir="auto" data-colour={colour ?? undefined}>
        {name}
      </span>
      {role !== null && <span className={styles.role}>{peopleStrings.role(role)}</span>}
    </div>
  );
}
