/** Transcripts as files of the data folder, byte for byte as they came. */
import { readFile, rm } from 'node:fs/promises';
import type { TranscriptFormat } from '../shared/model.ts';
import type { EpisodeRecord } from '../storage/interface.ts';
import { pathIn, writeWhole } from '../feeds/files.ts';

const extensions: Record<TranscriptFormat, string> = {
  vtt: 'vtt',
  srt: 'srt',
  json: 'json',
  html: 'html',
  text: 'txt',
};

export const extensionOf = (format: TranscriptFormat): string => extensions[format];

export type Files = ReturnType<typeof createFiles>;

export const createFiles = (dataFolder: string) => ({
  /** Keeps bytes in an episode's folder; the name of the file relative to the data folder. */
  async keep({ folder }: EpisodeRecord, name: string, bytes: Uint8Array): Promise<string> {
    const file = `${folder}/${name}`;
    await writeWhole(pathIn(dataFolder, file), bytes);
    return file;
  },
  read: (file: string): Promise<Uint8Array<ArrayBuffer>> => readFile(pathIn(dataFolder, file)),
  remove: (file: string): Promise<void> => rm(pathIn(dataFolder, file), { force: true }),
});
