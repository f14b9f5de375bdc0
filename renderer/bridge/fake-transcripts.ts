/** Transcripts of the make-believe library: one per episode, corrected and synced in memory. */
import { type Correction } from '../../electron/shared/corrections.ts';
import { type IpcHandlers } from '../../electron/shared/ipc.ts';
import { toJsonText } from '../../electron/shared/json-text.ts';
import { type TranscriptChoice, type TranscriptView } from '../../electron/shared/library.ts';
import { UNSYNCED, type Sync } from '../../electron/shared/sync.ts';
import { fakeTranscript } from './fake-data.ts';

const choice: TranscriptChoice = {
  versionId: 1,
  linkId: 1,
  origin: 'feed',
  name: 'shows.example',
  url: 'https://shows.example/words.vtt',
  format: 'vtt',
  language: 'en',
  timing: 'words',
  fetchedAt: '2026-02-01T18:20:00Z',
  sha256: '0'.repeat(64),
  corrections: 0,
  outdated: false,
  problem: null,
};

export function fakeTranscripts(
  has: (episodeId: number) => boolean,
  changed: (episodeId: number) => void,
): IpcHandlers['transcripts'] {
  let corrections: Correction[] = [];
  let sync: Sync = UNSYNCED;
  const get = (episodeId: number): TranscriptView =>
    has(episodeId)
      ? {
          state: 'ready',
          versionId: 1,
          source: toJsonText(fakeTranscript()),
          corrections,
          sync,
          reason: 'only',
          choices: [{ ...choice, corrections: corrections.length }],
        }
      : { state: 'none' };
  return {
    get,
    choose: get,
    importFile: (episodeId) => {
      changed(episodeId);
      return get(episodeId);
    },
    importChosen: () => null,
    removeVersion: get,
    restoreVersion: get,
    checkForNewer: get,
    cancel: () => null,
    saveCorrections: (_, next) => {
      corrections = next;
      return null;
    },
    saveSync: (_, next) => {
      sync = next;
      return null;
    },
    exportTo: () => null,
  };
}
