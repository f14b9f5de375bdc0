import { type KeyboardEvent, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { LONGEST } from '../../../electron/shared/edit-corrections.ts';
import { correctionStrings } from '../../../electron/shared/strings/corrections.ts';
import { toasts } from '../../stores/toasts.ts';
import styles from './edit-line.module.css';

const strings = correctionStrings.field;

/** A line while its words are corrected. */
export interface LineEdit {
  /** Index of the segment in the source. */
  source: number;
  /** Called once, with the words to keep, or null to leave them; `byKey`: the focus is the line's. */
  onDone: (text: string | null, byKey: boolean) => void;
}

interface EditLineProps {
  text: string;
  /** Index of the segment as it is shown. */
  index: number;
  onDone: LineEdit['onDone'];
}

/**
 * The words of a line, corrected where they stand: the paragraph flows around them as it did. Enter
 * keeps what is written, and so does leaving it in any way but Escape.
 */
export function EditLine({ text, index, onDone }: EditLineProps) {
  const field = useRef<HTMLSpanElement>(null);
  const finished = useRef(false);

  const finish = (written: string | null, byKey: boolean) => {
    if (finished.current) return;
    if (written !== null && written.length > LONGEST.text) {
      toasts.alert(strings.tooLong(LONGEST.text));
      return;
    }
    finished.current = true;
    onDone(written === text ? null : written, byKey);
  };
  const finishLate = useEffectEvent(finish);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    // Not a child for React: what is written in it is the browser's.
    element.textContent = text;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
    getSelection()?.selectAllChildren(element);
    getSelection()?.collapseToEnd();
    return () => {
      // Scrolled out of sight, or the screen was left.
      const written = writtenIn(element);
      if (written !== text) finishLate(written, false);
    };
  }, [text]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(writtenIn(event.currentTarget), true);
    else if (event.key === 'Escape') finish(null, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <span
        ref={field}
        className={styles.field}
        role="textbox"
        aria-label={strings.name}
        aria-describedby={HINT}
        contentEditable="plaintext-only"
        spellCheck
        data-segment={index}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget }) => {
          // A window that loses the focus gives it back to the same element.
          if (document.activeElement !== currentTarget) finish(writtenIn(currentTarget), false);
        }}
      />{' '}
    </>
  );
}

const HINT = 'edit-line-hint';

/** Which keys keep what is written; stands below the text while a line is corrected. */
export function EditHint() {
  return (
    <p id={HINT} className={styles.hint}>
      {strings.hint}
    </p>
  );
}

const writtenIn = (element: HTMLElement): string => element.textContent ?? '';
