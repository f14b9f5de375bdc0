import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef } from 'react';
import { readingStrings } from '../../electron/shared/strings/reading.ts';
import { IconButton } from './icon-button.tsx';
import { SearchField } from './search-field.tsx';
import { hasCommand, shortcut } from './shortcut.ts';
import { type Matches } from './use-matches.ts';
import styles from './find-field.module.css';

const strings = readingStrings.find;

/** Ctrl/Cmd+G, as F3. */
const isFindAgain = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'g' && hasCommand(event) && !event.altKey;

interface FindFieldProps {
  /** The box's name. */
  label: string;
  find: Matches;
  /** Whether somebody asks for the box: it takes the focus, and says so. */
  asked: boolean;
  onTaken: () => void;
  /** For a box that is not there always: it may go, what was typed is gone, the focus where it was before. */
  onLeave?: () => void;
}

/** A box that finds words on the screen. What asks for it leads into it, Escape clears it and leads back. */
export function FindField({ label, find, asked, onTaken, onLeave }: FindFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const input = box.current?.querySelector('input');
    if (!asked || !input) return;
    onTaken();
    if (document.activeElement !== input) {
      cameFrom.current = document.activeElement as HTMLElement | null;
    }
    input.focus();
    input.select();
  }, [asked, onTaken]);

  const leave = () => {
    find.setTyped('');
    const back = cameFrom.current;
    cameFrom.current = null;
    if (back?.isConnected && back !== document.body) back.focus();
    else box.current?.querySelector('input')?.blur();
    onLeave?.();
  };
  const onKeyDown = (event: ReactKeyboardEvent) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' || event.key === 'F3' || isFindAgain(event.nativeEvent)) {
      (event.shiftKey ? find.previous : find.next)();
    } else return;
    event.preventDefault();
  };

  const { matches, current, typed } = find;
  const none = matches.length === 0;
  return (
    <div ref={box} className={styles.box} role="search">
      {typed !== '' && (
        <div className={styles.moves}>
          <span className={styles.count} role="status">
            {none ? strings.none : strings.count(current + 1, matches.length)}
          </span>
          <IconButton label={strings.previous} disabled={none} onClick={find.previous}>
            <ChevronUp size={18} strokeWidth={1.8} aria-hidden />
          </IconButton>
          <IconButton label={strings.next} disabled={none} onClick={find.next}>
            <ChevronDown size={18} strokeWidth={1.8} aria-hidden />
          </IconButton>
        </div>
      )}
      <SearchField
        className={styles.field}
        label={label}
        placeholder={strings.placeholder}
        clearLabel={onLeave ? undefined : strings.clear}
        keys={shortcut('F')}
        value={typed}
        onChange={find.setTyped}
        onKeyDown={onKeyDown}
      />
      {onLeave && (
        <IconButton label={strings.close} onClick={leave}>
          <X size={18} strokeWidth={1.8} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
