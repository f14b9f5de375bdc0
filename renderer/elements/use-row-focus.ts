import { type RefObject, useLayoutEffect, useRef } from 'react';

const buttonsIn = (frame: HTMLElement | null): HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
];

/** Gives the focus to the button of a row; an index beyond the last is the last. Without rows, to what is there. */
export function focusRow(frame: HTMLElement | null, index: number): void {
  const buttons = buttonsIn(frame);
  const row = buttons[Math.max(0, Math.min(index, buttons.length - 1))];
  (row ?? frame?.querySelector('button'))?.focus();
}

/** The index of the row that has the focus; -1 where none has. */
export const focusedRow = (frame: HTMLElement | null): number =>
  buttonsIn(frame).findIndex((button) => button === document.activeElement);

/** Whether nothing has the focus: what had it is gone. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/**
 * Keeps the focus in a list where the element that had it goes away. Rows have a button with `data-row`; `writing` is
 * the row that is being written in, or null. The answer names the row that takes the focus, by its index, once that
 * has happened.
 */
export function useRowFocus(
  frame: RefObject<HTMLElement | null>,
  rows: readonly unknown[],
  writing: number | null,
): (index: number) => void {
  const wished = useRef<number | null>(null);
  useLayoutEffect(() => {
    // What is drawn may be an earlier change: the focus is still where it was.
    if (wished.current === null || writing !== null || !isFocusLost()) return;
    focusRow(frame.current, wished.current);
    wished.current = null;
  }, [frame, rows, writing]);
  return (index) => {
    wished.current = index;
  };
}
