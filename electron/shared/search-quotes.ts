/** The quotes that make phrases of what is typed to search, of whatever keyboard. */

interface Quotes {
  /** Each of them opens a phrase. The first ones of both are what we write. */
  opening: string;
  /** Each of them closes it: people and programs mix them, and what opens in one language closes in another. */
  closing: string;
}

const STRAIGHT_AND_CURLY = '"“”„‟＂';
const KINDS: readonly Quotes[] = [
  { opening: STRAIGHT_AND_CURLY, closing: STRAIGHT_AND_CURLY },
  { opening: '«»', closing: '»«' },
  { opening: '「｢', closing: '」｣' },
  { opening: '『', closing: '』' },
];

/**
 * Where a word ends: at a space or an opening quote. Quotes that do not show which way they open are part of a
 * word behind a letter or number: 12", צה"ל.
 */
const WORD_END = /[\s“„‟«「｢『]|(?<![\p{L}\p{M}\p{N}])["”＂»]/gu;

/** A word or what stands in quotes. */
export interface Piece {
  kind: 'word' | 'phrase';
  /** Without the quotes and the spaces inside of them; may be empty. */
  text: string;
  /** Where it ends, its quote included. */
  to: number;
  /** Whether typing on makes it longer: a word, or a phrase whose quote is not closed. */
  open: boolean;
}

/** The word or phrase that begins at an index; a quote left open reaches to the end. */
export function readPiece(text: string, at: number): Piece {
  const first = text.charAt(at);
  const quotes = KINDS.find(({ opening }) => first !== '' && opening.includes(first));
  if (!quotes) {
    WORD_END.lastIndex = at;
    const to = WORD_END.exec(text)?.index ?? text.length;
    return { kind: 'word', text: text.slice(at, to), to, open: true };
  }
  let end = at + 1;
  while (end < text.length && !quotes.closing.includes(text.charAt(end))) end += 1;
  const open = end === text.length;
  return { kind: 'phrase', text: text.slice(at + 1, end).trim(), to: open ? end : end + 1, open };
}

/** Whether a text read as a word ends before its end, or is read as a phrase. */
export const needsQuotes = (text: string): boolean => {
  const { kind, to } = readPiece(text, 0);
  return kind === 'phrase' || to < text.length;
};

/** A text in the first quotes that do not stand in it; where all do, it loses the most usual ones. */
export function inQuotes(text: string): string {
  const free = KINDS.find(({ closing }) => ![...closing].some((quote) => text.includes(quote)));
  if (free) return `${free.opening.charAt(0)}${text}${free.closing.charAt(0)}`;
  return `"${[...text].filter((letter) => !STRAIGHT_AND_CURLY.includes(letter)).join('')}"`;
}
