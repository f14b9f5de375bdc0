/** Whether a string holds anything the index can find: a letter, a digit, or a symbol it treats as one. */
const INDEXED = /[\p{L}\p{N}\p{Co}]/u;

/**
 * Turns what a person typed into an FTS5 match expression, or null when there is nothing in it that
 * can be searched for. Plain words must all be there, in any order; "words in quotes" must be there
 * as a phrase; the last word may be the beginning of one, unless a space or a quote ends it.
 * Everything is quoted, so that nothing typed is taken for syntax: operators are just words, and a
 * quote left open reaches to the end. The index's own tokenizer splits and folds what is in the
 * quotes the way it did the transcripts: `asyncio.run` is the phrase "asyncio run", `C++` is `c`.
 */
export function matchExpression(typed: string): string | null {
  const terms: string[] = [];
  // Odd parts stand between quotes.
  const parts = typed
    .replaceAll('\0', ' ')
    .replace(/[“”„«»]/g, '"')
    .split('"');
  for (const [index, part] of parts.entries())
    terms.push(...(index % 2 === 1 ? [part] : part.split(/\s+/)));
  const searched = terms.filter((term) => INDEXED.test(term));
  if (searched.length === 0) return null;
  const quoted = searched.map((term) => `"${term}"`).join(' ');
  return /["”\s]$/.test(typed) ? quoted : `${quoted}*`;
}
