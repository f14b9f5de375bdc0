/** The words of the index, beside it: what a word's inflections and its nearest ones are looked up in. */
import { type Database } from '../../storage/database.ts';
import { stemOf } from '../words/inflections.ts';
import { WordSet } from './word-set.ts';

export interface Vocabulary {
  /** Adds the words of rows (`WordedRow.words`), in the caller's transaction, with how often they are in these. */
  add(rows: readonly string[]): void;
  /** The caller's transaction stands: what was added need not be added again. */
  keep(): void;
  /** It does not, or words were taken away. */
  forget(): void;
}

/** Counts are not added up for words that are there: that took longer than all else. Tidying does it. */
const ADD = 'INSERT OR IGNORE INTO search_word (text, stem, count) VALUES (?, ?, ?)';

export function createVocabulary(database: Database): Vocabulary {
  /** Words that are there for sure. */
  const known = new WordSet();
  let added: string[] = [];

  return {
    add(rows) {
      const counts = new Map<string, number>();
      const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const row of rows) known.others(row, count);
      for (const [word, times] of counts) database.run(ADD, word, stemIfOther(word), times);
      added = [...counts.keys()];
    },
    keep() {
      for (const word of added) known.add(word);
      added = [];
    },
    forget() {
      known.clear();
      added = [];
    },
  };
}

/** As `search_word.stem` has it: null where the word is its own. */
export function stemIfOther(word: string): string | null {
  const stem = stemOf(word);
  return stem === word ? null : stem;
}
