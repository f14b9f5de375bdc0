import type { IpcEmitters, IpcHandlers } from '../shared/ipc.ts';
import { fail } from '../shared/errors.ts';
import type { Failure } from '../shared/result.ts';
import type { NotesImages } from '../feeds/notes-images.ts';
import { statusOf, type StoreClient } from '../storage/interface.ts';
import { episodeDetail } from './episode-detail.ts';

/** What the handlers call: the services, and the few things only main can do. */
export interface Services {
  store: StoreClient;
  library: IpcHandlers['library'];
  feeds: Omit<IpcHandlers['feeds'], 'list'>;
  transcripts: IpcHandlers['transcripts'];
  chapters: IpcHandlers['chapters'];
  notesImages: Pick<NotesImages, 'allowed' | 'allow'>;
  links: IpcHandlers['links'];
  localFiles: IpcHandlers['localFiles'];
  downloads: Omit<IpcHandlers['downloads'], 'list'>;
  audioProblem: (episodeId: number) => Promise<Failure | null>;
  savePosition: (episodeId: number, position: number) => Promise<boolean>;
  saveDuration: (episodeId: number, duration: number) => Promise<void>;
  search: IpcHandlers['search'];
  searches: IpcHandlers['searches'];
  openLink: (address: string) => Promise<void>;
}

/** Every call of the IPC schema, answered by a service. */
export function createHandlers(services: Services, emit: IpcEmitters): IpcHandlers {
  const { store, feeds, downloads } = services;
  const change = async (episodeId: number, write: Promise<void>): Promise<null> => {
    await write;
    emit.episodes.changed({ episodeId });
    return null;
  };
  return {
    library: services.library,
    feeds: {
      list: () => store.listFeeds(),
      add: (address) => feeds.add(address),
      cancelAdd: () => feeds.cancelAdd(),
      refresh: (id) => feeds.refresh(id),
      remove: (id) => feeds.remove(id),
      restore: (id) => feeds.restore(id),
    },
    episodes: {
      list: (query) => store.listEpisodes(query),
      get: async (id) => {
        const record = (await store.episode(id)) ?? fail('not-found', {});
        return episodeDetail(record, services.notesImages.allowed(record));
      },
      // Every two seconds while playing: told only when it makes a new episode a started one.
      savePosition: async (id, position) => {
        if (await services.savePosition(id, position)) emit.episodes.changed({ episodeId: id });
        return null;
      },
      setPlayed: (id, played) => change(id, store.setPlayed(id, played)),
      setStarred: (id, starred) =>
        change(id, store.setStarred(id, starred ? new Date().toISOString() : null)),
      saveDuration: (id, duration) => change(id, services.saveDuration(id, duration)),
      audioProblem: (id) => services.audioProblem(id),
    },
    transcripts: services.transcripts,
    chapters: services.chapters,
    bookmarks: {
      list: (episodeId) => store.bookmarks(episodeId),
      save: (bookmark) => store.saveBookmark(bookmark),
      remove: async (id) => {
        await store.removeBookmark(id);
        return null;
      },
    },
    notes: {
      allowImages: (id, scope, allowed) =>
        change(id, services.notesImages.allow(id, scope, allowed)),
    },
    people: { find: (words, limit) => store.findPeople(words, limit) },
    links: services.links,
    localFiles: services.localFiles,
    downloads: {
      list: async () => (await store.downloads()).map(statusOf),
      start: (id) => downloads.start(id),
      pause: (id) => downloads.pause(id),
      cancel: (id) => downloads.cancel(id),
      remove: (id) => downloads.remove(id),
    },
    search: services.search,
    searches: services.searches,
    settings: {
      get: () => store.settings(),
      set: async (patch) => {
        await store.saveSettings(patch);
        return null;
      },
    },
    app: {
      openLink: async (address) => {
        await services.openLink(address);
        return null;
      },
    },
  };
}
