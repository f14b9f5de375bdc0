import { failure } from '../../electron/shared/errors.ts';
import { type Failure } from '../../electron/shared/result.ts';

/** `MediaError.MEDIA_ERR_DECODE`, which has no value outside a page. */
const DECODE = 3;

/** What the audio element's error means for the listener. */
export function audioFailure(
  code: number,
  source: 'file' | 'stream',
  about: {
    /** Whether the answer had audio in it at all: metadata was read before the error. */
    opened: boolean;
    /** Whose audio it is, for the sentence. */
    host: string;
  },
): Failure {
  if (code === DECODE) return failure('audio-unplayable', {});
  if (source === 'stream') return failure('stream-failed', { host: about.host });
  return failure(about.opened ? 'audio-missing' : 'audio-unplayable', {});
}
