/** What the lists that are kept of an episode were read of. */
import { createHash } from 'node:crypto';
import { type StoredChapterList } from '../storage/interface.ts';

/** What is known of a list that no chapters file on the web gave. */
export const NEVER_FETCHED = { etag: null, lastModified: null, checkedAt: null };

type Stored = readonly StoredChapterList[];

/** The list of the episode's chapters file. */
export const fromFile = (stored: Stored): StoredChapterList | undefined =>
  stored.find(
    ({ list, readOf }) =>
      list.source === 'json' || (list.source === 'podlove' && /^https?:/i.test(readOf ?? '')),
  );

/** The list in the episode's audio. */
export const fromAudio = (stored: Stored): StoredChapterList | undefined =>
  stored.find(({ list: { source } }) => ['id3', 'mp4', 'vorbis'].includes(source));

/** Stands for some texts: another where one of them is. */
export const hashOf = (...texts: string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
