import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { settingsStrings } from '../../../electron/shared/strings/settings.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { settings, useSettings } from '../../stores/settings.ts';
import { languageName, moved, otherLanguages } from './languages.ts';
import styles from './wanted-languages.module.css';

const words = settingsStrings.transcripts;

/** The languages transcripts are wanted in, best first. */
export function WantedLanguages() {
  const wanted = useSettings((state) => state.languages);
  const [said, say] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const heading = useId();

  const change = (languages: string[], tag: string) => {
    settings.setLanguages(languages);
    const place = languages.indexOf(tag) + 1;
    const name = languageName(tag);
    say(place > 0 ? words.placed(name, place, languages.length) : words.removed(name));
  };

  return (
    <div>
      <h3 id={heading} className={styles.heading}>
        {words.languages}
      </h3>
      <p className={styles.hint}>{words.languagesHint}</p>
      {wanted.length === 0 && <p className={styles.none}>{words.asSystem(systemLanguages())}</p>}
      <ol className={styles.list} aria-labelledby={heading}>
        {wanted.map((tag, index) => {
          const name = languageName(tag);
          return (
            <li key={tag} className={styles.row}>
              <span className={styles.name}>{name}</span>
              <IconButton
                label={words.moveUp(name)}
                aria-disabled={index === 0}
                onClick={() => change(moved(wanted, index, -1), tag)}
              >
                <ArrowUp size={18} strokeWidth={1.8} aria-hidden />
              </IconButton>
              <IconButton
                label={words.moveDown(name)}
                aria-disabled={index === wanted.length - 1}
                onClick={() => change(moved(wanted, index, 1), tag)}
              >
                <ArrowDown size={18} strokeWidth={1.8} aria-hidden />
              </IconButton>
              <IconButton
                label={words.remove(name)}
                onClick={() => {
                  const rest = wanted.filter((other) => other !== tag);
                  change(rest, tag);
                  select.current?.focus();
                }}
              >
                <X size={18} strokeWidth={1.8} aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ol>
      <select
        ref={select}
        className={styles.add}
        aria-label={words.add}
        value=""
        onChange={({ target }) => change([...wanted, target.value], target.value)}
      >
        <option value="">{words.add}…</option>
        {otherLanguages(wanted).map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** Two tags may have one name. */
const systemLanguages = () => [...new Set(navigator.languages.map(languageName))].join(', ');
