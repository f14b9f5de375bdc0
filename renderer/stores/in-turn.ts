/** A queue of changes: each begins with what the one before it left, whether that came to something or not. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    // Whoever asked hears of it.
    last = done.catch(() => undefined);
    return done;
  };
}
