/** Audio files of the listener's own: episodes of one show, played where they are, never copied or deleted. */
import { NO_FACTS } from '../shared/facts.ts';
import { readFile, realpath, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pictureExtension } from '../feeds/artwork.ts';
import { pathIn, writeWhole } from '../feeds/files.ts';
import { CuecastError, fail, failure, failureOf } from '../shared/errors.ts';
import { LOCAL_SHOW } from '../shared/local.ts';
import type { ParsedEpisode, ParsedFeed } from '../shared/model.ts';
import type { Failure } from '../shared/result.ts';
import { localFilesStrings as strings } from '../shared/strings/local-files.ts';
import type { EpisodeRecord, StoreClient } from '../storage/interface.ts';
import type { Parsers } from '../workers/parsers.ts';
import { shownName } from './names.ts';
import type { LocalAudio } from './read-audio.ts';
import { createPairing, type PairingDeps } from './pairing.ts';
import { withoutExtension } from './sidecars.ts';

export interface LocalFilesDeps extends PairingDeps {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  parsers: Parsers;
  /** The picture of the show: an absolute path. */
  picture: string;
  now: () => Date;
  /** Hears that episodes were added, removed or brought back. */
  onChange: () => void;
  /** Hears what could not be opened while the rest was. */
  onFailed: (problem: Failure) => void;
  log: (error: unknown) => void;
}

export interface LocalFiles {
  /**
   * Makes episodes of audio files (absolute paths), in order; a file that is one already stays that
   * one, and comes back if it was removed. Transcripts beside them are read too. Throws when no file could be opened.
   */
  open(paths: readonly string[]): Promise<number[]>;
  /** An episode's file was found elsewhere. Throws as `open` does, and `already-an-episode`. */
  locate(episodeId: number, path: string): Promise<void>;
  /** Takes a local episode out of the library, and deletes what the app keeps of it at the next start; never its file. */
  remove(episodeId: number): Promise<void>;
  /** Brings it back, until then. Throws `not-found` as `remove` does. */
  restore(episodeId: number): Promise<void>;
  /** Path of a local episode's audio, or null for every other episode. */
  pathOf(episodeId: number): Promise<string | null>;
  /** Why a local episode cannot be played, or null for every other episode. */
  problem(episodeId: number): Promise<Failure | null>;
}

/** How long opening waits for the transcripts beside the audio, milliseconds; they come in later, then. */
const PATIENCE = 1500;

export function createLocalFiles(deps: LocalFilesDeps): LocalFiles {
  const { store, dataFolder, parsers, now, onChange, onFailed, log } = deps;
  const pairing = createPairing(deps);

  async function open(paths: readonly string[]): Promise<number[]> {
    const episodeIds = new Set<number>();
    const problems: Failure[] = [];
    for (const path of paths) {
      try {
        episodeIds.add(await openOne(path));
      } catch (error) {
        if (!(error instanceof CuecastError)) log(error);
        problems.push(failureOf(error));
      }
    }
    if (episodeIds.size > 0) onChange();
    const problem = summary(problems);
    if (problem && episodeIds.size === 0) throw new CuecastError(problem);
    if (problem) onFailed(problem);
    return [...episodeIds];
  }

  async function openOne(path: string): Promise<number> {
    const { file, url, audio } = await look(path);
    const known = await store.localEpisode(url);
    if (known !== null) await store.restoreLocalEpisode(known);
    const before = known === null ? null : await store.episode(known);
    const published = before?.published ?? now().toISOString();
    const episode = { ...described(file, url, audio), published };
    const at = now().toISOString();
    const { feedId } = await store.saveFeed(LOCAL_SHOW, show([episode]), {
      etag: null,
      lastModified: null,
      at,
    });
    await keepShowPicture(feedId);
    const id = (await store.localEpisode(url)) ?? fail('not-found', {});
    await keepPicture(id, audio);
    await pair(id, file);
    return id;
  }

  const pair = (id: number, file: string) =>
    Promise.race([pairing.pair(id, file), sleep(PATIENCE, undefined, { ref: false })]);

  /** The real path of an audio file, its address, and what it tells of itself. */
  async function look(path: string) {
    if (path === '') fail('not-on-disk', {});
    if (!isAbsolute(path)) fail('bad-request', {});
    const audio = await parsers.readAudio(path);
    const file = await realpath(path);
    return { file, url: pathToFileURL(file).href, audio };
  }

  async function keepShowPicture(feedId: number): Promise<void> {
    if ((await store.feed(feedId))?.artworkFile !== null) return;
    const file = `artwork/${randomUUID()}.png`;
    await writeWhole(pathIn(dataFolder, file), await readFile(deps.picture));
    await store.saveFeedArtwork(feedId, file);
  }

  /** Keeps the picture in the file's tags. Its chapters are read when it is opened, as every audio's on the disk are. */
  async function keepPicture(id: number, { picture }: LocalAudio): Promise<void> {
    const extension = picture && pictureExtension(picture);
    const episode = extension ? await store.episode(id) : null;
    if (!picture || !episode) return;
    const file = `${episode.folder}/artwork.${extension}`;
    await writeWhole(pathIn(dataFolder, file), picture);
    await store.saveEpisodeArtwork(id, file);
  }

  async function locate(episodeId: number, path: string): Promise<void> {
    const { file, url } = await look(path);
    const other = await store.localEpisode(url);
    if (other !== null && other !== episodeId)
      fail('already-an-episode', { file: shownName(file) });
    await store.moveLocalEpisode(episodeId, url);
    await pair(episodeId, file);
  }

  async function remove(episodeId: number): Promise<void> {
    await store.removeLocalEpisode(episodeId, now().toISOString());
    onChange();
  }

  async function restore(episodeId: number): Promise<void> {
    await store.restoreLocalEpisode(episodeId);
    onChange();
  }

  async function pathOf(episodeId: number): Promise<string | null> {
    const episode = await store.episode(episodeId);
    return episode && localPath(episode);
  }

  async function problem(episodeId: number): Promise<Failure | null> {
    const file = await pathOf(episodeId);
    if (file === null) return null;
    const missing = await stat(file).then((found) => !found.isFile(), isMissing);
    return failure(missing ? 'local-audio-missing' : 'local-audio-unplayable', { file });
  }

  return { open, locate, remove, restore, pathOf, problem };
}

const localPath = ({ local, enclosure }: EpisodeRecord): string | null =>
  local && enclosure ? fileURLToPath(enclosure.url) : null;

/** A file that may not be looked at is there. */
const isMissing = ({ code }: NodeJS.ErrnoException) => code === 'ENOENT' || code === 'ENOTDIR';

function described(file: string, url: string, audio: LocalAudio): ParsedEpisode {
  return {
    guid: url,
    title: audio.title ?? withoutExtension(shownName(file)),
    link: null,
    published: null,
    duration: audio.duration,
    season: null,
    episode: null,
    image: null,
    description: audio.description,
    enclosure: { url, type: audio.type, length: audio.size },
    transcripts: [],
    chapters: null,
    persons: [],
    facts: NO_FACTS,
    podlove: [],
  };
}

const show = (episodes: ParsedEpisode[]): ParsedFeed => ({
  title: strings.show,
  link: null,
  author: null,
  description: strings.showDescription,
  language: null,
  image: null,
  guid: null,
  episodes,
  warnings: [],
});

function summary([first, ...others]: Failure[]): Failure | null {
  if (!first || others.length === 0) return first ?? null;
  return failure('files-not-opened', { count: others.length + 1, first: first.message });
}
