/** A row of the library as one text, with its words. */
import { type Line, type Row } from '../rows.ts';
import { TokenList } from '../words/tokenise.ts';

export interface RowText {
  lines: readonly Line[];
  /** The lines, a space between each two. */
  text: string;
  /** Where in the text each line begins, ascending. */
  starts: readonly number[];
  /** Of the whole text; `from` and `to` are places in it. */
  tokens: TokenList;
  /** Where in the text that begins which belongs to the next row. */
  own: number;
}

export function rowText({ lines, own }: Row): RowText {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  const text = lines.map((line) => line.text).join(' ');
  return { lines, text, starts, tokens: new TokenList(text), own: starts[own] ?? length };
}

/** The index of the line that holds a place of the text. */
export function lineAt({ starts }: RowText, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The index of the first token that ends behind a place of the text; their number where none does. */
export function tokenAt({ tokens }: RowText, place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.to(middle) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
