/** Text out of the bytes of an XML or JSON document, whatever it says about its own encoding. */

const DECLARATION = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']/;
const CHARSET = /;\s*charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})/i;
const SINGLE_BYTE = /^(windows-|iso-8859|macintosh|koi8|ibm|x-mac)/;

export interface DecodedXml {
  text: string;
  /** The encoding it claimed, when the bytes are in another one; else null. */
  wrongClaim: string | null;
}

/**
 * Decodes an XML document. In order: a byte order mark; the pattern of UTF-16 without one; the XML declaration;
 * the content type's charset; UTF-8; Windows-1252. A claim is believed when the bytes agree: many servers and
 * exporters announce Latin-1 or UTF-16 over UTF-8.
 */
export function decodeXml(bytes: Uint8Array, contentType?: string | null): DecodedXml {
  const marked = markedEncoding(bytes);
  if (marked) return { text: decode(bytes, marked) ?? '', wrongClaim: null };

  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  const claim = DECLARATION.exec(head)?.[1] ?? CHARSET.exec(contentType ?? '')?.[1] ?? null;
  const claimed = claim === null ? null : knownEncoding(claim);
  const believable = claimed !== null && !claimed.startsWith('utf-16') && claimed !== 'utf-8';

  if (believable && !SINGLE_BYTE.test(claimed)) {
    const text = decode(bytes, claimed);
    if (text !== null) return { text, wrongClaim: null };
  }
  const utf8 = decode(bytes, 'utf-8');
  // Text in a single-byte encoding is hardly ever valid UTF-8 by accident.
  if (utf8 !== null) {
    const wrong = claim !== null && claimed !== 'utf-8' && hasHighByte(bytes);
    return { text: utf8, wrongClaim: wrong ? claim : null };
  }
  const fallback = believable && SINGLE_BYTE.test(claimed) ? claimed : 'windows-1252';
  return {
    text: new TextDecoder(fallback).decode(bytes),
    wrongClaim: claim !== null && fallback !== claimed ? claim : null,
  };
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be';
  return null;
}

function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // An encoding nobody knows is as good as none: the bytes themselves decide.
    return null;
  }
}

/** Null when the bytes are not of this encoding. A byte order mark of UTF-8 and UTF-16 is dropped. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  const marked = markedEncoding(bytes) !== null;
  try {
    return new TextDecoder(encoding, { fatal: !marked }).decode(bytes);
  } catch {
    return null;
  }
}

function hasHighByte(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}
