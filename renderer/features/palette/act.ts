/** What the rows of the palette do. */
import { type MenuCommand } from '../../../electron/shared/ipc.ts';
import { type FoundName } from '../../../electron/shared/search-results.ts';
import { read, showMoment } from '../../stores/listening.ts';
import { view } from '../../stores/view.ts';
import { type PaletteRow } from './palette-rows.ts';

/** Leads where a row says; `run` obeys commands. */
export function act(row: PaletteRow, run: (command: MenuCommand) => void): void {
  switch (row.kind) {
    case 'command':
      return run(row.command);
    case 'recent':
    case 'search':
      return searchFor(row.query);
    case 'name':
      return open(row.name);
    case 'person':
      return view.go({ screen: 'person', name: row.person.name });
  }
}

/** Searches the library for what was typed. */
export function searchFor(query: string): void {
  view.go({ screen: 'search', query });
  // Gives its box the focus where it is shown already.
  view.openSearch();
}

function open(name: FoundName): void {
  switch (name.kind) {
    case 'show':
      return view.go({ screen: 'show', feedId: name.feedId });
    case 'episode':
      return read(name.episodeId);
    case 'chapter':
      return showMoment(name.episodeId, name.start);
  }
}
