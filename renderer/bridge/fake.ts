/** A library in memory behind the API of the schema: for tests, and for the window alone in a browser. */
import { fail, failure } from '../../electron/shared/errors.ts';
import { type IpcHandlers } from '../../electron/shared/ipc.ts';
import {
  type DownloadStatus,
  type EpisodeDetail,
  type FeedSummary,
  type LibraryStatus,
  type Settings,
} from '../../electron/shared/library.ts';
import { createFakeApi, type FakeApi } from './fake-api.ts';
import { fakeSearch } from './fake-search.ts';
import { fakeBookmarks } from './fake-bookmarks.ts';
import { createFakeChapters } from './fake-chapters.ts';
import { fakeTranscripts } from './fake-transcripts.ts';
import { fakeEpisodes, fakeFeeds } from './fake-data.ts';

const scenes = ['usual', 'reading', 'empty', 'slow', 'failing', 'opening', 'trouble'] as const;
/** `slow` never answers a list, `failing` fails them, `reading` begins with an episode open. */
export type Scene = (typeof scenes)[number];
export const isScene = (name: string | null): name is Scene =>
  scenes.some((scene) => scene === name);

export interface FakeLibrary extends FakeApi {
  feeds: FeedSummary[];
  episodes: EpisodeDetail[];
  downloads: Map<number, DownloadStatus>;
  settings: Settings;
}

const status = (
  episodeId: number,
  state: DownloadStatus['state'],
  received: number,
): DownloadStatus => ({
  episodeId,
  state,
  received: received * 1e6,
  total: episodeId === 2002 ? null : 48.2e6,
  problem: state === 'failed' ? failure('download-interrupted', { host: 'audio.example' }) : null,
});

const usualDownloads: [number, DownloadStatus['state'], number][] = [
  [1000, 'done', 48.2],
  [1001, 'done', 48.2],
  [1002, 'running', 20.4],
  [2002, 'running', 9.1],
  [2001, 'paused', 31],
  [3000, 'failed', 12.7],
  [3001, 'queued', 0],
  [2000, 'done', 48.2],
];

const statusOf = (scene: Scene): LibraryStatus => {
  if (scene === 'opening') return { state: 'opening' };
  if (scene !== 'trouble') return { state: 'ready' };
  const problem = failure('library-corrupt', { file: '/home/ada/.config/Cuecast/library.sqlite' });
  return { state: 'failed', problem, backup: '2026-02-01T18:20:00Z' };
};

