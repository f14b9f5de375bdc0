/** The system's dialogs for files of the listener's. */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { localFilesStrings as strings } from '../shared/strings/local-files.ts';

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

async function ask(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const { filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return filePaths;
}
