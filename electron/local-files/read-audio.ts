/** What an audio file of the listener's tells of itself. Runs in the parsers' thread. */
import { withFile } from '../chapters/audio/file-source.ts';
import { fail } from '../shared/errors.ts';
import { audioKind, HEAD_BYTES } from './audio-kind.ts';
import { shownName } from './names.ts';

export interface LocalAudio {
  /** Media type, by the content. */
  type: string;
  /** Bytes. */
  size: number;
  /** From the file's tags, or null: the file's name stands in. */
  title: string | null;
  /** What the tags say of it, or null. */
  description: string | null;
  /** Seconds, where the file's head tells; the player measures it anyway. */
  duration: number | null;
  /** The picture in the tags, or null. */
  picture: Uint8Array | null;
}

const types = {
  mp3: 'audio/mpeg',
  mp4: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
  wav: 'audio/wav',
  webm: 'audio/webm',
};

/**
 * Reads the head and the tags of an audio file (absolute path), little else of it. Throws
 * `no-such-file`, `cannot-read-file`, `file-is-folder`, `file-empty` and `file-not-audio`.
 */
export async function readAudio(path: string): Promise<LocalAudio> {
  return withFile(path, async (source) => {
    const { size } = source;
    const about = { file: shownName(path) };
    if (size === 0) fail('file-empty', about);
    const kind = audioKind(await source.read(0, HEAD_BYTES)) ?? fail('file-not-audio', about);
    return { type: types[kind], size, ...(await readTags(path)) };
  });
}

type Tags = Pick<LocalAudio, 'title' | 'description' | 'duration' | 'picture'>;

const untagged: Tags = { title: null, description: null, duration: null, picture: null };

/** Sound may be played whose tags are broken: those tell nothing, then. */
async function readTags(path: string): Promise<Tags> {
  // Loaded for the files that need it.
  const { parseFile } = await import('music-metadata');
  try {
    const { common, format } = await parseFile(path);
    // Some programs keep numbers of their own among the comments.
    const comment = common.comment?.find(({ descriptor }) => !descriptor?.startsWith('iTun'));
    return {
      title: common.title?.trim() || null,
      description: common.description?.join('\n\n') || comment?.text || null,
      duration: format.duration && Number.isFinite(format.duration) ? format.duration : null,
      picture: common.picture?.[0]?.data ?? null,
    };
  } catch {
    return untagged;
  }
}
