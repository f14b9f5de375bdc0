/** The chapters inside an audio file on the disk, their pictures put beside it. Runs in the parsers' thread. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pictureExtension } from '../../feeds/artwork.ts';
import { sizeOf, writeWhole } from '../../feeds/files.ts';
import { fail, failureOf } from '../../shared/errors.ts';
import type { ChapterList } from '../../shared/model.ts';
import { withFile } from './file-source.ts';
import { chaptersFromAudio } from '../parse-chapters.ts';
import type { KeepPicture } from './pictures.ts';

/**
 * Reads the chapters in the tags of an audio file (absolute path), or answers null where there are none. `duration`
 * in seconds, where known. Pictures of the chapters are written into `picturesFolder` (absolute; made when there is
 * something for it), and `image` is their bare name there, `chapter-<16 hex digits>.<extension>` by their content;
 * with null for a folder they are not read. Throws `no-such-file`, `cannot-read-file`, `file-is-folder`, `disk-full`
 * and `folder-not-writable`.
 */
export async function chaptersOfFile(
  path: string,
  duration: number | null,
  picturesFolder: string | null,
): Promise<ChapterList | null> {
  const keepPicture = picturesFolder === null ? undefined : into(picturesFolder);
  try {
    return await withFile(path, (source) => chaptersFromAudio(source, duration, { keepPicture }));
  } catch (error) {
    if (failureOf(error).code === 'not-chapters') return null;
    throw error;
  }
}

const into =
  (folder: string): KeepPicture =>
  async (bytes) => {
    const extension = pictureExtension(bytes) ?? fail('not-a-picture', {});
    const hash = createHash('sha256').update(bytes).digest('hex');
    const name = `chapter-${hash.slice(0, 16)}.${extension}`;
    const file = join(folder, name);
    // A name stands for its content: what has it is the same picture.
    if ((await sizeOf(file)) !== bytes.length) await writeWhole(file, bytes);
    return name;
  };
