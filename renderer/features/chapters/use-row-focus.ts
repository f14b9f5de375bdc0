import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Chapter } from '../../../electron/shared/model.ts';

/** Gives the focus to the button of a row; an index beyond the last is the last. */
export function focusRow(frame: HTMLElement | null, index: number): void {
  const buttons = frame?.querySelectorAll<HTMLElement>('[data-chapter]') ?? [];
  buttons[Math.max(0, Math.min(index, buttons.length - 1))]?.focus();
}

/**
 * Keeps the focus in the list where the element that had it goes away. The answer names the row that takes it, by its
 * index, once other chapters are drawn or no title is written any more.
 */
export function useRowFocus(
  frame: RefObject<HTMLElement | null>,
  chapters: readonly Chapter[],
  renaming: number | null,
): (index: number) => void {
  const wished = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wished.current === null || renaming !== null) return;
    focusRow(frame.current, wished.current);
    wished.current = null;
  }, [frame, chapters, renaming]);
  return (index) => {
    wished.current = index;
  };
}
