import { setImmediate as turn } from 'node:timers/promises';
import * as v from 'valibot';
import { failure, failureOf } from '../shared/errors.ts';
import { failed, ok, type Result } from '../shared/result.ts';

interface Answerable {
  args: v.GenericSchema;
}

/** What a caller's frame tells of itself. Null once the frame is gone. */
export interface Sender {
  url: string;
  /** True for the window's own page, false for frames within it. */
  top: boolean;
}

export interface Gate {
  /** Scheme, host and port of the only page that may call. */
  trustedOrigin: string;
  /** Where failures nobody foresaw are written down. */
  log: (channel: string, error: unknown) => void;
}

/**
 * Answers one call from a page: refuses pages that are not ours, then arguments that do not fit the
 * schema, then runs the handler. Never throws: every failure is a value with a code.
 */
export async function answer(
  gate: Gate,
  channel: string,
  call: Answerable,
  handler: (...args: never[]) => unknown,
  sender: Sender | null,
  args: unknown[],
): Promise<Result<unknown>> {
  if (!isTrusted(gate.trustedOrigin, sender)) {
    gate.log(channel, new Error(`refused ${sender?.url ?? 'a page that is gone'}`));
    return failed(failure('unknown-sender', {}));
  }
  const parsed = v.safeParse(call.args, args);
  if (!parsed.success) {
    gate.log(channel, new v.ValiError(parsed.issues));
    return failed(failure('bad-request', {}));
  }
  try {
    const value = await handler(...(parsed.output as never[]));
    // A long transcript takes its time to be read from its thread, and as long to be sent: the main
    // thread is free in between.
    await turn();
    return ok(value);
  } catch (error) {
    const known = failureOf(error);
    if (known.code === 'unexpected') gate.log(channel, error);
    return failed(known);
  }
}

function isTrusted(origin: string, sender: Sender | null): boolean {
  if (!sender?.top || !URL.canParse(sender.url)) return false;
  const { protocol, host } = new URL(sender.url);
  return `${protocol}//${host}` === origin;
}
