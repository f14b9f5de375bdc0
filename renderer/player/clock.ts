type Listener = (time: number) => void;

/**
 * Tells listeners where the playhead is, in seconds: on every frame while it runs, and on `tick`
 * when it has moved without running. Reads the audio's own clock, so it cannot drift from the sound.
 */
export class Clock {
  readonly #read: () => number;
  readonly #listeners = new Set<Listener>();
  #frame: number | null = null;
  #shown = 0;

  constructor(read: () => number) {
    this.#read = read;
  }

  /** The time last told to listeners: the same for everything drawn in one frame. */
  get shown(): number {
    return this.#shown;
  }

  /** Listens; the answer stops listening. */
  listen = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the time and tells it. */
  tick = (): void => {
    this.#shown = this.#read();
    for (const listener of this.#listeners) listener(this.#shown);
  };

  /** Starts telling on every frame. */
  run(): void {
    if (this.#frame !== null) return;
    const step = () => {
      this.#frame = requestAnimationFrame(step);
      this.tick();
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Stops telling on every frame. */
  rest(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }
}
