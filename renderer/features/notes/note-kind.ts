/** What publishers write their notes in. */
export type NoteKind = 'html' | 'markdown' | 'text';

/** Tags that make paragraphs, lists and lines: whoever writes them means HTML. */
const BLOCK_TAGS =
  'p|br|div|ul|ol|li|dl|dt|dd|h[1-6]|table|tr|td|th|blockquote|pre|section|article|center|hr|body|figure|iframe|script|style';
/** Tags that Markdown may hold, too. */
const INLINE_TAGS =
  'a|abbr|audio|b|big|cite|code|del|em|embed|font|form|i|img|ins|math|object|q|s|small|span|strike|strong|sub|sup|svg|time|tt|u|video|link|meta|base';

const tag = (names: string) => new RegExp(String.raw`</?(?:${names})(?:\s[^<>]*)?/?>`, 'i');
const BLOCK = tag(BLOCK_TAGS);
const MARKUP = tag(`${BLOCK_TAGS}|${INLINE_TAGS}`);
/** A tag whose brackets are escaped, as feeds do that escape once too often. */
const ESCAPED = new RegExp(
  String.raw`&(?:lt|#60|#x3c);/?(?:${BLOCK_TAGS}|a)(?:\s.{0,400}?)?/?&(?:gt|#62|#x3e);`,
  'i',
);
/** Code may speak of tags. */
const FENCE = /^ {0,3}(?:```|~~~)/;
const CODE = /(?<!`)(`{1,3})(?!`)[^`\n]{1,300}\1(?!`)/g;

/**
 * Any of these is Markdown. No sign is longer than a few hundred letters, so that none of them is looked for through
 * all of the notes from each of its letters.
 */
const SURE = [
  // A heading; a hashtag has no space.
  /^ {0,3}#{1,6}[ \t]\s{0,9}\S/m,
  /^ {0,3}\S.{0,300}\n {0,3}={3,80}[ \t]*$/m,
  // A link or a picture.
  /\[[^\][\n]{1,300}\]\((?:<?(?:https?:|mailto:|[/#?])[^\s()]{0,2})/,
  /(?<![\p{L}\p{N}*])\*\*(?=[^\s*])[^*\n]{1,300}(?<=\S)\*\*/u,
  /(?<![\p{L}\p{N}_])__(?=\S)[^_\n]{1,200} [^_\n]{0,200}(?<=\S)__(?![\p{L}\p{N}_])/u,
  /^ {0,3}(?:```|~~~)[\w+-]{0,30}[ \t]{0,9}$/m,
  // The line under the head of a table.
  /^.{0,600}\|.{0,600}\n[ \t]{0,9}\|?[ \t]{0,9}:?-{2,80}:?[ \t]{0,9}\|[ \t:|-]{0,300}$/m,
  // Where a link leads, told apart from it.
  /^ {0,3}\[[^\]\n]{1,300}\]: <?https?:/m,
];
/** Two of these are; one may be chance. */
const LIKELY =
  /^[ \t]{0,20}[-*+][ \t]{1,9}\S|^ {0,3}\d{1,2}[.)][ \t]{1,9}\S|^ {0,3}>[ \t]?\S|(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=[^\s_])[^_\n]{1,200}(?<=[^\s_])_(?![\p{L}\p{N}_])|`[^`\n]{2,200}`/gmu;

/** In letters. */
const LONGEST_PARAGRAPH = 20_000;

/**
 * What notes are written in. HTML whose text still has Markdown in it is HTML; Markdown may hold tags within its
 * lines and speak of tags in code; text is everything else, and stays as it stands.
 */
export function noteKind(notes: string): NoteKind {
  const bare = withoutCode(notes);
  if (BLOCK.test(bare)) return 'html';
  if (isMarkdown(notes)) return 'markdown';
  return MARKUP.test(bare) ? 'html' : 'text';
}

function isMarkdown(notes: string): boolean {
  // Nobody writes such paragraphs, and the stars in them would be paired for seconds.
  if (notes.split(/\n[ \t]*\n/).some(({ length }) => length > LONGEST_PARAGRAPH)) return false;
  if (SURE.some((sign) => sign.test(notes))) return true;
  const signs = notes.matchAll(LIKELY);
  return signs.next().done === false && signs.next().done === false;
}

/** The notes without code between fences and between backticks; a fence that is never closed is none. */
function withoutCode(notes: string): string {
  const kept: string[] = [];
  let fenced: string[] | null = null;
  for (const line of notes.split('\n')) {
    if (FENCE.test(line)) fenced = fenced ? null : [];
    else (fenced ?? kept).push(line);
  }
  return [...kept, ...(fenced ?? [])].join('\n').replace(CODE, ' ');
}

/** Whether the tags of HTML make its lines; where they do not, its line breaks are meant. */
export const hasBlocks = (html: string): boolean => BLOCK.test(html);

/** Whether notes are HTML whose tags were escaped once too often. */
export const isEscapedHtml = (notes: string): boolean => !MARKUP.test(notes) && ESCAPED.test(notes);
