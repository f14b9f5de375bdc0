import { type EpisodeDetail } from '../../electron/shared/library.ts';
import { type Failure } from '../../electron/shared/result.ts';

export interface PlayerState {
  /** The episode in the player; null before anything was chosen. */
  episodeId: number | null;
  /** Null while it is being fetched. */
  episode: EpisodeDetail | null;
  playing: boolean;
  /** Playing, but without sound until more has arrived. */
  buffering: boolean;
  /** Buffering for so long that it is worth saying. */
  waiting: boolean;
  /** Seconds, as the audio says once known, else as the feed does. */
  duration: number | null;
  /** Playback rate, 0.5 to 3. */
  speed: number;
  /** 0 to 1. */
  volume: number;
  muted: boolean;
  /** Where the sound comes from: the disk, or the publisher. */
  source: 'file' | 'stream' | null;
  problem: Failure | null;
  /** Somebody asked for the sound: a problem with it is to be said. Opening an episode to read asks for none. */
  asked: boolean;
}

/** What holds whenever other sound is put into the player. */
export const unloaded = {
  episode: null,
  playing: false,
  buffering: false,
  waiting: false,
  duration: null,
  source: null,
  problem: null,
} satisfies Partial<PlayerState>;

export const emptyPlayer: PlayerState = {
  ...unloaded,
  episodeId: null,
  speed: 1,
  volume: 1,
  muted: false,
  asked: false,
};

export interface LoadOptions {
  /** Where to put the playhead, seconds; where it was left when not given. */
  at?: number;
  play?: boolean;
}

/** An episode left this close to its end starts over, seconds. */
const END = 1;

/** Where an episode goes on, seconds. */
export const beginningOf = ({ position, duration }: EpisodeDetail): number =>
  duration !== null && position > duration - END ? 0 : position;

/** Whether the download is there, and the sound does not come from it, or could not. */
export function fileIsBetter({ episode, source, problem }: PlayerState): boolean {
  if (episode?.audio?.source !== 'file') return false;
  return source === 'stream' || (source === 'file' && problem !== null);
}
