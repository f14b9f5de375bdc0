/** What somebody may have meant where nothing was found. */
import { type Database } from '../../storage/database.ts';
import { parseSearch, type SearchTerm } from '../../shared/search-query.ts';
import { codeKey, codeWords } from '../words/code-words.ts';
import { type CountedWord, nearestWords } from '../words/nearest-words.ts';
import { tokenise } from '../words/tokenise.ts';
import { type Pause } from './pause.ts';
import { planOf } from './plan.ts';
import { resultsOf } from './results.ts';

const MOST_SUGGESTIONS = 3;
/** Words that may take the place of one, and searches that are tried. */
const MOST_NEAR = 5;
const MOST_TRIED = 12;
/** Looking for one that is near goes through all words of the index; who types more of them means what is typed. */
const MOST_UNKNOWN = 4;
/** Words of the index that are compared in one go. */
const AT_ONCE = 4000;

/** A word of the search that is nowhere in the library: where it stands in what was typed. */
interface Unknown {
  from: number;
  to: number;
  text: string;
}

/** The same with what it may be. */
interface Spelled extends Pick<Unknown, 'from' | 'to'> {
  nearest: string[];
}

/**
 * The same search, all but the words that nothing in the library has: instead of these the nearest ones, where
 * that finds something. The nearest first, three at most; none where more than a few are nowhere.
 */
export async function suggestions(db: Database, query: string, pause: Pause): Promise<string[]> {
  const terms = parseSearch(query).terms.filter(({ excluded }) => !excluded);
  const spelled = terms.map((term) => spelledIn(db, query, term));
  const unknown = spelled.flatMap((term) => term.unknown);
  if (unknown.length > MOST_UNKNOWN) return [];
  const all = spelled.flatMap((term) => term.codes);
  for (const { from, to, text } of unknown)
    all.push({ from, to, nearest: await nearestOf(db, text, pause) });
  if (all.length === 0) return [];
  all.sort((a, b) => a.from - b.from);
  const found: string[] = [];
  for (const suggestion of spellings(query, all)) {
    if (found.length === MOST_SUGGESTIONS) break;
    if (await hasHits(db, suggestion, pause)) found.push(suggestion);
  }
  return found;
}

/** The words of a term that are nowhere. A code word of which only the letters are there is better typed without its signs. */
function spelledIn(
  db: Database,
  query: string,
  { from, to, prefix }: SearchTerm,
): { unknown: Unknown[]; codes: Spelled[] } {
  const typed = query.slice(from, to);
  const tokens = tokenise(typed);
  const unknown: Unknown[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isKnown(db, token.text, prefix && index === tokens.length - 1)) continue;
    unknown.push({ from: from + token.from, to: from + token.to, text: token.text });
  }
  if (unknown.length > 0) return { unknown, codes: [] };
  const codes = codeWords(typed)
    .filter(({ text }) => !isKnownCode(db, text))
    .map((code) => {
      const inside = tokens.filter((token) => token.from >= code.from && token.to <= code.to);
      const nearest = [inside.map(({ text }) => text).join(' ')];
      return { from: from + code.from, to: from + code.to, nearest };
    });
  return { unknown, codes };
}

function isKnown(db: Database, word: string, open: boolean): boolean {
  const found = db.get<{ text: string }>(
    'SELECT text FROM search_word WHERE text >= ? ORDER BY text LIMIT 1',
    word,
  );
  return found !== undefined && (open ? found.text.startsWith(word) : found.text === word);
}

const isKnownCode = (db: Database, code: string): boolean =>
  db.get(
    'SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT 1',
    `code : "${codeKey(code)}"`,
  ) !== undefined;

/** The words of the library that are nearest, read in pieces: they may be many. */
async function nearestOf(db: Database, word: string, pause: Pause): Promise<string[]> {
  let near: CountedWord[] = [];
  let behind = '';
  for (;;) {
    const words = wordsBehind(db, behind);
    const last = words.at(-1);
    if (last === undefined) return near.map(({ text }) => text);
    near = nearestWords(word, [...near, ...words], MOST_NEAR);
    behind = last.text;
    await pause();
  }
}

/** A piece of the words in their order, as one value: far quicker than as many rows. */
function wordsBehind(db: Database, word: string): CountedWord[] {
  const row = db.get<{ texts: string; counts: string }>(
    `SELECT json_group_array(text) AS texts, json_group_array(count) AS counts FROM (
       SELECT text, count FROM search_word WHERE text > ? ORDER BY text LIMIT ${AT_ONCE})`,
    word,
  );
  const texts = JSON.parse(row?.texts ?? '[]') as string[];
  const counts = JSON.parse(row?.counts ?? '[]') as number[];
  return texts.map((text, index) => ({ text, count: counts[index] ?? 0 }));
}

/** What was typed with words put in, the nearest first. */
function spellings(query: string, spelled: readonly Spelled[]): string[] {
  let all: { text: string; rank: number }[] = [{ text: query, rank: 0 }];
  // From the last to the first, so that the places of those before stay right.
  for (const { from, to, nearest } of spelled.toReversed()) {
    all = all
      .flatMap(({ text, rank }) =>
        nearest.map((word, index) => ({
          text: text.slice(0, from) + word + text.slice(to),
          rank: rank + index,
        })),
      )
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_TRIED);
  }
  return all.map(({ text }) => text);
}

async function hasHits(db: Database, query: string, pause: Pause): Promise<boolean> {
  const results = await resultsOf(db, planOf(db, query), 'date', pause);
  return (await results.page(0, 1, pause)).episodes.length > 0;
}
