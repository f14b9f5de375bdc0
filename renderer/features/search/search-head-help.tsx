import { CircleHelp } from 'lucide-react';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { Popover, useLeave } from '../../elements/popover.tsx';
import styles from './search-head-help.module.css';

const words = searchStrings.help;

/** What can be typed, by examples; a click tries one. */
export function SearchHelp({ onTry }: { onTry: (example: string) => void }) {
  return (
    <Popover
      label={words.title}
      align="end"
      className={styles.sheet}
      trigger={
        <IconButton label={words.title}>
          <CircleHelp size={18} strokeWidth={1.8} aria-hidden />
        </IconButton>
      }
    >
      <Examples onTry={onTry} />
    </Popover>
  );
}

function Examples({ onTry }: { onTry: (example: string) => void }) {
  const leave = useLeave();
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      <ul>
        {words.examples.map(([example, meaning]) => (
          <li key={example}>
            <button
              type="button"
              className={styles.example}
              onClick={() => leave(() => onTry(example))}
            >
              <code>{example}</code>
              <span className={styles.meaning}>{meaning}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
