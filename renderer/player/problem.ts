import { failure } from '../../electron/shared/errors.ts';
import { type Failure } from '../../electron/shared/result.ts';

/** `MediaError`'s codes; the class has no value outside a page. */
const NETWORK = 2;
const DECODE = 3;

/** What is known of sound beside the element's error. */
interface Circumstances {
  /** The publisher's host. */
  host: string;
  /** The library says that the file it was read from is no longer there. */
  gone: boolean;
  /** Why the publisher's answer was of no use, where that is known. */
  reason: Failure | null;
}

/** What the audio element's error means for the listener. */
export function audioFailure(
  code: number,
  source: 'file' | 'stream',
  { host, gone, reason }: Circumstances,
): Failure {
  // A file that began to be read and then cannot be was taken away.
  if (gone || (source === 'file' && code === NETWORK)) return failure('audio-missing', {});
  if (source === 'file' || code === DECODE) return failure('audio-unplayable', {});
  return reason ?? failure('stream-failed', { host });
}
