/** Long texts that are only ever read whole, as they lie in the library. */
import { isAscii } from 'node:buffer';
import { deflateSync, inflateSync } from 'node:zlib';

/** Fast before small: a transcript takes a fifth of its length. */
export const deflated = (text: string): Uint8Array => deflateSync(text, { level: 1 });

/** What `deflated` made smaller. Text of one byte a character, as `toJsonText` writes it, needs no decoding. */
export function inflated(bytes: Uint8Array): string {
  const text = inflateSync(bytes);
  return text.toString(isAscii(text) ? 'latin1' : 'utf8');
}
