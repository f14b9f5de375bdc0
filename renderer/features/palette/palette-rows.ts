/** What the palette offers for what is typed, in groups. */
import { commands } from '../../../electron/shared/commands.ts';
import { type MenuCommand } from '../../../electron/shared/ipc.ts';
import { type PersonSummary } from '../../../electron/shared/library.ts';
import { type FoundName, type KeptSearch } from '../../../electron/shared/search-results.ts';
import { paletteStrings as words } from '../../../electron/shared/strings/palette.ts';

/** All but the one that opens the palette. */
export type PaletteCommand = Exclude<MenuCommand, 'palette'>;

/** `key`: unlike all others. */
export type PaletteRow = { key: string } & (
  | { kind: 'command'; command: PaletteCommand }
  | { kind: 'recent' | 'search'; query: string }
  | { kind: 'name'; name: FoundName }
  | { kind: 'person'; person: PersonSummary }
);

export interface PaletteGroup {
  title: string;
  rows: readonly PaletteRow[];
}

interface Offered {
  text: string;
  names: readonly FoundName[];
  people: readonly PersonSummary[];
  kept: readonly KeptSearch[];
  /** Commands that would do something now. */
  possible: readonly PaletteCommand[];
}

/** Commands and searches that are offered beside what was found. */
const FEW = 5;

/** Groups that have rows. Where nothing is typed: what was searched for, and all commands. */
export function groupsOf({ text, names, people, kept, possible }: Offered): PaletteGroup[] {
  const typed = text.trim();
  const groups = typed === '' ? atFirst(kept, possible) : found(typed);
  return groups.filter(({ rows }) => rows.length > 0);

  function found(query: string): PaletteGroup[] {
    const named = (kind: FoundName['kind']): PaletteGroup => ({
      title: words.groups[kind],
      rows: names.filter((name) => name.kind === kind).map(nameRow),
    });
    const commandsFound = commandsFor(query, possible).slice(0, FEW);
    const some = commandGroup(commandsFound);
    // What only has the words somewhere does not stand before titles.
    const isCalledSo = commandsFound[0] !== undefined && beginsSo(commandsFound[0], query);
    return [
      ...(isCalledSo ? [some] : []),
      named('show'),
      named('episode'),
      named('chapter'),
      {
        title: words.groups.people,
        rows: people.map((person) => ({ kind: 'person', key: `person ${person.name}`, person })),
      },
      ...(isCalledSo ? [] : [some]),
      { title: words.groups.search, rows: [{ kind: 'search', key: 'search', query }] },
    ];
  }
}

function atFirst(kept: readonly KeptSearch[], possible: readonly PaletteCommand[]): PaletteGroup[] {
  const recent = kept
    .filter(({ usedAt }) => usedAt !== null)
    .sort((a, b) => (b.usedAt ?? '').localeCompare(a.usedAt ?? ''))
    .slice(0, FEW);
  return [
    {
      title: words.groups.recent,
      rows: recent.map(({ id, query }) => ({ kind: 'recent', key: `recent ${id}`, query })),
    },
    commandGroup(possible),
  ];
}

const commandGroup = (some: readonly PaletteCommand[]): PaletteGroup => ({
  title: words.groups.commands,
  rows: some.map((command) => ({ kind: 'command', key: `command ${command}`, command })),
});

const nameRow = (name: FoundName): PaletteRow => ({ kind: 'name', key: keyOf(name), name });

function keyOf(name: FoundName): string {
  if (name.kind === 'show') return `show ${name.feedId}`;
  return name.kind === 'episode'
    ? `episode ${name.episodeId}`
    : `chapter ${name.episodeId} ${name.start} ${name.title}`;
}

/** Commands each typed word of which begins one of theirs; those that begin as typed come first. */
export function commandsFor(typed: string, possible: readonly PaletteCommand[]): PaletteCommand[] {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return [];
  return possible
    .filter((command) => {
      const has = wordsIn(commands[command].label);
      return wanted.every((word) => has.some((one) => one.startsWith(word)));
    })
    .sort((a, b) => Number(beginsSo(b, typed)) - Number(beginsSo(a, typed)));
}

const beginsSo = (command: PaletteCommand, typed: string): boolean =>
  wordsIn(commands[command].label).join(' ').startsWith(wordsIn(typed).join(' '));

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
