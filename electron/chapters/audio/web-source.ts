/** The chapters inside an audio file on the web, of which only the parts are fetched that say something of them. */
import {
  isEncoded,
  proof,
  sameFile,
  validatorsOf,
  type Validators,
} from '../../downloads/judge.ts';
import { openWeb, statusFailure, type Opened, type Web } from '../../feeds/fetch.ts';
import { fail } from '../../shared/errors.ts';
import type { ChapterList } from '../../shared/model.ts';
import type { Parsers } from '../../workers/parsers.ts';
import { BLOCK, type BlockRun } from './block-source.ts';

/** As much of a file is fetched, bytes; the sum of the parts. */
const MOST = 4_000_000;
/** All of it takes no longer, milliseconds, unless said otherwise. */
const LONGEST_MS = 10_000;
/** As far is read ahead where block follows on block. */
const MOST_AHEAD = 16;

/** A file as its first part showed it. */
interface WebFile extends Validators {
  /** Bytes. */
  size: number;
  /** Where it is asked for from now on, redirects followed. */
  url: string;
}

export interface StreamDeps {
  web: Web;
  parsers: Pick<Parsers, 'chaptersInBlocks'>;
  longestMs?: number;
}

/**
 * Reads the chapters in the tags of an audio file on the web, or answers null where there are none. `duration` in
 * seconds, where known. Pictures are not read. Throws where it cannot tell: `no-ranges` (the server does not send
 * parts), `too-large` (4 MB would not do), `timed-out` (nor would 10 s), `connection-lost` (also when the file
 * changes meanwhile), what `openWeb` throws, `http-status` and `needs-sign-in`. The bytes are read in the parsers'
 * thread, which is asked anew when a part has arrived: it never waits for the network, and main only passes bytes on.
 */
export async function chaptersOfStream(
  { web, parsers, longestMs = LONGEST_MS }: StreamDeps,
  url: string,
  duration: number | null,
  signal?: AbortSignal,
): Promise<ChapterList | null> {
  const limit = AbortSignal.timeout(longestMs);
  const until = signal ? AbortSignal.any([signal, limit]) : limit;
  const blocks = new Map<number, Uint8Array>();
  let run: BlockRun = { first: 0, last: 0 };
  let file: WebFile | null = null;
  let fetched = 0;
  for (;;) {
    const length = (run.last - run.first + 1) * BLOCK;
    if (fetched + length > MOST)
      fail('too-large', { what: 'What this file says of itself', limit: '4 MB' });
    fetched += length;
    const part = await fetchPart(web, file ?? { url }, run, until);
    file = part.file;
    for (let at = 0; at < part.bytes.length; at += BLOCK) {
      blocks.set(run.first + at / BLOCK, part.bytes.subarray(at, at + BLOCK));
    }
    const { list, missing } = await parsers.chaptersInBlocks(blocks, file.size, duration);
    if (missing === null) return list;
    run = ahead(missing, run, blocks, Math.floor((MOST - fetched) / BLOCK));
  }
}

/** Twice as much as the last time where it goes on from there: what follows is wanted, too. */
function ahead(
  missing: BlockRun,
  before: BlockRun,
  held: ReadonlyMap<number, unknown>,
  most: number,
): BlockRun {
  if (missing.first !== before.last + 1) return missing;
  const count = Math.min((before.last - before.first + 1) * 2, MOST_AHEAD, most);
  let last = missing.last;
  while (last < missing.first + count - 1 && !held.has(last + 1)) last += 1;
  return { first: missing.first, last };
}

async function fetchPart(
  web: Web,
  file: WebFile | { url: string },
  run: BlockRun,
  signal: AbortSignal,
): Promise<{ file: WebFile; bytes: Uint8Array }> {
  const known = 'size' in file ? file : null;
  const validator = known && proof(known);
  const from = run.first * BLOCK;
  const opened = await openWeb(web, file.url, {
    headers: {
      'accept-encoding': 'identity',
      range: `bytes=${from}-${(run.last + 1) * BLOCK - 1}`,
      ...(validator ? { 'if-range': validator } : {}),
    },
    signal,
  });
  try {
    const size = sizeOf(opened, run, known);
    const length = Math.min((run.last + 1) * BLOCK, size) - from;
    const url = withCredentials(opened.url, file.url);
    return {
      file: { size, url, ...validatorsOf(opened.headers) },
      bytes: await readPart(opened, length),
    };
  } finally {
    opened.close();
  }
}

/** Makes sure that an answer is the part asked for, of the same file; answers the file's size. */
function sizeOf(opened: Opened, run: BlockRun, known: WebFile | null): number {
  const { status, headers, host } = opened;
  if (known && status === 200) fail('connection-lost', { host });
  if (status < 200 || status > 299) throw statusFailure(opened);
  const [, first, last, whole] =
    /^bytes (\d+)-(\d+)\/(\d+)$/i.exec(headers.get('content-range') ?? '') ?? [];
  const size = Number(whole);
  const isPart =
    status === 206 &&
    !isEncoded(headers) &&
    Number(first) === run.first * BLOCK &&
    Number(last) === Math.min((run.last + 1) * BLOCK, size) - 1;
  if (!isPart) fail('no-ranges', { host });
  if (known && !(size === known.size && sameFile(validatorsOf(headers), known))) {
    fail('connection-lost', { host });
  }
  return size;
}

/** A server that says one thing may send another: neither less nor more than a part is taken. */
async function readPart({ body, host }: Opened, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let received = 0;
  for await (const chunk of body()) {
    if (received + chunk.length > length) fail('no-ranges', { host });
    bytes.set(chunk, received);
    received += chunk.length;
  }
  if (received < length) fail('connection-lost', { host });
  return bytes;
}

/** The name and password of an address go on to what its own origin answered from. */
function withCredentials(answered: string, asked: string): string {
  const [to, from] = [new URL(answered), new URL(asked)];
  if (to.origin !== from.origin) return answered;
  to.username = from.username;
  to.password = from.password;
  return to.href;
}
