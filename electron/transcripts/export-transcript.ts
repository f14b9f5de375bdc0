import { type EpisodeSource } from '../shared/excerpt.ts';
import { type ExportFormat } from '../shared/ipc.ts';
import { fromJsonText } from '../shared/json-text.ts';
import { shownTranscript } from '../shared/shown.ts';
import { type VersionContent } from '../storage/interface.ts';
import { writeTranscript } from './export/write-transcript.ts';

/** A version as it is shown (corrected, on the time of the audio), as the content of a file. */
export const exportTranscript = (
  { source, corrections, sync }: Pick<VersionContent, 'source' | 'corrections' | 'sync'>,
  format: ExportFormat,
  about: EpisodeSource,
): string =>
  writeTranscript(shownTranscript(fromJsonText(source), corrections, sync), format, about);
