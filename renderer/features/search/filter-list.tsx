import { Check, Minus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { searchFilterStrings as words } from '../../../electron/shared/strings/search-filters.ts';
import { classNames } from '../../elements/class-names.ts';
import field from '../../elements/field.module.css';
import styles from './filter-list.module.css';

export interface FilterOption {
  /** What it filters by; unlike all others. */
  value: string;
  name: string;
  /** Beside it, in small. */
  note?: string;
  /** Set already: to find only these, or all but these. */
  set: 'only' | 'not' | null;
}

interface FilterListProps {
  /** The list's name. */
  label: string;
  options: readonly FilterOption[];
  /** The box that narrows the list down; without it the list itself takes the keys. */
  find?: { label: string; typed: string; onType: (typed: string) => void; none: string };
  /** There are others: typing more finds them. */
  more?: boolean;
  /** `excluded`: all but these are wanted. */
  onChoose: (option: FilterOption, excluded: boolean) => void;
}

/**
 * What can be chosen as a filter. Arrow keys go through the list, Enter takes what is reached, or the first; with Alt,
 * all but it is wanted.
 */
export function FilterList({ label, options, find, more = false, onChoose }: FilterListProps) {
  const id = useId();
  const [active, setActive] = useState<string | null>(null);
  const at = options.findIndex(({ value }) => value === active);
  const keys = {
    'aria-controls': find && `${id}-list`,
    'aria-activedescendant': at === -1 ? undefined : `${id}-${at}`,
    autoFocus: true,
    onKeyDown: (event: KeyboardEvent) => {
      const down = event.key === 'ArrowDown';
      if (down || event.key === 'ArrowUp') {
        event.preventDefault();
        const next = at === -1 && !down ? options.length - 1 : at + (down ? 1 : -1);
        const last = options.length - 1;
        setActive(options[Math.max(0, Math.min(next, last))]?.value ?? null);
      } else if (event.key === 'Enter' || (event.key === ' ' && !find)) {
        event.preventDefault();
        const option = options[at] ?? (find && find.typed.trim() !== '' ? options[0] : undefined);
        if (option) onChoose(option, event.altKey);
      }
    },
  };
  return (
    <div className={styles.frame}>
      {find && (
        <input
          className={classNames(field.line, styles.find)}
          role="combobox"
          aria-label={find.label}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          placeholder={find.label}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={200}
          value={find.typed}
          onChange={(event) => {
            find.onType(event.target.value);
            setActive(null);
          }}
          {...keys}
        />
      )}
      <div
        id={`${id}-list`}
        className={styles.list}
        role="listbox"
        aria-label={label}
        aria-multiselectable
        hidden={options.length === 0}
        {...(find ? {} : { tabIndex: 0, ref: focusOnce, ...keys })}
      >
        {options.map((option, index) => (
          <Option
            key={option.value}
            id={`${id}-${index}`}
            option={option}
            active={index === at}
            onChoose={(excluded) => onChoose(option, excluded)}
          />
        ))}
      </div>
      {find && options.length === 0 && (
        <p className={styles.none} role="status">
          {find.none}
        </p>
      )}
      <p className={styles.hint}>
        {more && `${words.more} `}
        {words.exclude}
      </p>
    </div>
  );
}

/** `autoFocus` is for boxes to type in alone. */
const focusOnce = (list: HTMLElement | null) => list?.focus();

interface OptionProps {
  id: string;
  option: FilterOption;
  /** The keys have reached it. */
  active: boolean;
  onChoose: (excluded: boolean) => void;
}

function Option({ id, option: { name, note, set }, active, onChoose }: OptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const Mark = set === 'not' ? Minus : Check;
  return (
    <div
      ref={line}
      id={id}
      className={classNames(styles.option, active && styles.active)}
      role="option"
      aria-selected={set !== null}
      // The focus stays in the box.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(event.altKey)}
    >
      <Mark
        className={classNames(styles.mark, set === null && styles.free)}
        size={16}
        strokeWidth={1.8}
        aria-hidden
      />
      <bdi className={styles.name}>{name}</bdi>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {set === 'not' && <span className="visually-hidden">, {words.excluded}</span>}
    </div>
  );
}
