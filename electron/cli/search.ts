/** `cuecast --search "WORDS"`: prints hits, beside a running window or without one. */
import { createEngine } from '../search/find/engine.ts';
import { refuseDamaged } from '../search/index/refuse-damaged.ts';
import { stateOf } from '../search/index/state.ts';
import { RULES } from '../search/rows.ts';
import { failureOf } from '../shared/errors.ts';
import { linkText } from '../shared/moment-link.ts';
import { type EpisodeHits, type SearchHit } from '../shared/search-results.ts';
import { searchCommand as sentences } from '../shared/strings/search-command.ts';
import { formatTime } from '../shared/time.ts';
import { type Database } from '../storage/database.ts';
import { readLibrary } from '../storage/open.ts';
import { CommandError } from './command-error.ts';
import { readSearchArguments, type SearchArguments } from './search-arguments.ts';

/** What the command writes to. */
export interface SearchTerminal {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Whether a person reads it, for whom the words found are marked. */
  isTerminal: boolean;
}

/** A hit and its episode. */
interface Found {
  hit: SearchHit;
  episode: EpisodeHits;
}

interface Answer {
  found: Found[];
  /** Episodes that the index has not taken in as they are now. */
  waiting: number;
  /** Hits there are in all. */
  total: number;
  /** There are still more: nobody counted further. */
  more: boolean;
}

/**
 * Prints the hits of a search in the library of a data folder (absolute), the best episode first, the hits of each in
 * the order of the audio. `args` is the command line less the program. Nothing is written but what is printed. Answers
 * the exit code: 0 with hits, 1 where there are none, 2 with one sentence on standard error where it could not search,
 * which as JSON is `{ error: { code, message } }`.
 */
export async function search(
  args: readonly string[],
  dataFolder: string,
  terminal: SearchTerminal,
): Promise<0 | 1 | 2> {
  try {
    const asked = readSearchArguments(args);
    const database = readLibrary(dataFolder);
    const answer = await find(database, asked);
    const write = asked.json ? writeJson : writeLines;
    write(asked, answer, terminal);
    if (answer.waiting > 0) terminal.stderr(`${sentences.behind(answer.waiting)}\n`);
    database.close();
    return answer.found.length > 0 ? 0 : 1;
  } catch (error) {
    const { code, message } = problemOf(error, dataFolder);
    if (args.includes('--json')) terminal.stdout(json({ error: { code, message } }));
    terminal.stderr(`${message}\n`);
    return 2;
  }
}

/** Episodes that are looked at at once. */
const PAGE = 20;

/** Nobody else waits for anything in this process. */
const pause = () => Promise.resolve();

async function find(database: Database, { query, limit }: SearchArguments): Promise<Answer> {
  const engine = createEngine(() => database);
  const waiting = waitingIn(database);
  const found: Found[] = [];
  let offset: number | null = 0;
  while (offset !== null && found.length <= limit) {
    const page = await engine.find(query, 'relevance', offset, PAGE, pause);
    for (const episode of page.episodes) {
      if (found.length > limit) break;
      const { hits } = episode.more ? engine.episode(query, episode.episodeId) : episode;
      found.push(...hits.map((hit) => ({ hit, episode })));
    }
    offset = page.next;
  }
  // Of what is damaged nothing may be found, and nothing fail.
  if (found.length === 0) refuseDamaged(database);
  if (found.length <= limit) return { found, waiting, total: found.length, more: false };
  const { hits, more } = await engine.count(query, pause);
  return { found: found.slice(0, limit), waiting, total: Math.max(hits, found.length), more };
}

function writeJson({ query }: SearchArguments, answer: Answer, { stdout }: SearchTerminal): void {
  const { found, waiting, total, more } = answer;
  const hits = found.map(({ hit, episode }) => {
    const [link = null, page = null] = linkText(episode, hit.start)?.split('\n').reverse() ?? [];
    return {
      podcast: episode.feedTitle,
      episode: episode.title,
      published: episode.published,
      part: hit.part,
      time: hit.start,
      timecode: hit.start === null ? null : formatTime(hit.start),
      speaker: hit.speaker,
      chapter: hit.chapter,
      text: textOf(hit, (text) => text),
      link,
      page,
    };
  });
  stdout(json({ query, total, more, waiting, hits }));
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function writeLines(asked: SearchArguments, answer: Answer, terminal: SearchTerminal): void {
  const { found, total, more } = answer;
  const lines: string[] = [];
  let last: EpisodeHits | null = null;
  for (const { hit, episode } of found) {
    if (episode !== last) {
      const date = episode.published?.slice(0, 10);
      const title = [episode.feedTitle, episode.title, ...(date ? [date] : [])].join(' · ');
      lines.push(...(last ? [''] : []), printable(title));
      last = episode;
    }
    const where = hit.start === null ? sentences.parts[hit.part] : formatTime(hit.start);
    const speaker = hit.speaker === null ? '' : `${printable(hit.speaker)}: `;
    const text = textOf(hit, (text) => (terminal.isTerminal ? `\x1b[1m${text}\x1b[22m` : text));
    lines.push(`${where.padStart(10)}  ${speaker}${text}`);
  }
  if (found.length === 0) terminal.stderr(`${sentences.none(asked.query)}\n`);
  else terminal.stdout(`${lines.join('\n')}\n`);
  if (total > found.length) terminal.stderr(`${sentences.further(found.length, total, more)}\n`);
}

const textOf = ({ runs }: SearchHit, marked: (text: string) => string): string =>
  runs
    .map(({ text, hit }) => (hit ? marked(printable(text)) : printable(text)))
    .join('')
    .trim();

/** On one line, and nothing that would tell a terminal to do something. */
const printable = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');

/** What is stored and what is searched are not the same while the index has not taken it in: episodes that wait. */
function waitingIn(database: Database): number {
  const table = stateOf(database, 'version') === RULES ? 'search_todo' : 'episode';
  return database.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
}

/** `usage` is a code of the command's own. */
function problemOf(error: unknown, dataFolder: string): { code: string; message: string } {
  if (error instanceof CommandError) return { code: 'usage', message: error.message };
  const { code, message } = failureOf(error);
  switch (code) {
    case 'library-missing':
      return { code, message: sentences.noLibrary(dataFolder) };
    case 'search-damaged':
      return { code, message: sentences.damaged };
    case 'unexpected':
      return { code, message: sentences.unexpected };
    default:
      return { code, message };
  }
}
