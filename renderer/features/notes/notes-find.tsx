import { type RefObject, useCallback, useEffect, useState } from 'react';
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { FindField } from '../../elements/find-field.tsx';
import { isTyping } from '../../elements/shortcut.ts';
import { rangeIn } from '../../elements/text-nodes.ts';
import { useMatches } from '../../elements/use-matches.ts';
import { type ReadingPart, useView, view } from '../../stores/view.ts';
import { linesOf, textOf } from './note-lines.ts';
import { lightFound } from './found-light.ts';
import styles from './notes-find.module.css';

interface NotesFindProps {
  frame: RefObject<HTMLElement | null>;
  part: ReadingPart;
}

/** The search box of the notes: there while it is used. */
export function NotesFind({ frame, part }: NotesFindProps) {
  const asked = useView((state) => state.findAskedAt === state.place && state.lookingAt === part);
  const [open, setOpen] = useState(false);
  const [lines, setLines] = useState<readonly Text[][]>([]);
  const textsOf = useCallback(() => lines.map(textOf), [lines]);
  const find = useMatches(textsOf, () =>
    lines.findIndex((line) => isBelowTop(line, frame.current)),
  );
  const { matches, current, next, previous } = find;

  // The notes as they stand when somebody begins to type: pictures may have come or gone since.
  const setTyped = (typed: string) => {
    const text = frame.current?.querySelector('[data-notes]');
    if (find.typed === '' && text) setLines(linesOf(text));
    find.setTyped(typed);
  };
  const take = useCallback(() => {
    view.findTaken();
    setOpen(true);
  }, []);

  useEffect(() => {
    const ranges = matches.map((match) =>
      match.flatMap(({ segment, from, to }) => rangeIn(lines[segment] ?? [], from, to) ?? []),
    );
    return lightFound(ranges, current);
  }, [matches, current, lines]);

  useEffect(() => {
    const element = frame.current;
    if (!open || !element) return;
    const onKey = (event: KeyboardEvent) => {
      // In the box itself it means the same.
      if (event.key !== 'F3' || isTyping(event.target)) return;
      event.preventDefault();
      (event.shiftKey ? previous : next)();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [frame, open, next, previous]);

  if (!open && !asked) return null;
  return (
    <div className={styles.bar}>
      <FindField
        label={notesStrings.find}
        find={{ ...find, setTyped }}
        asked={asked}
        onTaken={take}
        onLeave={() => setOpen(false)}
      />
    </div>
  );
}

/** Whether a line is in sight, or further down: reading is at the first of them. */
function isBelowTop(line: readonly Text[], frame: HTMLElement | null): boolean {
  const top = frame?.parentElement?.getBoundingClientRect().top ?? 0;
  return (line[0]?.parentElement?.getBoundingClientRect().bottom ?? 0) > Math.max(0, top);
}
