import { Parser } from 'htmlparser2';

/**
 * Whitespace made plain: runs become one space, ends are trimmed. A single no-break space inside a line
 * stays, because French and others set their punctuation with it.
 */
export function collapse(text: string): string {
  return text.replace(/\s{2,}|[\t\n\v\f\r\u2028\u2029]/g, ' ').trim();
}

/** Whether anything is left to read: not only spaces, zero-width marks or a dash. */
export function hasWords(text: string): boolean {
  return /[^\s\u200b-\u200f\u2060\ufeff\u2010-\u2015-]/.test(text);
}

/** HTML character references resolved, named ones included; everything else untouched. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  let resolved = '';
  const parser = new Parser({ ontext: (piece) => (resolved += piece) });
  parser.end(text.replaceAll('<', '&lt;'));
  return resolved;
}

const TAG =
  /<\/?(?:i|b|u|s|em|strong|font|span|p|div|c|v|lang|ruby|rt|strike)(?:[\s./][^<>]{0,500})?\/?>/gi;
const BREAK = /<\/?br(?:[\s./][^<>]{0,500})?\/?>/gi;
const CODE = /\{\\[^{}]{0,200}\}|\{\/?[biuys](?::[^{}]{0,40})?\}/gi;

/** What subtitles of other formats leave behind for a line end, and for a space. */
const LINE_BREAK = /\\N/g;
const HARD_SPACE = /\\h(?![a-z])/g;

/** Cue text without the tags of SubRip and its kin and without `{\an8}`-like codes; `\N` and entities resolved. Line ends stay. */
export function stripMarkup(text: string): string {
  const bare = text.includes('<') ? text.replace(BREAK, '\n').replace(TAG, '') : text;
  const plain = bare.includes('{') ? bare.replace(CODE, '') : bare;
  return resolveEntities(
    plain.includes('\\') ? plain.replace(LINE_BREAK, '\n').replace(HARD_SPACE, ' ') : plain,
  );
}