export function createFakeLibrary(scene: Scene = 'usual'): FakeLibrary {
  const full = scene !== 'empty';
  const feeds = full ? fakeFeeds() : [];
  const episodes = full ? fakeEpisodes() : [];
  const downloads = new Map(
    full ? usualDownloads.map(([id, ...rest]) => [id, status(id, ...rest)]) : [],
  );
  const settings: Settings = {
    volume: 0.8,
    muted: false,
    speed: 1.25,
    currentEpisodeId: scene === 'reading' ? 1000 : null,
    readingSize: 18,
    readingMeasure: 64,
    readingLineHeight: 1.7,
    languages: [],
    notesImages: false,
    mediaKeys: 'chapters',
    hitLead: 2,
  };
  const removed = new Map<number, FeedSummary>();

  const episode = (id: number) => episodes.find((one) => one.id === id) ?? fail('not-found', {});
  const feed = (id: number) => feeds.find((one) => one.id === id) ?? fail('not-found', {});
  const withDownload = <E extends { id: number }>(one: E) => ({
    ...one,
    download: downloads.get(one.id) ?? null,
  });
  const list = async () => {
    if (scene === 'slow') await new Promise(() => undefined);
    if (scene === 'failing') fail('unexpected', {});
  };
  const setDownload = (episodeId: number, next: DownloadStatus | null): null => {
    if (next) downloads.set(episodeId, next);
    else downloads.delete(episodeId);
    emit.downloads.changed({ episodeId, status: next });
    return null;
  };
  const putBack = (one: FeedSummary) => {
    if (!feeds.includes(one)) feeds.push(one);
    emit.feeds.changed(null);
    return one;
  };

  const handlers: IpcHandlers = {
    library: {
      status: () => statusOf(scene),
      startFromBackup: () => {
        emit.library.statusChanged({ state: 'ready' });
        return null;
      },
      openDataFolder: () => null,
    },
    feeds: {
      list: async () => {
        await list();
        return feeds;
      },
      add: (address) => {
        if (address.includes('slow')) return new Promise<never>(() => undefined);
        if (!URL.canParse(address)) fail('bad-address', {});
        if (address.includes('nothing')) fail('no-feed-here', { host: new URL(address).host });
        const known = feeds.find((one) => one.url === address);
        const template = feeds[0] ?? fakeFeeds()[0] ?? fail('unexpected', {});
        return putBack(
          known ?? {
            ...template,
            id: 90 + feeds.length,
            url: address,
            title: 'A new show',
            newCount: 2,
          },
        );
      },
      refresh: (id) => {
        const one = feed(id);
        if (one.problem) fail('unreachable-host', { host: new URL(one.url).host });
        return one;
      },
      remove: (id) => {
        removed.set(id, feed(id));
        feeds.splice(feeds.indexOf(feed(id)), 1);
        emit.feeds.changed(null);
        return null;
      },
      restore: (id) => putBack(removed.get(id) ?? fail('not-found', {})),
      cancelAdd: () => null,
    },
    episodes: {
      list: async ({ feedId, filter, offset, limit }) => {
        await list();
        const present = new Set(feeds.map((one) => one.id));
        const found = episodes.filter(
          (one) =>
            present.has(one.feedId) &&
            (feedId === null || one.feedId === feedId) &&
            (filter === 'all' || (filter === 'starred' ? one.starred : downloads.has(one.id))),
        );
        return {
          items: found.slice(offset, offset + limit).map(withDownload),
          total: found.length,
        };
      },
      get: (id) => withDownload(episode(id)),
      savePosition: (id, position) => {
        Object.assign(episode(id), { position, progress: 'started' });
        emit.episodes.changed({ episodeId: id });
        return null;
      },
      setPlayed: (id, played) => {
        Object.assign(episode(id), { position: 0, progress: played ? 'played' : 'new' });
        emit.episodes.changed({ episodeId: id });
        return null;
      },
      setStarred: (id, starred) => {
        episode(id).starred = starred;
        emit.episodes.changed({ episodeId: id });
        return null;
      },
      saveDuration: (id, duration) => {
        episode(id).duration = duration;
        return null;
      },
      audioProblem: () => null,
    },
    transcripts: fakeTranscripts(
      (id) => episode(id).hasTranscript,
      (id) => emit.transcripts.changed({ episodeId: id }),
    ),
    chapters: createFakeChapters(),
    bookmarks: fakeBookmarks(),
    notes: { allowImages: () => null },
    people: { find: () => [] },
    links: { takeWaiting: () => null, resolve: () => fail('bad-moment-link', {}) },
    downloads: {
      list: () => [...downloads.values()],
      start: (id) =>
        setDownload(id, { ...(downloads.get(id) ?? status(id, 'running', 0)), state: 'running' }),
      pause: (id) =>
        setDownload(id, { ...(downloads.get(id) ?? status(id, 'paused', 0)), state: 'paused' }),
      cancel: (id) => setDownload(id, null),
      remove: (id) => setDownload(id, null),
    },
    ...fakeSearch(episodes, () => emit.searches),
    settings: {
      get: () => settings,
      set: (patch) => {
        Object.assign(settings, patch);
        return null;
      },
    },
    localFiles: {
      choose: () => [],
      open: () => [],
      openWaiting: () => [],
      locate: () => false,
      remove: () => null,
      restore: () => null,
    },
    app: { openLink: () => null },
  };

  const { api, emit } = createFakeApi(handlers);
  return { api, emit, feeds, episodes, downloads, settings };
}
