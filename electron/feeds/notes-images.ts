/** Pictures in show notes: on the publisher's servers, and fetched only where the listener allows it. */
import type { EpisodeRecord, StoreClient } from '../storage/interface.ts';

export interface NotesImages {
  /** Whether the pictures of an episode's notes may be fetched. */
  allowed(episode: EpisodeRecord): Promise<boolean>;
  /** Allows or forbids it: for one episode until the app ends, or for its show. */
  allow(episodeId: number, scope: 'episode' | 'show', allowed: boolean): Promise<void>;
}

export function createNotesImages({ store }: { store: StoreClient }): NotesImages {
  /** Allowed until the app ends. */
  const episodes = new Set<number>();
  return {
    async allowed({ id, notesImages }) {
      return notesImages || episodes.has(id) || (await store.settings()).notesImages;
    },
    async allow(episodeId, scope, allowed) {
      if (scope === 'show') {
        const episode = await store.episode(episodeId);
        if (episode) await store.setNotesImages(episode.feedId, allowed);
      } else if (allowed) episodes.add(episodeId);
      if (!allowed) episodes.delete(episodeId);
    },
  };
}
