/** Pictures in show notes: on the publisher's servers, and fetched only where the listener allows it. */
import { fail } from '../shared/errors.ts';
import { LONGEST_NOTES } from '../shared/media.ts';
import type { EpisodeRecord, StoreClient } from '../storage/interface.ts';
import { resolveEntities } from '../transcripts/text.ts';
import { pictureExtension } from './artwork.ts';
import { fetchBytes, namedBy, type Web } from './fetch.ts';
import { SharedRuns } from './shared-runs.ts';

export interface NotesImagesDeps {
  store: StoreClient;
  web: Web;
  log: (error: unknown) => void;
}

/** A picture and what it is by its first bytes. */
export interface Picture {
  bytes: Uint8Array<ArrayBuffer>;
  /** As `pictureExtension` says. */
  extension: string;
}

export interface NotesImages {
  /** Whether the listener allows the pictures of this episode's notes; the settings may allow those of all. */
  allowed(episode: EpisodeRecord): boolean;
  /** Allows or forbids it: for one episode until the app ends, or for its show. */
  allow(episodeId: number, scope: 'episode' | 'show', allowed: boolean): Promise<void>;
  /**
   * The picture at an http(s) address, which stands in the episode's notes as written there, http or https; null
   * where it is not allowed or cannot be had. Nothing of it is kept on the disk.
   */
  picture(episodeId: number, address: string): Promise<Picture | null>;
}

const LIMITS = { what: 'The picture', maxBytes: 10_000_000, timeoutMs: 30_000 };
/** As many bytes of pictures are remembered. */
const MOST_BYTES = 40_000_000;

export function createNotesImages({ store, web, log }: NotesImagesDeps): NotesImages {
  /** Allowed until the app ends. */
  const episodes = new Set<number>();
  const fetches = new SharedRuns<Picture | null, string>();
  /** The one longest unused first. */
  const held = new Map<string, Picture>();
  const waysOf = lastWays();

  const allowed = ({ id, notesImages }: EpisodeRecord): boolean => notesImages || episodes.has(id);

  async function mayFetch(episode: EpisodeRecord): Promise<boolean> {
    return allowed(episode) || (await store.settings()).notesImages;
  }

  async function fetchPicture(address: string, feedUrl: string): Promise<Picture | null> {
    try {
      const { bytes } = await fetchBytes(namedBy(web, feedUrl), address, LIMITS);
      return { bytes, extension: pictureExtension(bytes) ?? fail('not-a-picture', {}) };
    } catch (error) {
      log(error);
      return null;
    }
  }

  function hold(address: string, picture: Picture): void {
    held.delete(address);
    held.set(address, picture);
    let bytes = 0;
    for (const [one, { bytes: of }] of [...held].toReversed()) {
      bytes += of.length;
      if (bytes > MOST_BYTES) held.delete(one);
    }
  }

  return {
    allowed,
    async allow(episodeId, scope, allow) {
      if (scope === 'show') {
        const episode = await store.episode(episodeId);
        if (episode) await store.setNotesImages(episode.feedId, allow);
      } else if (allow) episodes.add(episodeId);
      if (!allow) episodes.delete(episodeId);
    },
    async picture(episodeId, address) {
      const episode = await store.episode(episodeId);
      if (!episode?.description || !(await mayFetch(episode))) return null;
      if (!stands(address, waysOf(episode.description))) return null;
      const { feedUrl } = episode;
      const picture =
        held.get(address) ?? (await fetches.run(address, () => fetchPicture(address, feedUrl)));
      if (picture) hold(address, picture);
      return picture;
    },
  };
}

/** Notes as they are, and with their references resolved once and twice: pages escape once too often, or never. */
function waysToRead(notes: string): readonly string[] {
  const shown = notes.slice(0, LONGEST_NOTES);
  const once = resolveEntities(shown);
  return [shown, once, resolveEntities(once)];
}

/** The same, read once for all pictures of an episode: these are asked for one after the other. */
function lastWays(): typeof waysToRead {
  let last: { notes: string; ways: readonly string[] } | null = null;
  return (notes) => {
    if (last?.notes !== notes) last = { notes, ways: waysToRead(notes) };
    return last.ways;
  };
}

/** Whether notes, read in these ways, name an address; of what has none of its own, the scheme is the page's that shows it. */
function stands(address: string, notes: readonly string[]): boolean {
  const [, rest] = /^https?:(\/\/.+)$/is.exec(address) ?? [];
  if (rest === undefined) return false;
  // Markdown writes what may not stand in an address with per cent signs.
  const written = [rest, unescaped(rest)];
  return notes.some((text) => written.some((way) => text.includes(way)));
}

function unescaped(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A per cent sign that encodes nothing.
    return address;
  }
}
