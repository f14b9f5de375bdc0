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

export const linesOf = ({ episodes, lists, open }: Found): Line[] =>
  episodes.flatMap((episode) =>
    linesIn(episode, lists.get(episode.episodeId), open.has(episode.episodeId)),
  );

interface Made {
  list: HitList | undefined;
  open: boolean;
  lines: readonly Line[];
}

/** What was made of episodes: while nothing of one changes, its lines stay the same and are not drawn anew. */
const made = new WeakMap<EpisodeHits, Made>();

function linesIn(episode: EpisodeHits, list: HitList | undefined, open: boolean): readonly Line[] {
  const before = made.get(episode);
  if (before && before.list === list && before.open === open) return before.lines;
  const lines = makeLines(episode, list, open);
  made.set(episode, { list, open, lines });
  return lines;
}

function makeLines(episode: EpisodeHits, list: HitList | undefined, open: boolean): Line[] {
  const { episodeId, hits: few, more } = episode;
  const all = list && withBest(list, few);
  const hits = open && all ? all : few;
  const others = all ? all.length - few.length : null;
  return [
    { kind: 'episode', key: `episode ${episodeId}`, episode },
    ...hits.map((hit): Line => ({ kind: 'hit', key: hit.id, hit, episode })),
    {
      kind: 'foot',
      key: `foot ${episodeId}`,
      episode,
      others: more ? others : 0,
      beyond: list?.more ?? false,
      open,
    },
  ];
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
