/** What an answer means for the part of a file that is on the disk (RFC 9110, sections 13 to 15). */

/** What is remembered of the answer a part came from. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** What was asked for: the rest of a file from `offset` on; all of it at 0. */
export interface Asked extends Validators {
  offset: number;
  /** Size of the whole file in bytes as it was announced, or null. */
  total: number | null;
}

export type Verdict =
  /** The body is the rest: it belongs behind what is there. */
  | { act: 'append'; total: number | null }
  /** The body is all of the file: what is there is void. */
  | ({ act: 'begin'; total: number | null } & Validators)
  /** All is there already. */
  | { act: 'finish' }
  /** What is there cannot be continued: ask for all of it. */
  | { act: 'start-over' }
  | { act: 'refuse' };

/** The `If-Range` value that proves the file to be the same byte for byte, or null when none does. */
export const proof = ({ etag, lastModified }: Validators): string | null =>
  etag !== null && !etag.startsWith('W/') ? etag : lastModified;

/** Judges an answer by its status and headers. */
export function judge(status: number, headers: Headers, asked: Asked): Verdict {
  const resuming = asked.offset > 0;
  if (resuming && status === 206) return judgePart(headers, asked);
  if (resuming && status === 416) {
    const size = /^bytes \*\/(\d+)$/i.exec(headers.get('content-range') ?? '')?.[1];
    const complete =
      Number(size) === asked.offset && (asked.total ?? asked.offset) === asked.offset;
    return complete ? { act: 'finish' } : { act: 'start-over' };
  }
  if (status !== 200) return { act: 'refuse' };
  // Content-Length counts the bytes on the way, and validators stand for them: not for what is unpacked.
  if (isEncoded(headers)) return { act: 'begin', total: null, etag: null, lastModified: null };
  return { act: 'begin', total: lengthOf(headers), ...validatorsOf(headers) };
}

function judgePart(headers: Headers, asked: Asked): Verdict {
  const [, first, last, whole] =
    /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(headers.get('content-range') ?? '') ?? [];
  if (Number(first) !== asked.offset || isEncoded(headers)) return { act: 'start-over' };
  const total = whole === '*' ? asked.total : Number(whole);
  if (asked.total !== null && total !== asked.total) return { act: 'start-over' };
  const length = lengthOf(headers);
  if (length !== null && length !== Number(last) - asked.offset + 1) return { act: 'start-over' };
  const now = validatorsOf(headers);
  return sameFile(now, asked) ? { act: 'append', total } : { act: 'start-over' };
}

/** A server may answer a range of another file although `If-Range` forbids it. */
export function sameFile(now: Validators, before: Validators): boolean {
  if (now.etag !== null && before.etag !== null) return now.etag === before.etag;
  return now.lastModified === null || before.lastModified === null
    ? true
    : now.lastModified === before.lastModified;
}

export const isEncoded = (headers: Headers) =>
  !['', 'identity'].includes(headers.get('content-encoding') ?? '');

function lengthOf(headers: Headers): number | null {
  const length = headers.get('content-length');
  return length !== null && /^\d+$/.test(length) ? Number(length) : null;
}

export const validatorsOf = (headers: Headers): Validators => ({
  etag: headers.get('etag'),
  lastModified: headers.get('last-modified'),
});
