/** Transcripts of the make-believe library: the same for every episode, corrected and synced in memory. */
import { failure } from '../../electron/shared/errors.ts';
import { type Correction } from '../../electron/shared/corrections.ts';
import { type IpcHandlers } from '../../electron/shared/ipc.ts';
import { toJsonText } from '../../electron/shared/json-text.ts';
import { type TranscriptChoice, type TranscriptView } from '../../electron/shared/library.ts';
import { transcriptWarnings } from '../../electron/shared/strings/transcripts.ts';
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

/** What else there is: another language, one that is broken, one that the publisher has replaced. */
const others: TranscriptChoice[] = [
  { ...choice, versionId: 2, linkId: 2, format: 'srt', language: 'de', timing: 'lines' },
  {
    ...choice,
    versionId: null,
    linkId: 3,
    url: 'https://shows.example/words.json',
    format: null,
    timing: null,
    fetchedAt: null,
    sha256: null,
    problem: failure('http-status', { host: 'shows.example', status: 404 }),
  },
  { ...choice, versionId: 4, outdated: true, fetchedAt: '2026-01-12T07:05:00Z', timing: 'lines' },
];

const warnings = Array.from({ length: 180 }, (_, index) => ({
  line: 12 + index * 9,
  code: 'end-before-start',
  message: transcriptWarnings['end-before-start']({}),
}));

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
          source: toJsonText({ ...fakeTranscript(), warnings }),
          corrections,
          sync,
          reason: 'timing',
          choices: [{ ...choice, corrections: corrections.length }, ...others],
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
