import { type RefObject, useEffect } from 'react';
import { hasCommand, isTyping } from '../../elements/shortcut.ts';

/** Ctrl/Cmd+A, pressed among the notes, selects all of them, and nothing else of the window. */
export function useSelectAll(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const stop = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'a' || !hasCommand(event) || isTyping(event.target)) return;
        const selection = getSelection();
        const notes = text.current;
        const places = [document.activeElement, selection?.anchorNode ?? null];
        if (!notes || !places.some((place) => notes.contains(place))) return;
        event.preventDefault();
        selection?.selectAllChildren(notes);
      },
      stop,
    );
    return () => stop.abort();
  }, [text]);
}
