/** Audio files of the listener's own: opened, shown for reading, and removed from the library. */
import { type EpisodeSummary } from '../../electron/shared/library.ts';
import { type Result } from '../../electron/shared/result.ts';
import { localFilesStrings } from '../../electron/shared/strings/local-files.ts';
import { shellStrings } from '../../electron/shared/strings/shell.ts';
import { api, unwrap } from '../bridge/api.ts';
import { player } from '../player/player.ts';
import { readings } from './reading.ts';
import { toasts } from './toasts.ts';
import { view } from './view.ts';

export const localFiles = {
  /** Opens what was named from outside, if anything was. */
  async openWaiting(): Promise<void> {
    await show(api.localFiles.openWaiting());
  },

  /** Asks for files, and opens them. */
  choose: (): Promise<number[]> => show(api.localFiles.choose()),

  /** Opens files that were dropped; answers the episodes they became. */
  open: (files: File[]): Promise<number[]> => show(api.localFiles.open(files)),

  /** Asks where an episode's file is now, and plays it from there. */
  async locate(episodeId: number): Promise<void> {
    try {
      if (!(await unwrap(api.localFiles.locate(episodeId)))) return;
      await player.load(episodeId, { play: true });
    } catch (error) {
      toasts.alert(error);
    }
  },

  /** Takes one out of the library at once, and offers to undo that; its file stays where it is. */
  async remove({ id, title }: Pick<EpisodeSummary, 'id' | 'title'>): Promise<void> {
    try {
      await unwrap(api.localFiles.remove(id));
    } catch (error) {
      return toasts.alert(error);
    }
    toasts.say(localFilesStrings.removedOne(title), {
      label: shellStrings.toasts.undo,
      run: () => void unwrap(api.localFiles.restore(id)).catch(toasts.alert),
    });
  },
};

/** Shows the first of the episodes, and puts it into the player. */
async function show(answer: Promise<Result<number[]>>): Promise<number[]> {
  try {
    const episodeIds = await unwrap(answer);
    const [first] = episodeIds;
    episodeIds.forEach(readings.renewTranscript);
    if (first !== undefined) {
      view.openReading(first);
      await player.load(first);
    }
    return episodeIds;
  } catch (error) {
    toasts.alert(error);
    return [];
  }
}
