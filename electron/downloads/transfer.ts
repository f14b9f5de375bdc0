/** One attempt at fetching an episode's audio into its file: resumed where the server proves it can be. */
import { mkdir, open, rm, truncate, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CuecastError, fail, failure } from '../shared/errors.ts';
import { openWeb, statusFailure, type Opened, type Web } from '../feeds/fetch.ts';
import { namedFileError, pathIn, renameDurably, sizeOf, writeAt } from '../feeds/files.ts';
import type { DownloadRecord } from '../storage/interface.ts';
import { audioExtension, isWebPage } from './audio-type.ts';
import { judge, proof } from './judge.ts';
import { makeSureOfRoom } from './room.ts';

export interface Transfer {
  /** Changed in place as the transfer goes; `received` counts what is safely on the disk. */
  record: DownloadRecord;
  /** The episode's folder, relative to the data folder. */
  folder: string;
  source: { url: string; type: string | null };
  dataFolder: string;
  web: Web;
  signal: AbortSignal;
  /** Remembers the record. */
  save: () => Promise<void>;
  /** Hears how many bytes have arrived, at every piece. */
  progress: (received: number) => void;
}

/** Longest time between two saves of how far the transfer is, so that little is lost to a power cut. */
const SAVE_EVERY_MS = 1000;
/** More than this is no episode. */
const LARGEST = 16e9;

/** The name of a file while it is unfinished. */
export const partOf = (path: string): string => `${path}.part`;

/**
 * Fetches the audio, or the rest of it, into the part and checks its size. Throws what
 * `openWeb` throws, `http-status`, `needs-sign-in`, `not-audio`, `download-interrupted`,
 * `download-incomplete`, `disk-full`, `folder-not-writable`; the part is kept.
 */
export async function fetchAudio(transfer: Transfer): Promise<void> {
  try {
    await trim(transfer);
    const { received, total } = transfer.record;
    if (received === 0 || received !== total) await fetchRest(transfer);
  } catch (error) {
    throw namedFileError(error, transfer.dataFolder);
  }
}

const audioPath = ({ dataFolder, record }: Transfer) => pathIn(dataFolder, record.file);

/** The name of an episode's audio, relative to the data folder. */
export const audioFile = (folder: string, extension: string): string =>
  `${folder}/audio.${extension}`;

/** Bytes that were never reported as safe do not count. */
async function trim(transfer: Transfer): Promise<void> {
  const { record } = transfer;
  const part = partOf(audioPath(transfer));
  const onDisk = (await sizeOf(part)) ?? 0;
  record.received = Math.min(record.received, onDisk);
  if (onDisk > record.received) await truncate(part, record.received);
}

async function fetchRest(transfer: Transfer): Promise<void> {
  const { record, source, dataFolder, web, signal } = transfer;
  const validator = proof(record);
  const offset = validator === null ? 0 : record.received;
  const opened = await openWeb(web, source.url, {
    headers: {
      // Packed audio could not be resumed, nor would it be smaller.
      'accept-encoding': 'identity',
      ...(offset > 0 && validator !== null
        ? { range: `bytes=${offset}-`, 'if-range': validator }
        : {}),
    },
    signal,
  });
  try {
    const verdict = judge(opened.status, opened.headers, { ...record, offset });
    switch (verdict.act) {
      case 'append':
        record.total = verdict.total;
        await makeSureOfRoom(dataFolder, (verdict.total ?? offset) - offset);
        return await receive(transfer, opened, offset, () =>
          open(partOf(audioPath(transfer)), 'r+'),
        );
      case 'begin': {
        const { total, etag, lastModified } = verdict;
        await makeSureOfRoom(dataFolder, total ?? 0);
        return await receive(transfer, opened, 0, () =>
          begin(transfer, opened, { total, etag, lastModified }),
        );
      }
      case 'finish':
        record.total = offset;
        return;
      case 'start-over':
        break;
      case 'refuse':
        throw statusFailure(opened);
    }
  } finally {
    opened.close();
  }
  await forget(transfer);
  await fetchRest(transfer);
}

/** Nothing of what has arrived is of use. */
async function forget({ record, save }: Transfer): Promise<void> {
  Object.assign(record, { received: 0, total: null, etag: null, lastModified: null });
  await save();
}

/** Empties the part before the new answer's validators are remembered: never old bytes under new proof. */
async function begin(
  transfer: Transfer,
  { headers, url }: Opened,
  answer: Pick<DownloadRecord, 'total' | 'etag' | 'lastModified'>,
): Promise<FileHandle> {
  const { record, folder, source, save } = transfer;
  await rm(partOf(audioPath(transfer)), { force: true });
  await forget(transfer);
  const extension = audioExtension(headers.get('content-type'), url, source.type);
  record.file = audioFile(folder, extension);
  const part = partOf(audioPath(transfer));
  await mkdir(dirname(part), { recursive: true });
  const handle = await open(part, 'w');
  await handle.sync();
  Object.assign(record, answer);
  await save();
  return handle;
}

/** Writes the body behind `offset`, each piece before the next is asked for. */
async function receive(
  transfer: Transfer,
  opened: Opened,
  offset: number,
  openPart: () => Promise<FileHandle>,
): Promise<void> {
  const { record, save, progress } = transfer;
  const { host } = opened;
  let handle: FileHandle | null = null;
  let position = offset;
  let savedAt = 0;
  const settle = async () => {
    await handle?.sync();
    record.received = position;
    await save();
  };
  try {
    for await (const piece of opened.body()) {
      if (!handle) {
        const type = opened.headers.get('content-type');
        if (offset === 0 && isWebPage(type, piece)) fail('not-audio', { host });
        handle = await openPart();
      }
      if (position + piece.length > LARGEST)
        fail('too-large', { what: 'The audio', limit: '16 GB' });
      // What a server sends beyond the end it named is not of this file.
      const wanted = piece.subarray(0, (record.total ?? Infinity) - position);
      await writeAt(handle, wanted, position);
      position += wanted.length;
      progress(position);
      if (performance.now() - savedAt > SAVE_EVERY_MS) {
        await settle();
        await makeSureOfRoom(transfer.dataFolder, 0);
        savedAt = performance.now();
      }
    }
  } catch (error) {
    const broke =
      error instanceof CuecastError && ['connection-lost', 'timed-out'].includes(error.code);
    throw broke
      ? new CuecastError(failure('download-interrupted', { host }), { cause: error })
      : error;
  } finally {
    try {
      if (handle) await settle();
    } finally {
      await handle?.close();
    }
  }
  if (position === 0 || (record.total !== null && position < record.total))
    fail('download-incomplete', { host });
  record.total = position;
}

/** Gives complete audio its name: the download is done. */
export async function finishAudio(transfer: Transfer): Promise<void> {
  const path = audioPath(transfer);
  try {
    await renameDurably(partOf(path), path);
  } catch (error) {
    throw namedFileError(error, transfer.dataFolder);
  }
  Object.assign(transfer.record, { state: 'done', problem: null });
  await transfer.save();
}
