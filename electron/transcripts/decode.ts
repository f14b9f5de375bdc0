import { isUtf8 } from 'node:buffer';
import { fail } from '../shared/errors.ts';
import { decodeAs, knownEncoding, likelyEncoding } from './encodings.ts';

const CHARSET = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i;
/** An encoding that HTML or XML claims for itself. */
const CLAIM = /(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,200}?encoding)\s*=\s*["']?([\w.:-]{1,40})/i;

/** First bytes of files that are certainly not text: PDF, ZIP (Word, EPUB), images, audio, archives, programs. */
const MAGIC = [
  '%PDF-',
  'PK\x03\x04',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  'ID3',
  'OggS',
  'RIFF',
  'fLaC',
  '\x1f\x8b',
  'BZh',
  '7z\xbc\xaf',
  '\x7fELF',
  'MZ\x90',
  'SQLite format 3',
  '\xd0\xcf\x11\xe0',
  '\x1aE\xdf\xa3',
];

/** Letters, digits and punctuation of the scripts that are written with few spaces or with letters of their own, and of ASCII. */
const WIDE_TEXT =
  /[\n\r\t -~\xa0-\xff\u2010-\u2026\u3000-\u30ff\uff00-\uffef]|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Thai}|\p{Script=Devanagari}|\p{Script=Hangul}|[\u4e00-\u9fff]/gu;

/** By which ISO-2022-JP, all ASCII, switches to Japanese. */
const ESCAPES = ['\x1b$B', '\x1b$@', '\x1b(J'];

/**
 * Text out of bytes. In order: a byte order mark; the pattern of UTF-16 without one; strict UTF-8; the charset of the content
 * type or the one HTML and XML claim for themselves; UTF-8 with a few broken bytes; detection. A declared legacy encoding yields to bytes that
 * are good UTF-8, because text in such an encoding hardly ever is, and servers announce Latin-1 for everything.
 * @throws CuecastError `binary-file`
 */
export function decodeText(bytes: Uint8Array, hint?: { contentType?: string | null }): string {
  const head = latin1(bytes.subarray(0, 2048));
  if (MAGIC.some((magic) => head.startsWith(magic)) || head.startsWith('ftyp', 4)) {
    fail('binary-file', {});
  }
  const controls = shareOfControls(bytes);
  const wide = wideEncoding(bytes) ?? (controls > 0.005 ? wideScript(bytes) : null);
  if (wide) return new TextDecoder(wide).decode(bytes);

  if (controls > 0.1) fail('binary-file', {});

  const claim = CHARSET.exec(hint?.contentType ?? '')?.[1] ?? CLAIM.exec(head)?.[1];
  const claimed = claim === undefined ? null : knownEncoding(claim);
  if (ESCAPES.some((escape) => head.includes(escape))) return decodeAs(bytes, 'iso-2022-jp');
  const utf8 = nearlyUtf8(bytes);
  if (utf8 !== null && (controls <= 0.005 || !utf8.includes('\ufffd'))) return utf8;
  if (controls > 0.005) fail('binary-file', {});
  const isLegacy = claimed !== null && !claimed.startsWith('utf-');
  return decodeAs(bytes, likelyEncoding(bytes, isLegacy ? claimed : null));
}

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** UTF-16 or marked UTF-8, by the mark or by the zeros that ASCII leaves in every other byte. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 65_536);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (odd > length * 0.1 && even < odd * 0.2) return 'utf-16le';
  if (even > length * 0.1 && odd < even * 0.2) return 'utf-16be';
  return null;
}

/** UTF-16 of a script in which few characters are ASCII: nearly all are letters and what stands between them, in one byte order only. */
function wideScript(bytes: Uint8Array): string | null {
  if (bytes.length % 2 > 0) return null;
  const sample = bytes.subarray(0, 65_536);
  const fits = ['utf-16le', 'utf-16be'].map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample, { stream: true });
    const common = text.match(WIDE_TEXT)?.length ?? 0;
    return { encoding, share: common / Math.max(1, text.length) };
  });
  const [best, other] = fits.sort((a, b) => b.share - a.share);
  return best && other && best.share > 0.95 && other.share < 0.9 ? best.encoding : null;
}

/** Share of bytes that no text has, in the first 64 kB: controls other than tab, line ends and escape. */
function shareOfControls(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  return sample.length === 0 ? 0 : controls / sample.length;
}

/**
 * UTF-8 in which fewer than one character in ten beyond ASCII is broken: a cut or a patch, not another encoding. A replacement character
 * that the file itself holds is not broken: its damage is older.
 */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(bytes)) return text;
  let good = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) good++;
  }
  return broken * 10 <= good ? text : null;
}
