import { readArguments, type Arguments } from './arguments.ts';
import { CommandError } from './command-error.ts';
import { readInput, type Input } from './input.ts';
import { CuecastError } from '../shared/errors.ts';
import type { ParsedEpisode } from '../shared/model.ts';
import { inspectSentences as sentences } from '../shared/strings/inspect.ts';

/** What the command reads from and writes to. */
export interface Terminal {
  stdin: AsyncIterable<Uint8Array>;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
}

/**
 * Prints as JSON what the app understands from a file. Answers the exit code: 0 with JSON on standard output
 * alone, or 1 with one sentence on standard error alone.
 */
export async function run(args: string[], terminal: Terminal): Promise<0 | 1> {
  try {
    const asked = readArguments(args);
    const input = await readInput(asked, terminal.stdin);
    const understood = await understand(asked, input).finally(() => input.close());
    terminal.stdout(`${JSON.stringify(understood, null, 2)}\n`);
    return 0;
  } catch (error) {
    terminal.stderr(`${sentenceOf(error)}\n`);
    return 1;
  }
}

/** Every reader is loaded only when it is asked for, so that the command starts at once. */
async function understand({ kind, type, duration }: Arguments, input: Input): Promise<unknown> {
  switch (kind) {
    case 'transcript': {
      const { parseTranscript } = await import('../transcripts/parse-transcript.ts');
      return parseTranscript(await input.bytes(), { type, url: input.filename, duration });
    }
    case 'chapters': {
      const { parseChapters, chaptersFromAudio, isAudio } =
        await import('../chapters/parse-chapters.ts');
      const head = await input.source.read(0, 16);
      return isAudio(head)
        ? chaptersFromAudio(input.source, duration)
        : parseChapters(await input.bytes(), { type, duration, filename: input.filename });
    }
    case 'feed': {
      const { parseFeed } = await import('../feeds/parse-feed.ts');
      const feed = parseFeed(await input.bytes(), { url: '', contentType: type });
      return { ...feed, episodes: feed.episodes.map(printed) };
    }
    case 'opml': {
      const { parseOpml } = await import('../feeds/parse-opml.ts');
      return parseOpml(await input.bytes());
    }
  }
}

/** The promised shape: what came into the model later stays out of it. */
const printed = (episode: ParsedEpisode): Partial<ParsedEpisode> => ({
  ...episode,
  facts: undefined,
  podlove: undefined,
});

function sentenceOf(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  if (!(error instanceof CuecastError)) return sentences.unexpected({});
  return error.code === 'not-a-feed' ? sentences['not-a-feed']({}) : error.message;
}
