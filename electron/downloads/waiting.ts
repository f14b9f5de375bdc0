import { setTimeout as sleep } from 'node:timers/promises';

/** Waits `ms` milliseconds; rejects when the signal aborts first. */
export const pauseFor = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal });

/** Waits for work that never rejects, but `ms` milliseconds at most. Rejects when the signal aborts first. */
export async function waitAtMost(
  ms: number,
  work: Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  try {
    await Promise.race([work, pauseFor(ms, AbortSignal.any([signal, over.signal]))]);
  } finally {
    over.abort();
  }
}
