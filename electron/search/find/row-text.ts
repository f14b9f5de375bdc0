/** A row of the library as one text, with its words. */
import { countBefore } from '../../shared/bisect.ts';
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
export const lineAt = ({ starts }: RowText, place: number): number =>
  Math.max(0, countBefore(starts.length, (index) => (starts[index] ?? 0) <= place) - 1);

/** The index of the first token that ends behind a place of the text; their number where none does. */
export const tokenAt = ({ tokens }: RowText, place: number): number =>
  countBefore(tokens.length, (index) => tokens.to(index) <= place);
