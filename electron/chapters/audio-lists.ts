/** The list in an episode's audio: read of the file on the disk, or of as little of the stream as will do. */
import { stat } from 'node:fs/promises';
import { CuecastError } from '../shared/errors.ts';
import { type ChapterList } from '../shared/model.ts';
import { namedBy, type Web } from '../feeds/fetch.ts';
import { pathIn } from '../feeds/files.ts';
import {
  type EpisodeRecord,
  type StoreClient,
  type StoredChapterList,
} from '../storage/interface.ts';
import { type Parsers } from '../workers/parsers.ts';
import { type ChapterImages } from './images.ts';
import { fromAudio, NEVER_FETCHED } from './stored-lists.ts';
import { chaptersOfStream } from './audio/web-source.ts';

export interface AudioListsDeps {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  web: Web;
  parsers: Parsers;
  /** Absolute path of an episode's audio where it is on this disk, else null. */
  audioFile: (episodeId: number) => Promise<string | null>;
  images: Pick<ChapterImages, 'change'>;
}

type Stored = readonly StoredChapterList[];

export interface AudioLists {
  /** Reads the audio on the disk, its pictures too, when it is another than was read; nothing where there is none. */
  readFile(episode: EpisodeRecord, stored: Stored): Promise<void>;
  /**
   * Reads the publisher's stream where nothing was read of the audio but streams of another address; once in a run
   * of the app, however it ends.
   */
  readStream(episode: EpisodeRecord, stored: Stored, signal: AbortSignal): Promise<void>;
  /** Reads everything again that it is asked to. */
  forget(): void;
}

const STREAM = 'stream ';

export function createAudioLists(deps: AudioListsDeps): AudioLists {
  const { store, dataFolder, web, parsers, audioFile, images } = deps;
  /** What was read in this run of the app, with or without finding chapters. */
  const seen = new Set<string>();

  /** Whether it is looked for the first time. */
  function isNew({ id }: EpisodeRecord, readOf: string): boolean {
    const key = `${id} ${readOf}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  }

  /** Audio without chapters does not contradict what had some. */
  async function keep(id: number, list: ChapterList | null, readOf: string, stored: Stored) {
    if (!list) return;
    const before = fromAudio(stored)?.list.source;
    await store.saveChapterList(id, { list, readOf, ...NEVER_FETCHED }, before);
  }

  return {
    async readFile(episode, stored) {
      const { id, folder } = episode;
      const path = await audioFile(id);
      const found = path === null ? null : await stat(path).catch(orNull);
      if (path === null || !found) return;
      const readOf = `file ${found.size} ${found.mtimeMs}`;
      if (fromAudio(stored)?.readOf === readOf) return;
      await images.change(episode, async () => {
        // Whoever was here before may have read it.
        if (!isNew(episode, readOf)) return;
        const list = await parsers.chaptersOfFile(path, null, pathIn(dataFolder, folder));
        await keep(id, list, readOf, stored);
      });
    },

    async readStream(episode, stored, signal) {
      const { id, feedUrl, local, enclosure } = episode;
      if (local || !enclosure) return;
      const readOf = STREAM + enclosure.url;
      const before = fromAudio(stored);
      const isOther = !before || (before.readOf?.startsWith(STREAM) && before.readOf !== readOf);
      if (!isOther || !isNew(episode, readOf)) return;
      const list = await chaptersOfStream(
        { web: namedBy(web, feedUrl), parsers },
        enclosure.url,
        null,
        signal,
      ).catch(unlessNamed);
      await images.change(episode, () => keep(id, list, readOf, stored));
    },

    forget: () => seen.clear(),
  };
}

/** A file that is gone is nothing to read; whoever plays it says so. */
function orNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

/** What the server does not give now, the download will. */
function unlessNamed(error: unknown): null {
  if (error instanceof CuecastError) return null;
  throw error;
}
