import { Signal } from './signal.ts';

/**
 * Tells listeners where the playhead is, in seconds: on every frame while it runs, and on `tick`
 * when it has moved without running. Reads the audio's own clock, so it cannot drift from the sound.
 */
export class Clock {
  readonly #read: () => number;
  readonly #told = new Signal<number>();
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
  listen = this.#told.listen;

  /** Reads the time and tells it. */
  tick = (): void => {
    this.#shown = this.#read();
    this.#told.tell(this.#shown);
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
