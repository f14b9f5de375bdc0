/** Keeps settings a moment after the last change, so that a dragged slider is written once. */
import { type Settings } from '../../electron/shared/library.ts';

const QUIET = 400;

/** Collects changes of settings and hands them on together. */
export class SettingsKeeper {
  readonly #save: (patch: Partial<Settings>) => void;
  #pending: Partial<Settings> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(save: (patch: Partial<Settings>) => void) {
    this.#save = save;
  }

  remember(patch: Partial<Settings>): void {
    Object.assign(this.#pending, patch);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, QUIET);
  }

  /** Writes what is not written yet. */
  flush = (): void => {
    clearTimeout(this.#timer);
    if (Object.keys(this.#pending).length === 0) return;
    const patch = this.#pending;
    this.#pending = {};
    this.#save(patch);
  };
}
