/** A search through the make-believe library: what has all the words in one line is found. */
import { fail } from '../../electron/shared/errors.ts';
import { type IpcEmitters, type IpcHandlers } from '../../electron/shared/ipc.ts';
import { type EpisodeDetail } from '../../electron/shared/library.ts';
import { parseSearch, type SearchPart } from '../../electron/shared/search-query.ts';
import {
  type EpisodeHits,
  type FoundName,
  type KeptSearch,
  type SearchHit,
  type TextRun,
} from '../../electron/shared/search-results.ts';
import { fakeChapters, fakeTranscript } from './fake-data.ts';

type FakeSearch = Pick<IpcHandlers, 'search' | 'searches'>;

/** Hits an episode is first shown with. */
const FEW = 3;
const MOST_COUNTED = 1000;

interface Line extends Pick<SearchHit, 'part' | 'start' | 'place' | 'speaker'> {
  text: string;
}

const spoken: readonly Line[] = fakeTranscript().segments.map(({ start, speaker, text }, place) =>
  line('transcript', text, place, { start, speaker }),
);
const chapters: readonly Line[] = fakeChapters.map(({ start, title }, place) =>
  line('chapters', title, place, { start }),
);

function line(
  part: SearchPart,
  text: string,
  place: number,
  { start = null, speaker = null }: { start?: number | null; speaker?: string | null } = {},
): Line {
  return { part, text, place, start, speaker };
}

/** `episodes`: newest first. */
export function fakeSearch(
  episodes: readonly EpisodeDetail[],
  emit: () => IpcEmitters['searches'],
): FakeSearch {
  const wordsOf = (query: string) =>
    parseSearch(query)
      .terms.filter(({ excluded }) => !excluded)
      .map(({ text }) => text.toLowerCase());

  const hitsOf = (episode: EpisodeDetail, words: readonly string[]): SearchHit[] => {
    const lines = [
      line('title', episode.title, 0),
      line('notes', episode.description?.replace(/<[^>]*>/g, ' ') ?? '', 0),
      ...(episode.hasTranscript ? [...chapters, ...spoken] : []),
    ];
    return lines
      .filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)))
      .map(({ text, ...rest }) => ({
        ...rest,
        id: `${episode.id}-${rest.part}-${rest.place}`,
        episodeId: episode.id,
        chapter: rest.part === 'transcript' ? chapterAt(rest.start ?? 0) : null,
        runs: marked(text, words),
      }))
      .sort((a, b) => (a.start ?? -1) - (b.start ?? -1));
  };

  let last: { query: string; found: EpisodeHits[] } | null = null;
  const all = (query: string): EpisodeHits[] => {
    if (last?.query !== query) last = { query, found: search(wordsOf(query)) };
    return [...last.found];
  };
  const search = (words: readonly string[]): EpisodeHits[] => {
    if (words.length === 0) return [];
    return episodes.flatMap((episode) => {
      const hits = hitsOf(episode, words);
      if (hits.length === 0) return [];
      const { feedId, feedTitle, title, artwork, published, duration, link, feedUrl, guid } =
        episode;
      const about = { feedId, feedTitle, title, artwork, published, duration, link, feedUrl, guid };
      return {
        ...about,
        episodeId: episode.id,
        hasAudio: episode.hasAudio,
        hits: hits.slice(0, FEW),
        more: hits.length > FEW,
      };
    });
  };

  return {
    search: {
      find: (query, order, offset, limit) => {
        const found = all(query);
        if (order === 'relevance') found.sort((a, b) => b.hits.length - a.hits.length);
        const next = offset + limit < found.length ? offset + limit : null;
        return {
          episodes: found.slice(offset, offset + limit),
          total: found.length,
          next,
          shows: [],
        };
      },
      episode: (query, id) => {
        const episode = episodes.find((one) => one.id === id) ?? fail('not-found', {});
        return { hits: hitsOf(episode, wordsOf(query)), more: false };
      },
      count: (query) => {
        const words = wordsOf(query);
        const counts = episodes.map((episode) => hitsOf(episode, words).length);
        const hits = words.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : 0;
        const more = hits > MOST_COUNTED;
        return { hits: Math.min(hits, MOST_COUNTED), episodes: all(query).length, more };
      },
      suggest: (query) => (query.startsWith('bou') ? ['buoys', 'bought'] : []),
      names: (text, limit) => {
        const wanted = text.toLowerCase();
        return episodes
          .filter(({ title }) => title.toLowerCase().includes(wanted))
          .slice(0, limit)
          .map(({ id, title, feedTitle, artwork, published }): FoundName => {
            return { kind: 'episode', episodeId: id, title, feedTitle, artwork, published };
          });
      },
      speakers: (_query, limit) => {
        const names = new Set(spoken.map(({ speaker }) => speaker).filter((one) => one !== null));
        const told = episodes.filter(({ hasTranscript }) => hasTranscript).length;
        return [...names].slice(0, limit).map((name) => ({ name, episodes: told }));
      },
      coverage: () => {
        const silent = episodes.filter(({ hasTranscript }) => !hasTranscript).length;
        return { episodes: episodes.length, silent, offered: 0 };
      },
      progress: () => null,
      save: ({ name, format }) => `${name}.${format === 'csv' ? 'csv' : 'md'}`,
    },
    searches: fakeKept(emit),
  };
}

function fakeKept(emit: () => IpcEmitters['searches']): IpcHandlers['searches'] {
  const kept: KeptSearch[] = [];
  let last = 0;
  const blank = { usedAt: null, savedAt: null, watched: false, unseen: 0 };
  const known = (query: string): KeptSearch => {
    const there = kept.find((one) => one.query === query);
    if (there) return there;
    const made = { id: ++last, query, ...blank };
    kept.push(made);
    return made;
  };
  const of = (id: number) => kept.find((one) => one.id === id) ?? fail('not-found', {});
  const change = <T>(answer: T): T => {
    emit().changed(null);
    return answer;
  };
  const now = () => new Date().toISOString();
  return {
    list: () => [
      ...kept.filter(({ savedAt }) => savedAt).sort((a, b) => a.query.localeCompare(b.query)),
      ...kept
        .filter(({ savedAt }) => !savedAt)
        .sort((a, b) => (b.usedAt ?? '').localeCompare(a.usedAt ?? '')),
    ],
    used: (query) => {
      known(query).usedAt = now();
      return change(null);
    },
    save: (query) => change(Object.assign(known(query), { savedAt: now() })),
    remove: (id) => {
      kept.splice(kept.indexOf(of(id)), 1);
      return change(null);
    },
    restore: (search) => {
      kept.push(search);
      return change(null);
    },
    watch: (id, watched) => change(Object.assign(of(id), { watched, savedAt: now() })),
    seen: (id) => {
      of(id).unseen = 0;
      return change(null);
    },
  };
}

const chapterAt = (time: number): string | null =>
  fakeChapters.findLast(({ start }) => start <= time)?.title ?? null;

/** The text with every occurrence of the words marked. */
function marked(text: string, words: readonly string[]): TextRun[] {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return text
    .split(new RegExp(`(${escaped.join('|')})`, 'iu'))
    .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}
