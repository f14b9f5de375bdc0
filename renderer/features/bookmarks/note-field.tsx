import { type KeyboardEvent, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { LONGEST_NOTE } from '../../../electron/shared/bookmarks.ts';
import { bookmarkStrings } from '../../../electron/shared/strings/bookmarks.ts';
import { classNames } from '../../elements/class-names.ts';
import field from '../../elements/field.module.css';
import styles from './bookmark-row.module.css';

const strings = bookmarkStrings.field;

interface NoteFieldProps {
  note: string;
  /** When the bookmark is, for its name. */
  time: string;
  /** Keeps what is written; false when that failed, and it is still to be kept. */
  onKeep: (written: string) => Promise<boolean>;
  /** The note stays as it was. */
  onLeave: () => void;
  /** It is over by a key. */
  onKey: () => void;
}

/**
 * A note while it is written, on as many lines as it has. Enter keeps it, and so does leaving it in any way but Escape:
 * that leaves the note as it was.
 */
export function NoteField({ note, time, onKeep, onLeave, onKey }: NoteFieldProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  const finished = useRef(false);
  const [full, setFull] = useState(note.length >= LONGEST_NOTE);
  const keep = async (written: string) => {
    if (finished.current) return;
    finished.current = true;
    finished.current = await onKeep(written.trim());
  };
  const keepLate = useEffectEvent((written: string) => void keep(written));

  useLayoutEffect(() => {
    const element = input.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
    element?.scrollIntoView({ block: 'nearest' });
    // The list was left, or another note is written.
    return () => {
      if (element) keepLate(element.value);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      onKey();
      void keep(event.currentTarget.value);
    } else if (event.key === 'Escape') {
      finished.current = true;
      onKey();
      onLeave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.writer}>
      <textarea
        ref={input}
        className={classNames(field.box, styles.field)}
        aria-label={strings.name(time)}
        aria-describedby={HINT}
        dir="auto"
        rows={2}
        maxLength={LONGEST_NOTE}
        defaultValue={note}
        onKeyDown={onKeyDown}
        onInput={({ currentTarget }) => setFull(currentTarget.value.length >= LONGEST_NOTE)}
        onBlur={({ currentTarget }) => {
          // A window that loses the focus gives it back to the same element.
          if (document.activeElement !== currentTarget) void keep(currentTarget.value);
        }}
      />
      <span id={HINT} className={styles.hint}>
        {full ? strings.full : strings.hint}
      </span>
    </span>
  );
}

const HINT = 'bookmark-note-hint';
