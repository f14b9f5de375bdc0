/** What a silence means, milliseconds after it began: nothing at first, then a wait, then trouble. */
export const WAIT = 1500;
export const TROUBLE = 8000;

/** Runs something later; the answer calls it off. */
export type Later = (act: () => void, milliseconds: number) => () => void;

const later: Later = (act, milliseconds) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

/** Watches a silence that nobody asked for: sound that should play and does not arrive. */
export class Silence {
  readonly #onWait: () => void;
  readonly #onTrouble: () => void;
  readonly #later: Later;
  #callOff: (() => void) | null = null;

  constructor(onWait: () => void, onTrouble: () => void, runLater: Later = later) {
    this.#onWait = onWait;
    this.#onTrouble = onTrouble;
    this.#later = runLater;
  }

  /** It became silent; once more changes nothing. */
  begin(): void {
    if (this.#callOff) return;
    const calls = [this.#later(this.#onWait, WAIT), this.#later(this.#onTrouble, TROUBLE)];
    this.#callOff = () => calls.forEach((callOff) => callOff());
  }

  /** Sound again, or nobody waits for it any more. */
  end(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  /** Whether it is silent. */
  get lasts(): boolean {
    return this.#callOff !== null;
  }
}
