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
  /** Hits beyond those that are shown, or could be hidden; null while nobody knows how many. */
  | { kind: 'foot'; others: number | null; open: boolean }
);

interface Found {
  episodes: readonly EpisodeHits[];
  lists: ReadonlyMap<number, HitList>;
  open: ReadonlySet<number>;
}

export function linesOf({ episodes, lists, open }: Found): Line[] {
  return episodes.flatMap((episode): Line[] => {
    const { episodeId, hits: few, more } = episode;
    const all = lists.get(episodeId)?.hits ?? null;
    const isOpen = open.has(episodeId);
    const hits = isOpen && all ? all : few;
    return [
      { kind: 'episode', key: `episode ${episodeId}`, episode },
      ...hits.map((hit): Line => ({ kind: 'hit', key: hit.id, hit, episode })),
      {
        kind: 'foot',
        key: `foot ${episodeId}`,
        episode,
        others: !more ? 0 : all && Math.max(0, all.length - few.length),
        open: isOpen,
      },
    ];
  });
}

/** The hits among the lines. */
export const hitsOf = (lines: readonly Line[]): FoundHit[] =>
  lines.flatMap((line) => (line.kind === 'hit' ? { hit: line.hit, episode: line.episode } : []));
