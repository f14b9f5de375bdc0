import type { ErrorCode } from './errors.ts';

/** A failure as it crosses a boundary: a code for programs, one sentence for the person. */
export interface Failure {
  code: ErrorCode;
  /** One or two plain sentences: what happened, to what, what the person can do. */
  message: string;
}

/** What every call across the process boundary answers. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** Wraps a value as a successful result. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Wraps a failure as a result. */
export const failed = (error: Failure): Result<never> => ({ ok: false, error });
