/** What the commands tell the person who typed them. All of it on standard error: standard output
 * belongs to the program that is run. */

/** One line. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure the person can do something about: its message is the one sentence they read. */
export class Trouble extends Error {}

/** Runs a command's body; a `Trouble` becomes its one sentence and exit code 1. */
export async function run(body) {
  try {
    const code = await body();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    if (error instanceof Trouble) say(error.message);
    else say(error?.stack ?? String(error));
    process.exitCode = 1;
  }
}
