import type { EpisodeFacts } from './model.ts';

/** What is known of an episode whose feed says nothing. */
export const NO_FACTS: EpisodeFacts = {
  persons: [],
  soundbites: [],
  funding: [],
  license: null,
  location: null,
};
