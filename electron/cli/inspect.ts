/** `npm run -s inspect -- KIND FILE`: prints as JSON what the app understands from a file. */
import { run } from './run.ts';

// Whoever reads the output may stop early (`inspect … | head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
