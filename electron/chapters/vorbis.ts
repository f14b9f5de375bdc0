import { parseBuffer } from 'music-metadata';
import type { ChapterList } from '../shared/model.ts';
import type { ByteSource } from './byte-source.ts';
import { normalise, type RawChapter } from './normalise.ts';
import { parsePlayTime } from './timestamps.ts';

const CHAPTER = /^CHAPTER(\d{1,4})(NAME|URL)?$/i;
/** Comments stand at the start of the file; pictures in front of them are seldom larger. Bytes. */
const HEAD = 1.5 * 1024 * 1024;

/**
 * Chapters in the Vorbis comments of Ogg, Opus and FLAC files: `CHAPTER001=00:00:00.000`, `CHAPTER001NAME`,
 * `CHAPTER001URL`. An empty list where there are none. `duration` in seconds, where known.
 */
export async function chaptersFromVorbis(
  source: ByteSource,
  duration: number | null,
): Promise<ChapterList> {
  const head = await source.read(0, HEAD);
  const { native } = await parseBuffer(head, { size: source.size }, { skipCovers: true });
  const chapters = new Map<number, RawChapter>();
  for (const { id, value } of native['vorbis'] ?? []) {
    const match = CHAPTER.exec(id);
    if (!match || typeof value !== 'string') continue;
    const number = Number(match[1]);
    const chapter = chapters.get(number) ?? { start: null };
    const field = match[2]?.toUpperCase();
    if (field === 'NAME') chapter.title = value;
    else if (field === 'URL') chapter.url = value;
    else chapter.start = parsePlayTime(value);
    chapters.set(number, chapter);
  }
  const raw = [...chapters].sort(([one], [other]) => one - other).map(([, chapter]) => chapter);
  return normalise('vorbis', raw, duration);
}
