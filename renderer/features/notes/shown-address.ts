/** An address as it is shown before it is followed. */
export interface ShownAddress {
  /** What stands before the host. */
  before: string;
  /** Who is asked: the part that matters. */
  host: string;
  after: string;
}

/** Of a longer host the end is shown: that says whose it is. Letters. */
const LONGEST_HOST = 48;

/**
 * The parts of an http(s) address. `written` is the address as the publisher wrote it: a host in another script is
 * shown in it only where all of its letters are of one script, else in ASCII (`xn--…`), for "раypal" may be no paypal.
 * A user name is left out: nothing but the scheme stands before the host that could be taken for it.
 */
export function shownAddress(address: string, written = address): ShownAddress {
  const { protocol, host, pathname, search, hash } = new URL(address);
  const shown = host.includes('xn--') ? (nativeHost(written, host) ?? host) : host;
  return {
    before: `${protocol}//`,
    host: shown.length > LONGEST_HOST ? `…${shown.slice(-LONGEST_HOST)}` : shown,
    after: readablePath(`${pathname}${search}${hash}`).replace(/^\/$/, ''),
  };
}

/** The host as written, where its labels are of one script each, and of its own: not Latin look-alikes. */
function nativeHost(written: string, ascii: string): string | null {
  const host = /^(?:https?:)?\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(written.trim())?.[1]?.toLowerCase();
  if (host === undefined || !URL.canParse(`https://${host}`)) return null;
  if (new URL(`https://${host}`).host !== ascii) return null;
  const areSound = host.split('.').every((label) => isOneScript(label) && !LOOK_ALIKE.test(label));
  return areSound ? host : null;
}

const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Devanagari', 'Thai', 'Hangul'];
const oneScript = [
  ...SCRIPTS.map((script) => new RegExp(String.raw`^[\p{Script=${script}}\d-]+$`, 'u')),
  // Japanese and Chinese write with several.
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d-]+(?::\d+)?$/u,
  /^[\w-]+(?::\d+)?$/,
];
const isOneScript = (label: string) => oneScript.some((script) => script.test(label));
/** Cyrillic and Greek labels that can be read as Latin ones. */
const LOOK_ALIKE = /^[асԁеһіјӏорԛѕԝхуυνοικρτ\d-]+$/u;

/** With letters in place of their codes, where that says the same. */
function readablePath(path: string): string {
  try {
    const text = decodeURI(path);
    return /[\s\p{C}\p{Z}]/u.test(text) ? path : text;
  } catch {
    // A per cent sign that encodes nothing.
    return path;
  }
}
