import type * as v from 'valibot';
import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { channelOf, ipcSchema, type IpcEmitters, type IpcHandlers } from '../shared/ipc.ts';
import { answer, type Gate, type Sender } from './answer.ts';

type Handler = (...args: never[]) => unknown;
type Entry = { kind: 'call'; args: v.GenericSchema } | { kind: 'event' };

const schema: Record<string, Record<string, Entry>> = ipcSchema;

const senderOf = (frame: WebFrameMain | null): Sender | null =>
  frame && { url: frame.url, top: frame.parent === null };

/** Answers every call of the schema with its handler. */
export function registerHandlers(handlers: IpcHandlers, gate: Gate): void {
  for (const [domain, entries] of Object.entries(schema)) {
    const domainHandlers = handlers[domain as keyof IpcHandlers] as Record<string, Handler>;
    for (const [name, entry] of Object.entries(entries)) {
      const handler = domainHandlers[name];
      if (entry.kind !== 'call') continue;
      const channel = channelOf(domain, name);
      if (!handler) throw new Error(`Nothing answers ${channel}`);
      ipcMain.handle(channel, (event, ...args: unknown[]) =>
        answer(gate, channel, entry, handler, senderOf(event.senderFrame), args),
      );
    }
  }
}

/** What main sends the window with; messages to a window that is closed are dropped. */
export function createEmitters(window: () => WebContents | null): IpcEmitters {
  const emitters: Record<string, Record<string, (payload: unknown) => void>> = {};
  for (const [domain, entries] of Object.entries(schema)) {
    const ofDomain: Record<string, (payload: unknown) => void> = {};
    for (const [name, entry] of Object.entries(entries)) {
      if (entry.kind !== 'event') continue;
      ofDomain[name] = (payload) => window()?.send(channelOf(domain, name), payload);
    }
    emitters[domain] = ofDomain;
  }
  return emitters as unknown as IpcEmitters;
}
