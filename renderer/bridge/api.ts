/** The window's only way to the main process. */
import { CuecastError } from '../../electron/shared/errors.ts';
import { type CuecastApi } from '../../electron/shared/ipc.ts';
import { type Result } from '../../electron/shared/result.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    cuecast: CuecastApi;
  }
}

/** Calls answer a `Result`; listeners answer the function that stops listening. */
export let api: CuecastApi = window.cuecast;

/** Stands another API in for the preload's: tests, and the window alone in a browser. */
export function replaceApi(other: CuecastApi): void {
  api = other;
}

/**
 * The value of an answer; a failure is thrown as a `CuecastError`, whose `failure` has the sentence
 * to show.
 */
export async function unwrap<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new CuecastError(result.error);
}
