import { player } from '../player/player.ts';
import { view } from './view.ts';

/** Shows what was being read when the app ended, the playhead where it was; else the episodes. */
export async function showFirstScreen(): Promise<void> {
  await player.restore();
  const { episodeId } = player.state;
  if (episodeId !== null) view.replace({ screen: 'reading', episodeId });
}
