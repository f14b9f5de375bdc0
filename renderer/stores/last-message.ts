import { type ToastAction, toasts } from './toasts.ts';

/** The message about the last of some changes: only that one can be taken back, so only one stands. */
export interface LastMessage {
  /** Says what was done, in the place of what was said before. */
  say: (text: string, ...actions: ToastAction[]) => void;
  /** Takes away what was said: something else was done, or it came to nothing. */
  hush: () => void;
}

/** Made once for the changes that follow each other. */
export function createLastMessage(): LastMessage {
  let said: number | null = null;
  const hush = () => {
    if (said !== null) toasts.dismiss(said);
    said = null;
  };
  return {
    say: (text, ...actions) => {
      hush();
      said = toasts.say(text, ...actions);
    },
    hush,
  };
}
