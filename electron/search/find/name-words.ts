/** Names by their words: of speakers, shows, episodes and chapters. */
import { tokenise } from '../words/tokenise.ts';

/** Words that must stand in a name one behind the other. */
export interface NamePiece {
  words: readonly string[];
  /** The last word may be the beginning of a longer one. */
  open: boolean;
}

/** So much of a name is looked at and shown, characters: a feed may call anything by a text of a megabyte. */
export const LONGEST = 400;

export const wordsOf = (text: string): string[] => tokenise(text).map((token) => token.text);

/** What somebody types of a name: pieces between spaces, in any order, each perhaps unfinished. */
export const typedName = (text: string): NamePiece[] =>
  text
    .split(/\s+/u)
    .map((piece) => ({ words: wordsOf(piece), open: true }))
    .filter(({ words }) => words.length > 0);

/** Whether a name has a piece; a piece without words is in none. */
export const hasPiece = (name: readonly string[], piece: NamePiece): boolean =>
  piece.words.length > 0 && name.some((_, at) => standsAt(name, at, piece));

function standsAt(name: readonly string[], at: number, { words, open }: NamePiece): boolean {
  const last = words.length - 1;
  return words.every((word, index) => {
    const other = name[at + index] ?? '';
    return other === word || (open && index === last && other.startsWith(word));
  });
}

/** How well a name has all pieces: 0 where it begins with the first, 1 elsewhere; null where it has not, or there is none. */
export function nameRank(name: string, pieces: readonly NamePiece[]): 0 | 1 | null {
  const [first] = pieces;
  if (!first) return null;
  const words = wordsOf(name);
  if (!pieces.every((piece) => hasPiece(words, piece))) return null;
  return standsAt(words, 0, first) ? 0 : 1;
}
