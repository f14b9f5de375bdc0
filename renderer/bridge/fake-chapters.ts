/** The `chapters` calls over a list in memory, the same for every episode. */
import { type IpcHandlers } from '../../electron/shared/ipc.ts';
import { type ChaptersView } from '../../electron/shared/library.ts';
import { type Chapter } from '../../electron/shared/model.ts';
import { fakeChapters } from './fake-data.ts';

export function createFakeChapters(): IpcHandlers['chapters'] {
  const skips = new Set<string>();
  let own: Chapter[] = [];
  let showsOwn = true;
  const shown = (): ChaptersView => {
    const isOwn = own.length > 0 && showsOwn;
    const choice = (source: 'json' | 'own', { length: count }: Chapter[]) => ({
      source,
      count,
      host: source === 'json' ? 'shows.example' : null,
      problem: null,
    });
    return {
      list: {
        source: isOwn ? 'own' : 'json',
        chapters: isOwn ? own : fakeChapters,
        warnings: [],
      },
      reason: isOwn ? 'own' : own.length > 0 ? 'chosen' : 'only',
      choices: [...(own.length > 0 ? [choice('own', own)] : []), choice('json', fakeChapters)],
      skips: [...skips],
      problem: null,
    };
  };
  return {
    get: shown,
    choose: (_id, source) => {
      showsOwn = source !== 'json';
      return shown();
    },
    retry: shown,
    saveOwn: (_id, chapters) => {
      own = chapters;
      showsOwn = true;
      return shown();
    },
    setSkipped: (_feedId, pattern, skipped) => {
      if (skipped) skips.add(pattern);
      else skips.delete(pattern);
      return null;
    },
    skipped: () =>
      [...skips].map((pattern) => ({ feedId: 1, feedTitle: 'A show', pattern, written: pattern })),
    lines: () => (shown().list?.chapters ?? []).map(({ title }) => title).join('\n'),
    exportTo: () => null,
  };
}
