import { openHit } from '../../stores/hits.ts';
import { useResults } from './results.ts';
import { type FoundHit } from './selection.ts';

/** Shows a hit in its episode, and plays it where it can be heard; see `openHit`. */
export function openFound(
  { hit, episode }: FoundHit,
  { play, byKey }: { play: boolean; byKey: boolean },
): void {
  openHit(useResults.getState().query ?? '', hit, { play: play && episode.hasAudio, byKey });
}
