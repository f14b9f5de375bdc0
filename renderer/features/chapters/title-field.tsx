import { type KeyboardEvent, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { LONGEST_TITLE } from '../../../electron/shared/edit-chapters.ts';
import { chapterStrings } from '../../../electron/shared/strings/chapters.ts';
import { classNames } from '../../elements/class-names.ts';
import field from '../../elements/field.module.css';
import styles from './chapter-row.module.css';

const strings = chapterStrings.field;

interface TitleFieldProps {
  title: string;
  /** When the chapter begins, for its name. */
  time: string;
  /** Called once, with the title to keep, or null to leave it; `byKey`: the focus is the row's. */
  onDone: (title: string | null, byKey: boolean) => void;
}

/**
 * A chapter's title while it is written, all of it selected. Enter keeps what is written, and so does leaving it in any
 * way but Escape: that leaves the title as it was, a new chapter's as it was suggested.
 */
export function TitleField({ title, time, onDone }: TitleFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  const finish = (written: string | null, byKey: boolean) => {
    if (finished.current) return;
    finished.current = true;
    onDone(written === title ? null : written, byKey);
  };
  const finishLate = useEffectEvent(finish);

  useLayoutEffect(() => {
    const element = input.current;
    element?.focus({ preventScroll: true });
    element?.select();
    element?.scrollIntoView({ block: 'nearest' });
    // The list was left, or another title is written.
    return () => {
      if (element) finishLate(element.value, false);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(event.currentTarget.value, true);
    else if (event.key === 'Escape') finish(null, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.words}>
      <input
        ref={input}
        className={classNames(field.box, styles.field)}
        aria-label={strings.name(time)}
        aria-describedby={HINT}
        autoComplete="off"
        dir="auto"
        maxLength={LONGEST_TITLE}
        defaultValue={title}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget }) => {
          // A window that loses the focus gives it back to the same element.
          if (document.activeElement !== currentTarget) finish(currentTarget.value, false);
        }}
      />
      <span id={HINT} className={styles.hint}>
        {strings.hint}
      </span>
    </span>
  );
}

const HINT = 'chapter-title-hint';
