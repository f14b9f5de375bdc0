/** The shows of the library and whether the library is open, mirrored from the main process. */
import { create } from 'zustand';
import { failureOf } from '../../electron/shared/errors.ts';
import { type FeedSummary, type LibraryStatus } from '../../electron/shared/library.ts';
import { type Failure } from '../../electron/shared/result.ts';
import { LOCAL_SHOW } from '../../electron/shared/local.ts';
import { libraryStrings } from '../../electron/shared/strings/library.ts';
import { localFilesStrings } from '../../electron/shared/strings/local-files.ts';
import { shellStrings } from '../../electron/shared/strings/shell.ts';
import { api, unwrap } from '../bridge/api.ts';
import { toasts } from './toasts.ts';
import { useView, view } from './view.ts';

interface LibraryState {
  status: LibraryStatus;
  /** Null until first listed. */
  feeds: FeedSummary[] | null;
  /** Why the shows could not be listed. */
  problem: Failure | null;
  /** Shows being refreshed by hand. */
  refreshing: readonly number[];
}

export const useLibrary = create<LibraryState>()(() => ({
  status: { state: 'opening' },
  feeds: null,
  problem: null,
  refreshing: [],
}));

const set = useLibrary.setState;

export const library = {
  /** Mirrors the library from now on; the answer stops. */
  start: (): (() => void) => {
    const take = (status: LibraryStatus) => {
      set({ status });
      if (status.state === 'ready') void library.loadFeeds();
    };
    const stops = [
      api.library.statusChanged(take),
      api.feeds.changed(() => void library.loadFeeds()),
      api.episodes.changed(() => void library.loadFeeds()),
    ];
    unwrap(api.library.status()).then(take, toasts.alert);
    return () => stops.forEach((stop) => stop());
  },

  loadFeeds: async (): Promise<void> => {
    try {
      set({ feeds: await unwrap(api.feeds.list()), problem: null });
    } catch (error) {
      set({ problem: failureOf(error) });
    }
  },

  /** Adds the show behind an address; throws the failure, for the field to show. */
  add: async (address: string): Promise<FeedSummary> => {
    const feed = await unwrap(api.feeds.add(address));
    await library.loadFeeds();
    toasts.say(shellStrings.addPodcast.added(feed.title));
    return feed;
  },

  /** Gives up on the show being added. */
  cancelAdd: async (): Promise<void> => {
    await unwrap(api.feeds.cancelAdd()).catch(toasts.alert);
  },

  /** Reads a feed again. Why that failed stands on the show's own page; anything else is told at once. */
  refresh: async (feedId: number): Promise<void> => {
    set(({ refreshing }) => ({ refreshing: [...refreshing, feedId] }));
    try {
      const feed = await unwrap(api.feeds.refresh(feedId));
      await library.loadFeeds();
      if (!feed.problem) toasts.say(libraryStrings.show.refreshed(feed.title));
    } catch (error) {
      await library.loadFeeds();
      const feed = useLibrary.getState().feeds?.find(({ id }) => id === feedId);
      if (!feed?.problem) toasts.alert(error);
    } finally {
      set(({ refreshing }) => ({ refreshing: refreshing.filter((id) => id !== feedId) }));
    }
  },

  /** Takes a show out at once, and offers to undo that. */
  remove: async (feed: FeedSummary): Promise<void> => {
    try {
      await unwrap(api.feeds.remove(feed.id));
    } catch (error) {
      toasts.alert(error);
      return;
    }
    // Whoever has gone elsewhere meanwhile stays there; the way back leads past a page that is no more.
    const { place } = useView.getState();
    if (place.screen === 'show' && place.feedId === feed.id) view.replace({ screen: 'episodes' });
    await library.loadFeeds();
    const removed =
      feed.url === LOCAL_SHOW ? localFilesStrings.removed : libraryStrings.show.removed(feed.title);
    toasts.say(removed, {
      label: shellStrings.toasts.undo,
      run: () => void library.restore(feed.id),
    });
  },

  /** Brings a removed show back. */
  restore: async (feedId: number): Promise<void> => {
    try {
      const feed = await unwrap(api.feeds.restore(feedId));
      await library.loadFeeds();
      view.go({ screen: 'show', feedId: feed.id });
    } catch (error) {
      toasts.alert(error);
    }
  },

  /** Sets the damaged library aside and opens the newest backup. */
  startFromBackup: async (): Promise<void> => {
    await unwrap(api.library.startFromBackup()).catch(toasts.alert);
  },

  openFolder: async (): Promise<void> => {
    await unwrap(api.library.openDataFolder()).catch(toasts.alert);
  },

  /** Marks an episode as listened to, or as never started. */
  setPlayed: async (episodeId: number, played: boolean): Promise<void> => {
    await unwrap(api.episodes.setPlayed(episodeId, played)).catch(toasts.alert);
  },

  /** False, and a message, where that failed. */
  setStarred: async (episodeId: number, starred: boolean): Promise<boolean> => {
    const answer = await api.episodes.setStarred(episodeId, starred);
    if (!answer.ok) toasts.alert(answer.error.message);
    return answer.ok;
  },
};
