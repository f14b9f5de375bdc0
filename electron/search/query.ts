/**
 * Turns what a person typed into a match expression of the index, and nothing typed into an error.
 * The index's tokenizer (unicode61) keeps letters, numbers and private-use characters, and folds
 * case and diacritics; everything else only separates words.
 */
const INDEXED = /[\p{L}\p{N}\p{Co}]/u;
/** One letter begins too many words to be of use, and finding them all takes long. */
const ENDS_IN_WORD = /[\p{L}\p{N}\p{Co}\p{M}]{2}$/u;
const QUOTES = /["“”„‟«»]/g;

/** More words than anybody types; the rest is left out. */
const MOST_TERMS = 64;

/**
 * The FTS5 expression for what was typed, or null when there is nothing in it to search for. Plain
 * words must all be there, in any order; what stands in quotes must be there as a phrase, a quote
 * left open reaching to the end. A word still being typed may be the beginning of a longer one.
 * Every term is quoted, so that operators are just words, and the tokenizer splits it the way it
 * split the transcripts: `asyncio.run` is the phrase "asyncio run", `C++` is `c`.
 */
export function matchExpression(typed: string): string | null {
  // Odd parts stand between quotes.
  const parts = typed.replaceAll('\0', ' ').split(QUOTES);
  const terms = parts
    .flatMap((part, index) => (index % 2 === 1 ? [part] : part.split(/\s+/u)))
    .filter((term) => INDEXED.test(term))
    .slice(0, MOST_TERMS);
  if (terms.length === 0) return null;
  const expression = terms.map((term) => `"${term}"`).join(' ');
  return ENDS_IN_WORD.test(typed) ? `${expression}*` : expression;
}
