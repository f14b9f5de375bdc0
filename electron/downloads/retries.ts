/** Attempts at fetching an episode's audio, one after the other. */
import { CuecastError, type ErrorCode } from '../shared/errors.ts';
import { fetchAudio, type Transfer } from './transfer.ts';
import { pauseFor } from './waiting.ts';

/** Waits between attempts, milliseconds. */
const WAITS = [1000, 3000, 8000, 20_000];
const WORTH_A_RETRY: ErrorCode[] = ['download-interrupted', 'download-incomplete'];

/**
 * As `fetchAudio`, but tries again after a connection broke, as long as each attempt gets further than
 * the last and as there are `waits`.
 */
export async function fetchWithRetries(
  transfer: Transfer,
  waits: readonly number[] = WAITS,
): Promise<void> {
  let furthest = transfer.record.received;
  for (const wait of [...waits, null]) {
    try {
      return await fetchAudio(transfer);
    } catch (error) {
      const { received } = transfer.record;
      const retry = error instanceof CuecastError && WORTH_A_RETRY.includes(error.code);
      if (!retry || wait === null || received <= furthest) throw error;
      furthest = received;
      await pauseFor(wait, transfer.signal);
    }
  }
}
