import { Bookmark as Ribbon } from 'lucide-react';
import { type ComponentProps } from 'react';
import { type Bookmark } from '../../../electron/shared/bookmarks.ts';
import { shortened } from '../../../electron/shared/shortened.ts';
import { bookmarkStrings as strings } from '../../../electron/shared/strings/bookmarks.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { Menu, MenuItem } from '../../elements/menu.tsx';
import { Tip } from '../../elements/tip.tsx';
import { bookmarks } from '../../stores/bookmarks.ts';
import styles from './margin-mark.module.css';

interface MarginMarkProps {
  /** Those of one segment, one at least. */
  marked: readonly [Bookmark, ...Bookmark[]];
}

/** So much of a note is read where it is pointed at, characters. */
const LONGEST = 200;
/** And in a menu, among others. */
const LONGEST_ITEM = 60;

/**
 * Beside a segment: the listener marked it. A click opens the note, or a menu of the notes. It takes no room of the
 * line it stands at, and is as high: nothing moves when it comes or goes.
 */
export function MarginMark({ marked }: MarginMarkProps) {
  const [first, ...others] = marked;
  const { time, note } = first;
  return (
    <span className={styles.place}>
      {others.length === 0 ? (
        <Tip text={note === '' ? strings.one : shortened(note, LONGEST)} side="top">
          <Mark
            aria-label={strings.mark(formatTime(time), lineOf(note, LONGEST))}
            onClick={() => bookmarks.write(first)}
          />
        </Tip>
      ) : (
        <Menu align="start" trigger={<Mark aria-label={strings.marks(marked.length)} />}>
          {marked.map((one) => (
            <MenuItem
              key={one.id}
              note={lineOf(one.note, LONGEST_ITEM) || undefined}
              onSelect={() => bookmarks.write(one)}
            >
              {formatTime(one.time)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </span>
  );
}

const lineOf = (note: string, most: number): string =>
  shortened(note, most).replace(/\s+/gu, ' ').trim();

function Mark(props: ComponentProps<'button'>) {
  return (
    <button type="button" {...props} className={styles.mark} data-bookmark-mark>
      <Ribbon className={styles.icon} strokeWidth={1.8} aria-hidden />
    </button>
  );
}
