/** The few kinds of audio file there are, and what is told apart from them. */

const extensions = new Map([
  ['audio/mpeg', 'mp3'],
  ['audio/mp3', 'mp3'],
  ['audio/x-mp3', 'mp3'],
  ['audio/mpeg3', 'mp3'],
  ['audio/x-mpeg', 'mp3'],
  ['audio/mpg', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['audio/m4a', 'm4a'],
  ['audio/x-m4a', 'm4a'],
  ['audio/x-m4b', 'm4a'],
  ['audio/mp4a-latm', 'm4a'],
  ['audio/aac', 'aac'],
  ['audio/aacp', 'aac'],
  ['audio/x-aac', 'aac'],
  ['audio/ogg', 'ogg'],
  ['audio/vorbis', 'ogg'],
  ['application/ogg', 'ogg'],
  ['audio/opus', 'opus'],
  ['audio/flac', 'flac'],
  ['audio/x-flac', 'flac'],
  ['audio/wav', 'wav'],
  ['audio/wave', 'wav'],
  ['audio/x-wav', 'wav'],
  ['audio/vnd.wave', 'wav'],
  ['audio/webm', 'webm'],
  ['video/webm', 'webm'],
  ['video/mp4', 'mp4'],
  ['video/x-m4v', 'mp4'],
]);

const inAddress = /\.(mp3|m4a|m4b|aac|ogg|oga|opus|flac|wav|webm|mp4|m4v)$/i;
const sameAs: Record<string, string> = { m4b: 'm4a', oga: 'ogg', m4v: 'mp4' };

/**
 * A file name extension for audio, one of a fixed few: what the server calls it decides, then its
 * address, then what the feed said. `mp3` when nobody knows; the player looks at the content anyway.
 */
export function audioExtension(
  contentType: string | null,
  url: string,
  feedType: string | null,
): string {
  return ofType(contentType) ?? ofAddress(url) ?? ofType(feedType) ?? 'mp3';
}

const ofType = (type: string | null) =>
  extensions.get((type ?? '').replace(/;.*$/s, '').trim().toLowerCase());

function ofAddress(url: string): string | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const extension = inAddress.exec(path)?.[1]?.toLowerCase();
  return extension && (sameAs[extension] ?? extension);
}

/** Whether a server sent a web page: an error in disguise, or a sign-in page on the way. */
export function isWebPage(contentType: string | null, start: Uint8Array): boolean {
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? '')) return true;
  return /^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(
    Buffer.from(start.subarray(0, 512)).toString('latin1').replace(/^ï»¿/, ''),
  );
}
