/** The lines of the list of what was found: episodes, the hits in them, and a foot where there are more. */
import {
  type EpisodeHits,
  type HitList,
  type SearchHit,
} from '../../../electron/shared/search-results.ts';
import { type FoundHit } from './selection.ts';

export type Line = { key: string; episode: EpisodeHits } & (
  | { kind: 'episode' }
  | { kind: 'hit'; hit: SearchHit }
  /**
   * Hits beyond the best few; null while nobody knows how many. `beyond`: there are more than those; `open`: they are
   * shown.
   */
  | { kind: 'foot'; others: number | null; beyond: boolean; open: boolean }
);

interface Found {
  episodes: readonly EpisodeHits[];
  lists: ReadonlyMap<number, HitList>;
  open: ReadonlySet<number>;
}

export function linesOf({ episodes, lists, open }: Found): Line[] {
  return episodes.flatMap((episode): Line[] => {
    const { episodeId, hits: few, more } = episode;
    const list = lists.get(episodeId);
    const isOpen = open.has(episodeId);
    const all = list && withBest(list, few);
    const hits = isOpen && all ? all : few;
    return [
      { kind: 'episode', key: `episode ${episodeId}`, episode },
      ...hits.map((hit): Line => ({ kind: 'hit', key: hit.id, hit, episode })),
      {
        kind: 'foot',
        key: `foot ${episodeId}`,
        episode,
        others: !more ? 0 : all ? all.length - few.length : null,
        beyond: list?.more ?? false,
        open: isOpen,
      },
    ];
  });
}

/** All hits; where the list ends early, the best of them may be beyond its end. */
function withBest({ hits, more }: HitList, best: readonly SearchHit[]): readonly SearchHit[] {
  if (!more) return hits;
  const there = new Set(hits.map(({ id }) => id));
  const missing = best.filter(({ id }) => !there.has(id));
  return [...hits, ...missing].sort((a, b) => (a.start ?? -1) - (b.start ?? -1));
}

/** The hits among the lines. */
export const hitsOf = (lines: readonly Line[]): FoundHit[] =>
  lines.flatMap((line) => (line.kind === 'hit' ? { hit: line.hit, episode: line.episode } : []));
