/** How far every download is, kept live by the main process's events. */
import { create } from 'zustand';
import { type DownloadStatus } from '../../electron/shared/library.ts';
import { api, unwrap } from '../bridge/api.ts';
import { toasts } from './toasts.ts';

interface DownloadsState {
  /** By episode; an episode never asked for is not in it. */
  byEpisode: ReadonlyMap<number, DownloadStatus>;
}

export const useDownloads = create<DownloadsState>()(() => ({ byEpisode: new Map() }));

/** Live status of an episode's download, or null when it was never asked for. */
export const useDownload = (episodeId: number): DownloadStatus | null =>
  useDownloads((state) => state.byEpisode.get(episodeId) ?? null);

/** How many downloads have not arrived: waiting, running, on hold or failed. */
export const countUnderWay = ({ byEpisode }: DownloadsState): number => {
  let count = 0;
  for (const { state } of byEpisode.values()) if (state !== 'done') count++;
  return count;
};

export const downloads = {
  /** Mirrors the downloads from now on; the answer stops. Call once the library is open. */
  start(): () => void {
    // What changes while the first list is on its way is newer than the list.
    const changed = new Map<number, DownloadStatus | null>();
    const stop = api.downloads.changed(({ episodeId, status }) => {
      changed.set(episodeId, status);
      useDownloads.setState(({ byEpisode }) => ({
        byEpisode: withChange(byEpisode, episodeId, status),
      }));
    });
    unwrap(api.downloads.list()).then((list) => {
      let byEpisode: ReadonlyMap<number, DownloadStatus> = new Map(
        list.map((status) => [status.episodeId, status]),
      );
      for (const [episodeId, status] of changed)
        byEpisode = withChange(byEpisode, episodeId, status);
      useDownloads.setState({ byEpisode });
    }, toasts.alert);
    return stop;
  },

  /** Starts, or goes on with what is on hold or failed. */
  get: (episodeId: number) => unwrap(api.downloads.start(episodeId)).catch(toasts.alert),
  /** Keeps what has arrived and waits. */
  hold: (episodeId: number) => unwrap(api.downloads.pause(episodeId)).catch(toasts.alert),
  /** Stops, and deletes what has arrived. */
  cancel: (episodeId: number) => unwrap(api.downloads.cancel(episodeId)).catch(toasts.alert),
  /** Deletes a finished download. */
  remove: (episodeId: number) => unwrap(api.downloads.remove(episodeId)).catch(toasts.alert),
};

function withChange(
  byEpisode: ReadonlyMap<number, DownloadStatus>,
  episodeId: number,
  status: DownloadStatus | null,
): ReadonlyMap<number, DownloadStatus> {
  const next = new Map(byEpisode);
  if (status) next.set(episodeId, status);
  else next.delete(episodeId);
  return next;
}
