import { parseArgs } from 'node:util';
import { searchCommand as sentences } from '../shared/strings/search-command.ts';
import { CommandError } from './command-error.ts';

export interface SearchArguments {
  /** What is searched for, in the language of the search box. */
  query: string;
  json: boolean;
  /** Hits that are printed at most. */
  limit: number;
}

const LIMIT = 100;
const MOST = 100_000;

/** Whether a command line wants hits and no window. */
export const asksToSearch = (argv: readonly string[]): boolean =>
  argv.some((argument) => /^--search(=|$)/.test(argument));

/** Switches that Chromium and macOS understand or add, and that are none of our business. */
const OTHERS = /^(no|disable|enable|ozone|js-flags|inspect|remote|user-data-dir$|psn)/;

/**
 * Understands the command line, options in any place; what stands before `--search` may be the folder of the app,
 * while it is not packaged. Throws CommandError with one sentence.
 */
export function readSearchArguments(argv: readonly string[]): SearchArguments {
  const options = {
    search: { type: 'string' },
    json: { type: 'boolean' },
    limit: { type: 'string' },
    'user-data-dir': { type: 'string' },
  } as const;
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const asked: SearchArguments = { query: '', json: false, limit: LIMIT };
  for (const token of tokens) {
    if (token.kind === 'positional' && asked.query !== '')
      throw new CommandError(sentences.oneSearch(token.value));
    if (token.kind !== 'option') continue;
    switch (token.name) {
      case 'search':
        asked.query = valueOf(token).trim();
        if (asked.query === '') throw new CommandError(sentences.usage);
        break;
      case 'json':
        asked.json = true;
        break;
      case 'limit':
        asked.limit = limitOf(valueOf(token));
        break;
      default:
        if (!OTHERS.test(token.name))
          throw new CommandError(sentences.unknownOption(token.rawName));
    }
  }
  return asked;
}

/** What is excluded may begin with one minus, but no option is a value. */
function valueOf({ value, inlineValue }: { value?: string; inlineValue?: boolean }): string {
  if (value === undefined || (!inlineValue && value.startsWith('--')))
    throw new CommandError(sentences.usage);
  return value;
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit < 1 || limit > MOST)
    throw new CommandError(sentences.badLimit(text, MOST));
  return limit;
}
