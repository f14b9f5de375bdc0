/** Short messages that come and go: what was done, what went wrong, and a way to undo it. */
import { create } from 'zustand';
import { failureOf } from '../../electron/shared/errors.ts';
import { shortened } from '../../electron/shared/shortened.ts';

/** What can be done about a message. */
export interface ToastAction {
  label: string;
  run: () => void;
}

export interface Toast {
  id: number;
  text: string;
  /** `alert` is announced at once, and stays longer. */
  tone: 'status' | 'alert';
  actions: readonly ToastAction[];
}

interface ToastState {
  toasts: Toast[];
}

/** How long a message stays, milliseconds. */
const STAYS = { plain: 4000, withAction: 10_000, alert: 12_000 };
/** Characters: what it speaks of may be called by a text of any length. */
const LONGEST = 300;
/** More would be a wall. */
const MOST = 3;

interface Timer {
  /** Milliseconds left when last started. */
  left: number;
  startedAt: number;
  handle: ReturnType<typeof setTimeout> | null;
}

const timers = new Map<number, Timer>();
let lastId = 0;

export const useToasts = create<ToastState>()(() => ({ toasts: [] }));

function show({ text: whole, ...rest }: Omit<Toast, 'id'>, stays: number): number {
  const id = ++lastId;
  const toast = { ...rest, text: shortened(whole, LONGEST) };
  timers.set(id, { left: stays, startedAt: 0, handle: null });
  useToasts.setState(({ toasts }) => {
    // The same words twice are one message.
    const others = toasts.filter((other) => other.text !== toast.text);
    return { toasts: [...others, { id, ...toast }].slice(-MOST) };
  });
  for (const known of timers.keys()) {
    if (!useToasts.getState().toasts.some((shown) => shown.id === known)) stop(known);
  }
  run(id);
  return id;
}

function run(id: number): void {
  const timer = timers.get(id);
  if (!timer || timer.handle !== null) return;
  timer.startedAt = Date.now();
  timer.handle = setTimeout(() => toasts.dismiss(id), timer.left);
}

function stop(id: number): void {
  clearTimeout(timers.get(id)?.handle ?? undefined);
  timers.delete(id);
}

export const toasts = {
  /** Says what was done, with a way to undo it where there is one. Answers the message's id. */
  say: (text: string, ...actions: ToastAction[]): number =>
    show({ text, tone: 'status', actions }, actions.length > 0 ? STAYS.withAction : STAYS.plain),

  /** Says what went wrong, and a way on where there is one; takes anything thrown, or a sentence. */
  alert: (problem: unknown, ...actions: ToastAction[]): void => {
    const text = typeof problem === 'string' ? problem : failureOf(problem).message;
    show({ text, tone: 'alert', actions }, STAYS.alert);
  },

  dismiss: (id: number): void => {
    stop(id);
    useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
  },

  /** Stops the clocks while someone reads or reaches for a button. */
  hold: (): void => {
    for (const timer of timers.values()) {
      if (timer.handle === null) continue;
      clearTimeout(timer.handle);
      timer.handle = null;
      timer.left = Math.max(timer.left - (Date.now() - timer.startedAt), 1000);
    }
  },

  /** Lets the clocks run on. */
  release: (): void => {
    for (const id of timers.keys()) run(id);
  },
};
