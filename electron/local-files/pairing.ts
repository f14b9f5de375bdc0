/** Brings the transcripts beside an audio file to its episode. */
import { readFile, stat } from 'node:fs/promises';
import { CuecastError, fail, failure, failureOf } from '../shared/errors.ts';
import type { Failure } from '../shared/result.ts';
import { shownName } from './names.ts';
import { type Sidecar, sidecarsOf } from './sidecars.ts';

export interface BesideFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** BCP 47 tag that the file's name gives, or null. */
  language: string | null;
}

export interface PairingDeps {
  /**
   * Reads and keeps a transcript for an episode; one that is kept already stays as it is. Throws when
   * it cannot be read.
   */
  keepTranscript: (episodeId: number, file: BesideFile) => Promise<unknown>;
  onFailed: (problem: Failure) => void;
  log: (error: unknown) => void;
}

/** More than this beside one file is no set of translations. */
const MOST = 50;
/** Bytes. */
const LARGEST = 50_000_000;

export function createPairing({ keepTranscript, onFailed, log }: PairingDeps) {
  async function keep(episodeId: number, { path, name, language }: Sidecar): Promise<void> {
    const found = await stat(path);
    // A link to a folder, say.
    if (!found.isFile()) return;
    if (found.size > LARGEST) fail('too-large', { what: `“${name}”`, limit: '50 MB' });
    await keepTranscript(episodeId, {
      name,
      bytes: new Uint8Array(await readFile(path)),
      language,
    });
  }

  /** Says why a transcript is not there; it is said only when there is no other. */
  async function keepAll(episodeId: number, audio: string): Promise<void> {
    const problems: Failure[] = [];
    const sidecars = (await sidecarsOf(audio)).slice(0, MOST);
    for (const sidecar of sidecars) {
      try {
        await keep(episodeId, sidecar);
      } catch (error) {
        if (!(error instanceof CuecastError)) log(error);
        const file = shownName(sidecar.name);
        const reason = failureOf(error).message;
        problems.push(failure('transcript-beside-unreadable', { file, reason }));
      }
    }
    if (problems[0] && problems.length === sidecars.length) onFailed(problems[0]);
  }

  return {
    /** `audio` is the absolute path of the episode's file. Never rejects. */
    pair: (episodeId: number, audio: string): Promise<void> => keepAll(episodeId, audio).catch(log),
  };
}
