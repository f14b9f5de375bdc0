/** Stars that are taken away from a list, and the way back. */
import { shortened } from '../../electron/shared/shortened.ts';
import { bookmarkStrings } from '../../electron/shared/strings/bookmarks.ts';
import { shellStrings } from '../../electron/shared/strings/shell.ts';
import { createLastMessage } from './last-message.ts';
import { library } from './library.ts';

/** Characters of a title in a message. */
const LONGEST_TITLE = 60;

const { say, hush } = createLastMessage();

/** The episodes that lost their stars here, newest last. */
const removed: number[] = [];

export const stars = {
  /** Takes the star of an episode away, which can be undone: the episode may go from sight with it. */
  remove: async ({ id, title }: { id: number; title: string }): Promise<void> => {
    if (!(await library.setStarred(id, false))) return;
    removed.push(id);
    const label = shellStrings.toasts.undo;
    say(bookmarkStrings.star.removed(shortened(title, LONGEST_TITLE)), {
      label,
      run: () => void restore(id),
    });
  },

  /** Puts back the star that was taken away last. */
  undo: async (): Promise<void> => {
    const last = removed.at(-1);
    if (last !== undefined) await restore(last);
  },
};

async function restore(id: number): Promise<void> {
  const place = removed.indexOf(id);
  // It is back already.
  if (place < 0) return;
  removed.splice(place, 1);
  hush();
  if (!(await library.setStarred(id, true))) removed.push(id);
}
