/** Runs `act` at most once in `ms` milliseconds: at once, then with the newest value at the end of each span. */
export class Throttle<T> {
  private timer: NodeJS.Timeout | null = null;
  private newest: { value: T } | null = null;

  constructor(
    private readonly ms: number,
    private readonly act: (value: T) => void,
  ) {}

  call(value: T): void {
    this.newest = { value };
    if (this.timer === null) this.fire();
  }

  /** Forgets what was still to be told. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.newest = null;
  }

  private fire(): void {
    this.timer = null;
    if (this.newest === null) return;
    const { value } = this.newest;
    this.newest = null;
    this.timer = setTimeout(() => this.fire(), this.ms);
    this.act(value);
  }
}
