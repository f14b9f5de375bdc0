/** Audio files of the listener's own: opened, and shown for reading. */
import { type Result } from '../../electron/shared/result.ts';
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
