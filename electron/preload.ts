/** Puts the API of the IPC schema on the window, and nothing else. Runs sandboxed. */
import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron';
import { channelOf, ipcSchema } from './shared/ipc.ts';

const caller =
  (channel: string) =>
  (...args: unknown[]) =>
    ipcRenderer.invoke(channel, ...args.map(withPaths));

/** A file of the person's crosses as its path: a page cannot know it. */
function withPaths(argument: unknown): unknown {
  if (argument instanceof File) return webUtils.getPathForFile(argument);
  return Array.isArray(argument) ? argument.map(withPaths) : argument;
}

const listener = (channel: string) => (listen: (payload: unknown) => void) => {
  const heard = (_: IpcRendererEvent, payload: unknown) => listen(payload);
  ipcRenderer.on(channel, heard);
  return () => ipcRenderer.removeListener(channel, heard);
};

const mapObject = <A, B>(object: Record<string, A>, map: (value: A, key: string) => B) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));

const api = mapObject<Record<string, { kind: 'call' | 'event' }>, object>(
  ipcSchema,
  (entries, domain) =>
    mapObject(entries, ({ kind }, name) => {
      const channel = channelOf(domain, name);
      return kind === 'call' ? caller(channel) : listener(channel);
    }),
);

contextBridge.exposeInMainWorld('cuecast', api);
