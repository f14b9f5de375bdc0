/** The shell that a command was started from. */
import { type SearchTerminal } from './search.ts';

/** Standard output and error; `written` waits until all of it is out. */
export function openShell(): SearchTerminal & { written(): Promise<void> } {
  const { stdout, stderr } = process;
  // Whoever reads the output may stop early (`… | head`): that is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    isTerminal: stdout.isTTY && process.env.NO_COLOR === undefined,
    written: () =>
      new Promise((resolve) => stdout.write('', () => stderr.write('', () => resolve()))),
  };
}
