import { failure } from '../../electron/shared/errors.ts';
import { type Failure } from '../../electron/shared/result.ts';

/** `MediaError.MEDIA_ERR_DECODE`; the class has no value outside a page. */
const DECODE = 3;

/** What the audio element's error means for the listener. */
export function audioFailure(
  code: number,
  source: 'file' | 'stream',
  episode: { link: string | null; feedTitle: string },
  /** The file it was read from is no longer there. */
  gone: boolean,
): Failure {
  if (gone) return failure('audio-missing', {});
  if (source === 'file' || code === DECODE) return failure('audio-unplayable', {});
  return failure('stream-failed', { host: hostOf(episode.link) ?? episode.feedTitle });
}

const hostOf = (link: string | null): string | null =>
  link !== null && URL.canParse(link) ? new URL(link).host || null : null;
