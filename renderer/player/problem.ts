import { failure } from '../../electron/shared/errors.ts';
import { type Failure } from '../../electron/shared/result.ts';

/** `MediaError`'s codes; the class has no value outside a page. */
const NETWORK = 2;
const DECODE = 3;

/** What the audio element's error means for the listener. */
export function audioFailure(
  code: number,
  source: 'file' | 'stream',
  episode: { link: string | null; feedTitle: string },
  /** The library says that the file it was read from is no longer there. */
  gone: boolean,
): Failure {
  // A file that began to be read and then cannot be was taken away.
  if (gone || (source === 'file' && code === NETWORK)) return failure('audio-missing', {});
  if (source === 'file' || code === DECODE) return failure('audio-unplayable', {});
  return failure('stream-failed', { host: hostOf(episode.link) ?? episode.feedTitle });
}

const hostOf = (link: string | null): string | null =>
  link !== null && URL.canParse(link) ? new URL(link).host || null : null;
