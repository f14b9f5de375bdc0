/** What is asked about the same thing happens in order, one after the other. */
export class Turns<K = number> {
  private readonly last = new Map<K, Promise<void>>();

  run<T>(key: K, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(work);
    // The next in turn does not care how this one ended; its caller does.
    const ended = turn.then(
      () => undefined,
      () => undefined,
    );
    this.last.set(key, ended);
    void ended.then(() => {
      if (this.last.get(key) === ended) this.last.delete(key);
    });
    return turn;
  }
}
