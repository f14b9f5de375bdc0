import { parseArgs } from 'node:util';
import { inspectSentences as sentences } from '../shared/strings/inspect.ts';
import { CommandError } from './command-error.ts';

export const kinds = ['transcript', 'chapters', 'feed', 'opml'] as const;
export type Kind = (typeof kinds)[number];

export interface Arguments {
  kind: Kind;
  /** A path, or "-" for standard input. */
  file: string;
  type: string | null;
  /** Seconds. */
  duration: number | null;
}

/** Understands the command line, options in any place. Throws CommandError with one sentence. */
export function readArguments(args: string[]): Arguments {
  const options = { type: { type: 'string' }, duration: { type: 'string' } } as const;
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const given: { type: string | null; duration: string | null } = { type: null, duration: null };
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name !== 'type' && token.name !== 'duration') {
      throw new CommandError(sentences['unknown-option']({ option: token.rawName }));
    }
    if (!token.value) throw new CommandError(sentences['no-value']({ option: token.rawName }));
    given[token.name] = token.value;
  }
  const [kind, file, extra] = words;
  if (kind === undefined) throw new CommandError(sentences.usage({}));
  if (!isKind(kind)) throw new CommandError(sentences['unknown-kind']({ kind }));
  if (file === undefined) throw new CommandError(sentences.usage({}));
  if (extra !== undefined) throw new CommandError(sentences['one-file']({ extra }));
  return { kind, file, type: given.type, duration: lengthOf(given.duration) };
}

const isKind = (word: string): word is Kind => kinds.some((kind) => kind === word);

function lengthOf(text: string | null): number | null {
  if (text === null) return null;
  const seconds = Number(text);
  if (text.trim() === '' || !Number.isFinite(seconds) || seconds <= 0) {
    throw new CommandError(sentences['bad-duration']({ text }));
  }
  return seconds;
}
