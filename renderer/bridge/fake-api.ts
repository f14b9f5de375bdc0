/** A `CuecastApi` without a main process, derived from the schema: for tests and for the window alone. */
import * as v from 'valibot';
import { failure, failureOf } from '../../electron/shared/errors.ts';
import {
  type CuecastApi,
  channelOf,
  type IpcEmitters,
  type IpcHandlers,
  ipcSchema,
} from '../../electron/shared/ipc.ts';
import { failed, ok, type Result } from '../../electron/shared/result.ts';

type Entry = { kind: 'event' } | { kind: 'call'; args: v.GenericSchema };
type Handler = (...args: unknown[]) => unknown;
type Listener = (payload: unknown) => void;

export interface FakeApi {
  api: CuecastApi;
  /** Sends an event to whoever listens, as main would. */
  emit: IpcEmitters;
}

/** Answers calls with `handlers`, arguments checked as main checks them, failures as values. */
export function createFakeApi(handlers: IpcHandlers): FakeApi {
  const listeners = new Map<string, Set<Listener>>();
  const api: Record<string, Record<string, unknown>> = {};
  const emit: Record<string, Record<string, Listener>> = {};

  for (const [domain, entries] of Object.entries<Record<string, Entry>>(ipcSchema)) {
    const calls: Record<string, unknown> = (api[domain] = {});
    const sends: Record<string, Listener> = (emit[domain] = {});
    const answers = handlers[domain as keyof IpcHandlers] as Record<string, Handler>;
    for (const [name, entry] of Object.entries(entries)) {
      const channel = channelOf(domain, name);
      if (entry.kind === 'call') {
        calls[name] = (...args: unknown[]) =>
          answer(entry.args, (...checked) => answers[name]?.(...checked), args);
      } else {
        const heard = new Set<Listener>();
        listeners.set(channel, heard);
        calls[name] = (listener: Listener) => {
          heard.add(listener);
          return () => heard.delete(listener);
        };
        sends[name] = (payload) => heard.forEach((listener) => listener(payload));
      }
    }
  }
  return { api: api as unknown as CuecastApi, emit: emit as unknown as IpcEmitters };
}

async function answer(
  schema: v.GenericSchema,
  handler: Handler,
  args: unknown[],
): Promise<Result<unknown>> {
  const parsed = v.safeParse(schema, args);
  if (!parsed.success) return failed(failure('bad-request', {}));
  try {
    return ok(structuredClone(await handler(...(parsed.output as unknown[]))));
  } catch (error) {
    return failed(failureOf(error));
  }
}
