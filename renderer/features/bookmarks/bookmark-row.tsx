import { PencilLine, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { type Bookmark } from '../../../electron/shared/bookmarks.ts';
import { bookmarkStrings as strings } from '../../../electron/shared/strings/bookmarks.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { classNames } from '../../elements/class-names.ts';
import { HitText } from '../../elements/marked.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { player } from '../../player/player.ts';
import { bookmarks } from '../../stores/bookmarks.ts';
import { useHitRow } from '../../stores/hit-row.ts';
import { NoteField } from './note-field.tsx';
import styles from './bookmark-row.module.css';

interface BookmarkRowProps {
  bookmark: Bookmark;
  /** What is said there, where that is known. */
  line: string | null;
  /** Whether the Tab key stops here. */
  tabStop: boolean;
  /** Whether its note is being written. */
  writing: boolean;
  /** Its note was kept or left by a key: the focus is the row's. */
  onWritten: () => void;
  onRemove: () => void;
}

/** A bookmark: when it is, what the listener noted, what is said there. */
export function BookmarkRow({
  bookmark,
  line,
  tabStop,
  writing,
  onWritten,
  onRemove,
}: BookmarkRowProps) {
  const { id, episodeId, time, note } = bookmark;
  const tabIndex = tabStop ? 0 : -1;
  const about = `bookmark-${id}`;
  const row = useRef<HTMLLIElement>(null);
  const found = useHitRow(row, { episodeId, part: 'bookmarks', at: id });
  return (
    <li ref={row} className={classNames(styles.row, writing && styles.writing)}>
      <button
        type="button"
        data-row
        className={styles.time}
        aria-label={strings.goTo(formatTime(time))}
        aria-describedby={about}
        aria-keyshortcuts="F2 Delete"
        tabIndex={tabIndex}
        onClick={() => void player.load(episodeId, { at: time, play: true })}
      >
        {formatTime(time)}
      </button>
      <div className={styles.words} id={about}>
        {writing && (
          <NoteField
            note={note}
            time={formatTime(time)}
            onKeep={(written) => bookmarks.saveNote(bookmark, written)}
            onLeave={() => bookmarks.stopWriting(bookmark)}
            onKey={onWritten}
          />
        )}
        {!writing && note && (
          <p className={styles.note} dir="auto">
            <HitText text={note} {...found} />
          </p>
        )}
        {line !== null && (
          <p className={styles.line} dir="auto">
            {line}
          </p>
        )}
      </div>
      {!writing && (
        <span className={styles.beside}>
          <IconButton
            className={styles.small}
            label={note ? strings.editNote : strings.addNote}
            keys="F2"
            tabIndex={tabIndex}
            onClick={() => bookmarks.write(bookmark)}
          >
            <PencilLine size={15} strokeWidth={1.8} aria-hidden />
          </IconButton>
          <IconButton
            className={styles.small}
            label={strings.remove}
            tabIndex={tabIndex}
            onClick={onRemove}
          >
            <Trash2 size={15} strokeWidth={1.8} aria-hidden />
          </IconButton>
        </span>
      )}
    </li>
  );
}
