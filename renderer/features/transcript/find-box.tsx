import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef } from 'react';
import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { SearchField } from '../../elements/search-field.tsx';
import { shortcut } from '../../elements/shortcut.ts';
import { useView, view } from '../../stores/view.ts';
import { type Find } from './use-find.ts';
import styles from './find-box.module.css';

const strings = readingStrings.find;

/** The search box of the transcript. What asks for it leads into it, Escape clears it and leads back. */
export function FindBox({ find }: { find: Find }) {
  const box = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  const asked = useView((state) => state.findAskedAt === state.place);
  useEffect(() => {
    const input = box.current?.querySelector('input');
    if (!asked || !input) return;
    view.findTaken();
    if (document.activeElement !== input) {
      cameFrom.current = document.activeElement as HTMLElement | null;
    }
    input.focus();
    input.select();
  }, [asked]);

  const leave = () => {
    find.setTyped('');
    const back = cameFrom.current;
    cameFrom.current = null;
    if (back?.isConnected && back !== document.body) back.focus();
    else box.current?.querySelector('input')?.blur();
  };
  const onKeyDown = (event: ReactKeyboardEvent) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter') (event.shiftKey ? find.previous : find.next)();
    else return;
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
        label={strings.name}
        placeholder={strings.placeholder}
        clearLabel={strings.clear}
        keys={shortcut('F')}
        value={typed}
        onChange={find.setTyped}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
