/** Callers who ask for the same at the same time share one run of the work. */
export class SharedRuns<T, K = number> {
  private readonly running = new Map<K, Promise<T>>();

  run(key: K, work: () => Promise<T>): Promise<T> {
    const running = this.running.get(key) ?? work().finally(() => this.running.delete(key));
    this.running.set(key, running);
    return running;
  }
}
