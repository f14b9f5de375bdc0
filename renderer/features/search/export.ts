/** Hits leave the window: selected ones, or all, to the clipboard or into a file. */
import { create } from 'zustand';
import { CSV_MARK, hitsAsCsv, hitsAsMarkdown } from '../../../electron/shared/hits-text.ts';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { api, unwrap } from '../../bridge/api.ts';
import { copyText } from '../../elements/copy.ts';
import { allHits } from '../../stores/hits.ts';
import { toasts } from '../../stores/toasts.ts';
import { results, useResults } from './results.ts';
import { type FoundHit } from './selection.ts';

const words = searchStrings.export;

export type HitsFormat = 'markdown' | 'csv';

/** So many hits are taken at most. */
const MOST = 10_000;

/** Hits collected so far while all of them are; null while they are not. */
export const useCollecting = create<{ collected: number | null }>()(() => ({ collected: null }));

/** Counts collections, so that one that was cancelled is known to be. */
let turn = 0;

const writers = { markdown: hitsAsMarkdown, csv: hitsAsCsv };

/** Puts hits on the clipboard, and says so. `cut`: there are more, which were left out. */
export function copyHits(format: HitsFormat, found: readonly FoundHit[], cut = false): void {
  const text = writers[format](found);
  const copy = (): boolean => {
    const copied = copyText(text);
    if (copied) toasts.say(words.copied(found.length, cut));
    return copied;
  };
  // The system may want a click just before it; collecting took its time.
  if (copy()) return;
  toasts.say(words.ready(found.length), {
    label: words.copy,
    run: () => copy() || toasts.alert(words.notCopied),
  });
}

/** Writes hits into a file the person chooses, and says so. */
export async function saveHits(
  format: HitsFormat,
  found: readonly FoundHit[],
  cut = false,
): Promise<void> {
  const written = writers[format](found);
  const text = format === 'csv' ? CSV_MARK + written : written;
  const name = words.fileName(useResults.getState().query ?? '');
  try {
    const saved = await unwrap(api.search.save({ format, text, name }));
    if (saved !== null) toasts.say(words.saved(saved, found.length, cut));
  } catch (error) {
    toasts.alert(error);
  }
}

/** The same with all hits of what is searched: they are collected first, which can be cancelled. */
export async function exportAll(to: 'clipboard' | 'file', format: HitsFormat): Promise<void> {
  const mine = ++turn;
  useCollecting.setState({ collected: 0 });
  try {
    const found = await collect(() => mine === turn);
    if (!found) return;
    // Where it goes takes as long as the person does: nothing is being collected any more.
    stopCollecting();
    if (found.length === 0) {
      toasts.say(words.gone);
      return;
    }
    const all = found.slice(0, MOST);
    const cut = found.length > MOST;
    if (to === 'clipboard') copyHits(format, all, cut);
    else await saveHits(format, all, cut);
  } catch (error) {
    if (mine === turn) toasts.alert(error);
  } finally {
    if (mine === turn) stopCollecting();
  }
}

export function stopCollecting(): void {
  turn++;
  useCollecting.setState({ collected: null });
}

/** All hits in the order of the list, a few more than `MOST` where there are; null when given up on. */
async function collect(isWanted: () => boolean): Promise<FoundHit[] | null> {
  const { query } = useResults.getState();
  const found: FoundHit[] = [];
  for (let next: number | null = 0; next !== null && found.length <= MOST;) {
    const page = await results.page(next);
    if (query === null || !page || !isWanted()) return null;
    for (const episode of page.episodes) {
      const list = episode.more ? await allHits(query, episode.episodeId) : episode;
      if (!isWanted()) return null;
      found.push(...list.hits.map((hit) => ({ hit, episode })));
      useCollecting.setState({ collected: found.length });
      if (found.length > MOST) break;
    }
    ({ next } = page);
  }
  return found;
}
