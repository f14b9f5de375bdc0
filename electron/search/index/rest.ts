/** Waiting that can be cut short. */
export interface Rest {
  /** From here on, who wakes cuts the next wait short, also when it has not begun yet. */
  begin(): void;
  /** So many milliseconds, without end where null; answers whether it was cut short. */
  orWoken(ms: number | null): Promise<boolean>;
  /** So many milliseconds; only `end` cuts it short. */
  orEnded(ms: number): Promise<boolean>;
  wake(): void;
  end(): void;
}

export function createRest(): Rest {
  let awake = false;
  let whenWoken: (() => void) | null = null;
  let whenEnded: (() => void) | null = null;

  const waiting = (ms: number | null, listen: (cut: () => void) => void): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = ms === null ? undefined : setTimeout(() => resolve(false), ms);
      listen(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });

  const wake = () => {
    awake = true;
    whenWoken?.();
  };

  return {
    begin() {
      awake = false;
    },
    orWoken: (ms) => (awake ? Promise.resolve(true) : waiting(ms, (cut) => (whenWoken = cut))),
    orEnded: (ms) => waiting(ms, (cut) => (whenEnded = cut)),
    wake,
    end() {
      wake();
      whenEnded?.();
    },
  };
}
