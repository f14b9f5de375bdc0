/** Pictures of shows and episodes, kept in the data folder. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { fail } from '../shared/errors.ts';
import type { EpisodeRecord, FeedRecord, StoreClient } from '../storage/interface.ts';
import { fetchBytes, namedBy, type Web } from './fetch.ts';
import { pathIn, writeWhole } from './files.ts';

export interface ArtworkDeps {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  web: Web;
}

export interface Artwork {
  /** Stores the picture of a show in place of the one it has; answers whether there is one to store. */
  keepForFeed(feed: FeedRecord, signal?: AbortSignal): Promise<boolean>;
  /** Stores an episode's own picture, unless that is done or it has none of its own. */
  keepForEpisode(episode: EpisodeRecord): Promise<void>;
}

const LARGEST = 10_000_000;
const TIMEOUT_MS = 30_000;

export function createArtwork({ store, dataFolder, web }: ArtworkDeps): Artwork {
  async function keep(
    url: string,
    feedUrl: string,
    nameWithoutExtension: string,
    signal?: AbortSignal,
  ): Promise<string> {
    const { bytes } = await fetchBytes(namedBy(web, feedUrl), url, {
      what: 'The picture',
      maxBytes: LARGEST,
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    const file = `${nameWithoutExtension}.${pictureExtension(bytes) ?? fail('not-a-picture', {})}`;
    await writeWhole(pathIn(dataFolder, file), bytes);
    return file;
  }

  return {
    async keepForFeed({ id, url, imageUrl, artworkFile }, signal) {
      if (imageUrl === null) return false;
      // A new name each time, so that no window shows the old picture under it.
      const file = await keep(imageUrl, url, `artwork/${randomUUID()}`, signal);
      await store.saveFeedArtwork(id, file);
      if (artworkFile !== null) await rm(pathIn(dataFolder, artworkFile), { force: true });
      return true;
    },
    async keepForEpisode({ id, feedId, feedUrl, imageUrl, artworkFile, folder }) {
      if (imageUrl === null || artworkFile !== null) return;
      if ((await store.feed(feedId))?.imageUrl === imageUrl) return;
      await store.saveEpisodeArtwork(id, await keep(imageUrl, feedUrl, `${folder}/artwork`));
    },
  };
}

/** Whether a name, relative to the data folder, can be that of a stored picture: nothing else is shown. */
export const isArtwork = (file: string): boolean =>
  /^(?:artwork\/[\w-]+|episodes\/[\w-]+\/artwork)\.(?:png|jpg|gif|webp|avif)$/.test(file);

/** What the first bytes of the pictures Chromium shows look like. No SVG: that is a program. */
const signatures: [extension: string, look: RegExp][] = [
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['avif', /^[^]{4}ftypavi[fs]/],
];

/** The file name extension of a picture by its content, or null when it is none. */
export function pictureExtension(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return signatures.find(([, look]) => look.test(start))?.[0] ?? null;
}
