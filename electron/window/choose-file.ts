/** The system's dialogs for files of the listener's. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { fail } from '../shared/errors.ts';
import { type TranscriptFile } from '../shared/library.ts';
import { chapterFilesStrings as chapters } from '../shared/strings/chapter-files.ts';
import { searchFilesStrings as hits } from '../shared/strings/search-files.ts';
import { localFilesStrings as strings } from '../shared/strings/local-files.ts';
import { transcriptFilesStrings as transcripts } from '../shared/strings/transcript-files.ts';
import { fileName } from './file-name.ts';

const filters = [
  {
    name: strings.audioFiles,
    extensions: ['mp3', 'm4a', 'm4b', 'mp4', 'aac', 'ogg', 'oga', 'opus', 'flac', 'wav', 'webm'],
  },
  { name: strings.allFiles, extensions: ['*'] },
];

/** Asks for audio files; their absolute paths, none when the person chose none. */
export const chooseAudioFiles = (window: BrowserWindow | null): Promise<string[]> =>
  ask(window, { title: strings.choose, filters, properties: ['openFile', 'multiSelections'] });

/** Asks where one audio file is; null when the person chose none. */
export async function locateAudioFile(window: BrowserWindow | null): Promise<string | null> {
  const paths = await ask(window, { title: strings.locate, filters, properties: ['openFile'] });
  return paths[0] ?? null;
}

const transcriptFilters = [
  { name: transcripts.files, extensions: ['vtt', 'srt', 'json', 'html', 'htm', 'txt', 'md'] },
  { name: transcripts.allFiles, extensions: ['*'] },
];

/** Bytes; more is no transcript that is read. */
const LARGEST = 50_000_000;

/** Asks for a transcript and reads it; null when the person chose none. Throws `too-large`, `cannot-read-file`. */
export async function chooseTranscriptFile(
  window: BrowserWindow | null,
): Promise<TranscriptFile | null> {
  const [path] = await ask(window, {
    title: transcripts.choose,
    filters: transcriptFilters,
    properties: ['openFile'],
  });
  if (path === undefined) return null;
  const name = basename(path);
  const unread = (error: unknown) => fail('cannot-read-file', { file: name }, error);
  const { size } = await stat(path).catch(unread);
  if (size > LARGEST) fail('too-large', { what: name, limit: '50 MB' });
  return { name, bytes: await readFile(path).catch(unread) };
}

const savedFiles = {
  transcript: { title: transcripts.save, files: transcripts.files },
  chapters: { title: chapters.save, files: chapters.files },
  hits: { title: hits.save, files: hits.files },
};

/** Asks where to save a file; its absolute path, or null when the person chose none. */
export async function chooseSaveFile(
  window: BrowserWindow | null,
  { what, name, extension }: { what: keyof typeof savedFiles; name: string; extension: string },
): Promise<string | null> {
  const { title, files } = savedFiles[what];
  const options = {
    title,
    defaultPath: `${fileName(name) || transcripts.unnamed}.${extension}`,
    // Dialogs know extensions without a dot in them.
    filters: [{ name: files, extensions: [extension.replace(/^.*\./, '')] }],
  };
  const { filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return filePath || null;
}

async function ask(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const { filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return filePaths;
}
