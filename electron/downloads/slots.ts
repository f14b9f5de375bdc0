/** Lets a number of things run at once; the others wait their turn, first come first served. */
export class Slots {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  /** Runs `work` once there is room for it. Rejects with the signal's reason when that comes first. */
  async run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.take(signal);
    try {
      return await work();
    } finally {
      // Handed over, not freed: nobody who comes in between may take it.
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }

  private async take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.free > 0) {
      this.free--;
      return;
    }
    await new Promise<void>((go, leave) => {
      const abort = () => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        leave(signal.reason as Error);
      };
      const enter = () => {
        signal.removeEventListener('abort', abort);
        go();
      };
      signal.addEventListener('abort', abort, { once: true });
      this.waiting.push(enter);
    });
  }
}
