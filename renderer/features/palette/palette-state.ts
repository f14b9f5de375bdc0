/** What is typed into the palette, and the titles and people that are called so. */
import { create } from 'zustand';
import { CuecastError, failureOf } from '../../../electron/shared/errors.ts';
import { type PersonSummary } from '../../../electron/shared/library.ts';
import { type Failure } from '../../../electron/shared/result.ts';
import { type FoundName } from '../../../electron/shared/search-results.ts';
import { api, unwrap } from '../../bridge/api.ts';

export interface PaletteState {
  isOpen: boolean;
  text: string;
  /** Those of the last answer, until the next is there. */
  names: readonly FoundName[];
  people: readonly PersonSummary[];
  /** Why there is no answer. */
  problem: Failure | null;
}

const MOST_NAMES = 24;
const MOST_PEOPLE = 3;

const nothing = { text: '', names: [], people: [], problem: null } satisfies Partial<PaletteState>;

export const usePalette = create<PaletteState>()(() => ({ isOpen: false, ...nothing }));

const { setState: set } = usePalette;

/** Counts what was typed: an older answer never follows a newer one. */
let turn = 0;
let asked: Promise<unknown> = Promise.resolve();

export const palette = {
  /** Opens it, unless something else has to be answered first. */
  open(): void {
    if (document.querySelector('dialog[open], [role="menu"]')) return;
    turn++;
    set({ isOpen: true, ...nothing });
  },

  close(): void {
    turn++;
    set({ isOpen: false, ...nothing });
  },

  type(text: string): void {
    const mine = ++turn;
    set({ text });
    if (text.trim() === '') set(nothing);
    else asked = ask(text.trim(), () => mine === turn);
  },

  /** Resolves when what was typed last has been answered. */
  settled: (): Promise<unknown> => asked,
};

async function ask(text: string, isWanted: () => boolean): Promise<void> {
  const answers = [
    namesOf(text, isWanted).then((names) => ({ names, problem: null })),
    unwrap(api.people.find(text, MOST_PEOPLE)).then((people) => ({ people })),
  ];
  const told = answers.map((answer) =>
    answer.then(
      (found) => isWanted() && set(found),
      (error: unknown) => isWanted() && set({ ...nothing, text, problem: failureOf(error) }),
    ),
  );
  await Promise.all(told);
}

/** Asked again where something else came between, as long as it is wanted. */
async function namesOf(text: string, isWanted: () => boolean): Promise<readonly FoundName[]> {
  for (;;) {
    const answer = await api.search.names(text, MOST_NAMES);
    if (answer.ok) return answer.value;
    if (!isWanted()) return [];
    if (answer.error.code !== 'superseded') throw new CuecastError(answer.error);
  }
}
