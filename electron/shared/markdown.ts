/** What Markdown would take for its own, wherever it stands. A character reference is one only when it is whole. */
const SPECIAL = /[\\`*_[\]<>~|]|&(?=#?\w+;)/g;
/** What would begin a heading, a list or a rule. */
const OPENING = /^(\d{0,9})([#+=.)-])/;

/** Text that Markdown shows as it is. `text` is one line. */
export const escapeMarkdown = (text: string): string =>
  text.replace(SPECIAL, String.raw`\$&`).replace(OPENING, String.raw`$1\$2`);

/** The text behind `escapeMarkdown`. */
export const unescapeMarkdown = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** An address between the brackets that make it a link. */
export const markdownLink = (address: string): string =>
  `<${address.replace(/[\s<>\\]/g, encodeURIComponent)}>`;
