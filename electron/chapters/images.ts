/** Pictures of chapters in the episode's folder: those that were in its audio, and those on the web, fetched once. */
import { readdir, rm } from 'node:fs/promises';
import { CuecastError, fail } from '../shared/errors.ts';
import { type Chapter } from '../shared/model.ts';
import { Slots } from '../downloads/slots.ts';
import { pictureExtension } from '../feeds/artwork.ts';
import { fetchBytes, namedBy, type Web } from '../feeds/fetch.ts';
import { pathIn, sizeOf, writeWhole } from '../feeds/files.ts';
import { SharedRuns } from '../feeds/shared-runs.ts';
import { Turns } from '../feeds/turns.ts';
import { type EpisodeRecord, type StoreClient } from '../storage/interface.ts';
import { hashOf } from './stored-lists.ts';

export interface ChapterImagesDeps {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  web: Web;
  now: () => Date;
  log: (error: unknown) => void;
}

type Episode = Pick<EpisodeRecord, 'id' | 'feedUrl' | 'folder'>;

export interface ChapterImages {
  /**
   * Absolute path of a chapter's `image`: a name in the episode's folder, or an address that one of its lists
   * names, which is fetched first when it is not there. Null for everything else, and where it cannot be had.
   */
  pathOf(episodeId: number, image: string, signal: AbortSignal): Promise<string | null>;
  /** The names of the pictures that were in an episode's audio. */
  namesOf(episode: Episode): Promise<string[]>;
  /** Fetches the pictures of some chapters that are on the web, within bounds. */
  keep(episode: Episode, chapters: readonly Chapter[], signal: AbortSignal): Promise<void>;
  /**
   * Runs work that changes the lists of an episode, one at a time, and deletes the pictures that no list names any
   * more.
   */
  change<T>(episode: Episode, work: () => Promise<T>): Promise<T>;
  /** Asks again for what could not be had. */
  forget(): void;
}

/** Of one picture, bytes. */
const LIMITS = { what: 'The picture', maxBytes: 10_000_000, timeoutMs: 30_000 };
/** With one download come so many pictures at most, and so many bytes. */
const MOST = 200;
const MOST_BYTES = 100_000_000;
const AT_ONCE = 4;
/** What failed is not asked for again for so long. */
const REST_MS = 10 * 60_000;

const EXTENSION = String.raw`\.(?:png|jpg|gif|webp|avif)$`;
const IN_AUDIO = new RegExp(`^chapter-[0-9a-f]{16}${EXTENSION}`);
const KEPT = new RegExp(`^(?:chapter|web)-[0-9a-f]{16}${EXTENSION}`);

/** Whether a chapter's `image` is the name of a picture that was in its audio; see `chaptersOfFile`. */
export const isPictureName = (image: string): boolean => IN_AUDIO.test(image);

const isAddress = (image: string): boolean => /^https?:\/\//i.test(image);

/** What a picture of the web is called here, without its extension. */
const nameOf = (address: string): string => `web-${hashOf(address)}`;

export function createChapterImages(deps: ChapterImagesDeps): ChapterImages {
  const { store, dataFolder, web, now, log } = deps;
  const fetches = new SharedRuns<string | null, string>();
  const slots = new Slots(AT_ONCE);
  const turns = new Turns();
  /** When an address of an episode failed. */
  const failed = new Map<string, number>();

  const namesIn = (folder: string) =>
    readdir(pathIn(dataFolder, folder)).catch((error: NodeJS.ErrnoException): string[] => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });

  async function imagesOf(episodeId: number): Promise<Set<string>> {
    const stored = await store.chapterLists(episodeId);
    const images = stored.flatMap(({ list }) => list.chapters.map(({ image }) => image));
    return new Set(images.filter((image) => image !== null));
  }

  /** The name of what was fetched of an address; null where it was not, or cannot be. */
  async function fetched(
    { id, feedUrl, folder }: Episode,
    address: string,
    signal: AbortSignal,
  ): Promise<string | null> {
    const here = (await namesIn(folder)).find(
      (name) => KEPT.test(name) && name.startsWith(nameOf(address)),
    );
    if (here !== undefined) return here;
    const key = `${id} ${address}`;
    if (now().getTime() - (failed.get(key) ?? -Infinity) < REST_MS) return null;
    return fetches.run(key, async () => {
      try {
        const { bytes } = await slots.run(signal, () =>
          fetchBytes(namedBy(web, feedUrl), address, { ...LIMITS, signal }),
        );
        const extension = pictureExtension(bytes) ?? fail('not-a-picture', {});
        const name = `${nameOf(address)}.${extension}`;
        await writeWhole(pathIn(dataFolder, `${folder}/${name}`), bytes);
        return name;
      } catch (error) {
        if (signal.aborted) return null;
        log(error);
        failed.set(key, now().getTime());
        return null;
      }
    });
  }

  async function tidy({ id, folder }: Episode): Promise<void> {
    const names = (await namesIn(folder)).filter((name) => KEPT.test(name));
    if (names.length === 0) return;
    const images = [...(await imagesOf(id))];
    const used = new Set(images.map((image) => (isAddress(image) ? nameOf(image) : image)));
    for (const name of names)
      if (!used.has(name) && !used.has(name.replace(/\.\w+$/, '')))
        await rm(pathIn(dataFolder, `${folder}/${name}`), { force: true });
  }

  return {
    async pathOf(episodeId, image, signal) {
      const episode = await store.episode(episodeId);
      if (!episode) return null;
      const pathTo = (name: string) => pathIn(dataFolder, `${episode.folder}/${name}`);
      if (isPictureName(image)) return pathTo(image);
      if (!isAddress(image) || !(await imagesOf(episodeId)).has(image)) return null;
      const name = await fetched(episode, image, signal);
      return name === null ? null : pathTo(name);
    },

    namesOf: async ({ folder }) => (await namesIn(folder)).filter(isPictureName),

    async keep(episode, chapters, signal) {
      const addresses = new Set(
        chapters.flatMap(({ image }) => (image !== null && isAddress(image) ? [image] : [])),
      );
      let bytes = 0;
      for (const address of [...addresses].slice(0, MOST)) {
        if (signal.aborted || bytes >= MOST_BYTES) return;
        const name = await fetched(episode, address, signal);
        if (name !== null)
          bytes += (await sizeOf(pathIn(dataFolder, `${episode.folder}/${name}`))) ?? 0;
      }
    },

    change: (episode, work) =>
      turns.run(episode.id, async () => {
        const result = await work();
        await tidy(episode).catch((error: unknown) => {
          if (!(error instanceof CuecastError)) log(error);
        });
        return result;
      }),

    forget: () => failed.clear(),
  };
}
