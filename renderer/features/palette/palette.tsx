import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type MenuCommand } from '../../../electron/shared/ipc.ts';
import { paletteStrings as words } from '../../../electron/shared/strings/palette.ts';
import { hasCommand } from '../../elements/shortcut.ts';
import { useSearches } from '../../stores/searches.ts';
import { act, searchFor } from './act.ts';
import {
  groupsOf,
  type PaletteCommand,
  type PaletteGroup,
  type PaletteRow,
} from './palette-rows.ts';
import { PaletteOption } from './palette-option.tsx';
import { palette, usePalette } from './palette-state.ts';
import styles from './palette.module.css';

interface PaletteProps {
  run: (command: MenuCommand) => void;
  /** Commands that would do something now. */
  possible: () => readonly PaletteCommand[];
}

/** The quick way to everything: commands, titles, people, and the search, in one box. */
export function Palette(props: PaletteProps) {
  const isOpen = usePalette((state) => state.isOpen);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen && dialog.current?.open) dialog.current.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={words.name}
      // Told a little later, when it may have been opened again.
      onClose={() => dialog.current?.open || palette.close()}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) palette.close();
      }}
      // It closes the palette alone, not what lies behind.
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      {isOpen && (
        <Sheet
          {...props}
          // The focus is back where it was before anything else happens.
          onLeave={() => {
            dialog.current?.close();
            palette.close();
          }}
        />
      )}
    </dialog>
  );
}

function Sheet({ run, possible, onLeave }: PaletteProps & { onLeave: () => void }) {
  const id = useId();
  const typed = usePalette();
  const { text, problem } = typed;
  const [reached, setReached] = useState<string | null>(null);
  const [commands] = useState(possible);
  const kept = useSearches((state) => state.kept) ?? none;
  const groups = groupsOf({ ...typed, kept, possible: commands });
  const rows = rowsOf(groups);
  const selected = selectedOf(rows, reached);
  const idOf = (row: PaletteRow) => `${id}-${rows.indexOf(row)}`;

  const choose = (row: PaletteRow) => {
    onLeave();
    act(row, run);
  };
  const chooseSelected = async () => {
    // Who types quickly means what they typed, not what was found before.
    if (reached === null) await palette.settled();
    const now = rowsOf(groupsOf({ ...usePalette.getState(), kept, possible: commands }));
    const row = selectedOf(now, reached);
    if (row && usePalette.getState().isOpen) choose(row);
  };
  const go = (to: number) => setReached(rows.at(to % rows.length)?.key ?? null);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = selected ? rows.indexOf(selected) : 0;
    const command = hasCommand(event.nativeEvent);
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home' && !event.shiftKey) go(0);
    else if (event.key === 'End' && !event.shiftKey) go(-1);
    else if (event.key === 'Enter' && event.nativeEvent.isComposing) return;
    else if (event.key === 'Enter' && command && text.trim() !== '') {
      onLeave();
      searchFor(text.trim());
    } else if (event.key === 'Enter') void chooseSelected();
    else if (event.key.toLowerCase() === 'k' && command) onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.sheet}>
      <label className={styles.field}>
        <Search size={18} strokeWidth={1.8} aria-hidden />
        <input
          role="combobox"
          aria-label={words.name}
          aria-autocomplete="list"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={selected && idOf(selected)}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={400}
          value={text}
          onChange={(event) => {
            setReached(null);
            palette.type(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div id={`${id}-list`} className={styles.list} role="listbox" aria-label={words.results}>
        {groups.map(({ title, rows: some }) => (
          <div key={title} role="group" aria-label={title}>
            <div className={styles.title} aria-hidden>
              {title}
            </div>
            {some.map((row) => (
              <PaletteOption
                key={row.key}
                id={idOf(row)}
                row={row}
                selected={row === selected}
                onChoose={() => choose(row)}
              />
            ))}
          </div>
        ))}
      </div>
      {problem && (
        <p className={styles.problem} role="status">
          {words.failed(problem.message)}
        </p>
      )}
    </div>
  );
}

const none: [] = [];

const rowsOf = (groups: readonly PaletteGroup[]): PaletteRow[] =>
  groups.flatMap(({ rows }) => rows);

/** The row that the keys have reached, as long as it is there; else the first. */
const selectedOf = (rows: readonly PaletteRow[], reached: string | null): PaletteRow | undefined =>
  rows.find(({ key }) => key === reached) ?? rows[0];
