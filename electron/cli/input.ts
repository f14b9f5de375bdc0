import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { bytesSource, type ByteSource } from '../chapters/audio/byte-source.ts';
import { fileSource } from '../chapters/audio/file-source.ts';
import { inspectSentences as sentences, standardInput } from '../shared/strings/inspect.ts';
import type { Arguments } from './arguments.ts';
import { CommandError } from './command-error.ts';

/** What is inspected: a file, read only as far as it is needed, or what came through standard input. */
export interface Input {
  /** Null for standard input. */
  filename: string | null;
  source: ByteSource;
  bytes: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** Text files larger than this are refused: bytes. */
const LARGEST = 256 * 1024 * 1024;

/** Opens the file, or reads standard input. Throws CommandError with one sentence. */
export async function readInput(
  { file }: Pick<Arguments, 'file'>,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Input> {
  return file === '-' ? fromStandardInput(stdin) : fromFile(file);
}

async function fromStandardInput(stdin: AsyncIterable<Uint8Array>): Promise<Input> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stdin) {
    size += piece.length;
    if (size > LARGEST) throw new CommandError(sentences['too-large']({ file: standardInput }));
    pieces.push(piece);
  }
  if (size === 0) throw new CommandError(sentences.empty({ file: standardInput }));
  const bytes = new Uint8Array(Buffer.concat(pieces));
  return {
    filename: null,
    source: bytesSource(bytes),
    bytes: () => Promise.resolve(bytes),
    close: () => Promise.resolve(),
  };
}

async function fromFile(path: string): Promise<Input> {
  const file = await opened(path);
  const close = () => file.close();
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) throw new CommandError(sentences['is-folder']({ file: path }));
    if (!stat.isFile()) {
      // A pipe or a device has no size and no places to read at.
      return { ...(await fromStandardInput(file.createReadStream())), filename: basename(path) };
    }
    if (stat.size === 0) throw new CommandError(sentences.empty({ file: path }));
    const source = fileSource(file, stat.size);
    const bytes = () => {
      if (stat.size > LARGEST) throw new CommandError(sentences['too-large']({ file: path }));
      return source.read(0, stat.size);
    };
    return { filename: basename(path), source, bytes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new CommandError(sentences[isMissing ? 'no-such-file' : 'cannot-read']({ file: path }), {
      cause: error,
    });
  }
}
