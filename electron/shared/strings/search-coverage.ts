import { type SearchCoverage } from '../search-results.ts';
import { spokenCount } from './units.ts';

/** Where nothing was found: in how many episodes what was said cannot be found. `filtered`: filters leave only these. */
export function coverageText(
  { episodes, silent, offered }: SearchCoverage,
  filtered: boolean,
): string {
  if (filtered && episodes === 0) return 'The filters leave no episode to search.';
  if (silent === 0) {
    return filtered
      ? 'Perhaps the filters leave out what you are looking for.'
      : 'Perhaps it was said in other words.';
  }
  return `${withoutTranscript(episodes, silent, filtered)}: what was said there cannot be found. ${wayOn(silent, offered)}`;
}

function withoutTranscript(episodes: number, silent: number, filtered: boolean): string {
  const which = filtered ? 'that the filters leave' : 'of the library';
  if (episodes === 1) return `The one episode ${which} has no transcript`;
  const all = `the ${spokenCount(episodes)} episodes ${which}`;
  if (silent === episodes) return `None of ${all} has a transcript`;
  return `${spokenCount(silent)} of ${all} ${silent === 1 ? 'has' : 'have'} no transcript`;
}

function wayOn(silent: number, offered: number): string {
  if (offered === 0) return 'A transcript of your own can be added in an episode’s menu.';
  if (offered === silent) {
    return silent === 1
      ? 'One can be fetched: download or open the episode.'
      : 'They can be fetched: download or open an episode.';
  }
  return `For ${spokenCount(offered)} of them one can be fetched: download or open an episode.`;
}
