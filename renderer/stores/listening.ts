/** Where the player and the screens meet: an episode is opened, and its words are shown. */
import { player } from '../player/player.ts';
import { readings } from './reading.ts';
import { useView, view } from './view.ts';

/** Shows what was being read when the app ended, the playhead where it was; else the episodes. */
export async function showFirstScreen(): Promise<void> {
  const { place } = useView.getState();
  await player.restore();
  const { episodeId } = player.state;
  // Who went elsewhere meanwhile stays there.
  if (episodeId !== null && useView.getState().place === place) {
    view.replace({ screen: 'reading', episodeId });
  }
}

/**
 * Shows an episode's transcript, at a moment (seconds) if one is meant. While nothing plays the episode
 * is put into the player too, so that Play plays what is read; what plays is left alone.
 */
export function read(episodeId: number, at?: number): void {
  readings.want(episodeId);
  view.openReading(episodeId, { at });
  if (!player.state.playing) void player.load(episodeId, { at });
}

/** Plays an episode from where it was left, and shows its transcript. */
export function listen(episodeId: number): void {
  readings.want(episodeId);
  view.openReading(episodeId);
  void player.load(episodeId, { play: true });
}

/** Puts the playhead at a moment (seconds) of an episode, and shows the words spoken there. */
function openAt(episodeId: number, at: number): void {
  readings.want(episodeId);
  view.openReading(episodeId, { at });
  void player.load(episodeId, { at });
}

/**
 * Shows a moment (seconds) of an episode. The playhead goes there where the episode is in the player; what else plays
 * is left alone, as in `read`.
 */
export function showMoment(episodeId: number, at: number): void {
  if (player.state.episodeId === episodeId) openAt(episodeId, at);
  else read(episodeId, at);
}

/** Leads to the search box of the transcript that is read; from elsewhere, of what is in the player. */
export function findWords(): void {
  const { episodeId } = player.state;
  const reading = useView.getState().place.screen === 'reading';
  if (!reading && episodeId !== null) view.openReading(episodeId);
  if (reading || episodeId !== null) view.askFind();
}
