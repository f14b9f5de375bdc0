import { errorSentences } from './strings/errors.ts';
import type { Failure } from './result.ts';

/** Every way the app can fail that it knows by name. One sentence each in `strings/errors.ts`. */
export type ErrorCode = keyof typeof errorSentences;

/** What the sentence of a code needs to know: the host, the file, the status. */
export type About<C extends ErrorCode> = Parameters<(typeof errorSentences)[C]>[0];

/** Makes a failure from its code; the sentence comes from the catalogue. */
export function failure<C extends ErrorCode>(code: C, about: About<C>): Failure {
  const sentence = errorSentences[code] as (about: About<C>) => string;
  return { code, message: sentence(about) };
}

/** Thrown inside services; the boundary turns it into a value. `cause` is for the log alone. */
export class CuecastError extends Error {
  readonly code: ErrorCode;

  constructor(failure: Failure, options?: { cause?: unknown }) {
    super(failure.message, options);
    this.name = 'CuecastError';
    this.code = failure.code;
  }

  get failure(): Failure {
    return { code: this.code, message: this.message };
  }
}

/** Throws the failure of a code. */
export function fail<C extends ErrorCode>(code: C, about: About<C>, cause?: unknown): never {
  throw new CuecastError(failure(code, about), { cause });
}

/** The failure behind anything thrown; what has no name is `unexpected`. */
export function failureOf(error: unknown): Failure {
  return error instanceof CuecastError ? error.failure : failure('unexpected', {});
}
