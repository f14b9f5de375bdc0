import { type ChapterExportFormat, isOnAudioTime } from '../shared/chapters.ts';
import { type ChapterList } from '../shared/model.ts';
import { syncedChapters } from '../shared/sync-map.ts';
import { UNSYNCED } from '../shared/sync.ts';
import { type ChooseSaveFile, saveChosen } from '../feeds/files.ts';
import { type EpisodeRecord, type StoreClient } from '../storage/interface.ts';
import { type Parsers } from '../workers/parsers.ts';

export interface ExportDeps {
  store: StoreClient;
  parsers: Parsers;
  chooseSaveFile: ChooseSaveFile;
  /** BCP 47 tags of the languages the system is set to, best first. */
  languages: () => readonly string[];
}

const extensions: Record<ChapterExportFormat, string> = {
  json: 'chapters.json',
  podlove: 'psc',
  lines: 'txt',
};

/** A list as text in a format, on the time of the audio as it is shown. */
export async function writeList(
  { store, parsers, languages }: Omit<ExportDeps, 'chooseSaveFile'>,
  { id, title, feedTitle, link, duration }: EpisodeRecord,
  { source, chapters }: ChapterList,
  format: ChapterExportFormat,
): Promise<string> {
  const { shown } = await store.transcripts(id, languages());
  const onAudio = isOnAudioTime(source)
    ? chapters
    : syncedChapters(chapters, shown?.sync ?? UNSYNCED, duration);
  return parsers.writeChapters(onAudio, format, { episodeTitle: title, feedTitle, link });
}

/**
 * Writes a list into a file the listener chooses, on the time of the audio as it is shown; the file's name, or null
 * when they choose none. Throws `disk-full`, `cannot-save-file`.
 */
export async function exportList(
  deps: ExportDeps,
  episode: EpisodeRecord,
  list: ChapterList,
  format: ChapterExportFormat,
): Promise<string | null> {
  const extension = extensions[format];
  const path = await deps.chooseSaveFile({ what: 'chapters', name: episode.title, extension });
  return path === null ? null : saveChosen(path, await writeList(deps, episode, list, format));
}
