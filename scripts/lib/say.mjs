/**
 * What the commands tell the person who typed them. All of it goes to standard error: standard
 * output belongs to the program that is run.
 */

/** One line. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure the person can do something about: its message is the one sentence they read. */
export class Trouble extends Error {}

/** Runs a command's body, which may return an exit code; a `Trouble` ends it with 1 and its sentence. */
export async function run(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    say(error instanceof Trouble ? error.message : (error?.stack ?? String(error)));
    process.exitCode = 1;
  }
}

/** Says `describe()` every few seconds while `work` goes on, so that a long step is seen to live. */
export async function whileSaying(describe, work) {
  const timer = setInterval(() => say(`  ${describe()}`), 5000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/** Counts bytes of a known total and says every tenth part of it; `add` takes a number of bytes. */
export function progress(what, total) {
  let done = 0;
  let said = 0;
  return {
    add(bytes) {
      done += bytes;
      const tenths = Math.floor((done / total) * 10);
      if (tenths <= said) return;
      said = tenths;
      say(`  ${what}: ${tenths * 10} % of ${megabytes(total)}`);
    },
  };
}

/** `120 MB`. */
export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
