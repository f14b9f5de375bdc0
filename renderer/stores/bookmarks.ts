/** Moments the listener marked, with their notes, of the episodes that are read or heard. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { type Bookmark, type NewBookmark } from '../../electron/shared/bookmarks.ts';
import { type Failure } from '../../electron/shared/result.ts';
import { bookmarkStrings as words } from '../../electron/shared/strings/bookmarks.ts';
import { api } from '../bridge/api.ts';
import { player } from '../player/player.ts';
import { playheadIn } from './chapters.ts';
import { createTurns } from './in-turn.ts';
import { createLastMessage } from './last-message.ts';
import { toasts } from './toasts.ts';
import { useView, view } from './view.ts';

/** The bookmarks of an episode by time, or why they could not be listed. */
export interface BookmarksView {
  bookmarks: readonly Bookmark[];
  problem: Failure | null;
}

interface BookmarkState {
  /** An episode's are absent while not asked for or on their way. */
  byEpisode: ReadonlyMap<number, BookmarksView>;
  /** The bookmark whose note is being written. */
  writing: Pick<Bookmark, 'id' | 'episodeId'> | null;
}

/** A second bookmark this close to one would be the same, seconds. */
const NEAREST = 1;

export const useBookmarkStore = create<BookmarkState>()(() => ({
  byEpisode: new Map(),
  writing: null,
}));

const { getState: get, setState: set } = useBookmarkStore;

/** The bookmarks of an episode, fetched when they are not there; undefined while they are on their way. */
export function useBookmarks(episodeId: number | null): BookmarksView | undefined {
  const held = useBookmarkStore(({ byEpisode }) =>
    episodeId === null ? undefined : byEpisode.get(episodeId),
  );
  const missing = held === undefined;
  useEffect(() => {
    if (episodeId !== null && missing) void bookmarks.load(episodeId);
  }, [episodeId, missing]);
  return held;
}

/** The bookmark of an episode whose note is being written; null while none is. */
export const useWriting = (episodeId: number): number | null =>
  useBookmarkStore(({ writing }) => (writing?.episodeId === episodeId ? writing.id : null));

const inTurn = createTurns();
const { say } = createLastMessage();

/** Those the listener removed, newest last. */
const removed: Bookmark[] = [];

function put(episodeId: number, view: BookmarksView): void {
  set(({ byEpisode }) => ({ byEpisode: new Map(byEpisode).set(episodeId, view) }));
}

const listOf = (episodeId: number): readonly Bookmark[] =>
  get().byEpisode.get(episodeId)?.bookmarks ?? [];

const inOrder = (a: Bookmark, b: Bookmark): number => a.time - b.time || a.id - b.id;

/** Shows what an episode's bookmarks are with this one in them, or without it. */
function putWith(bookmark: Bookmark | null, { id, episodeId }: Bookmark): void {
  // What is not there yet comes with the rest.
  if (!get().byEpisode.has(episodeId)) return;
  const others = listOf(episodeId).filter((one) => one.id !== id);
  const list = bookmark ? [...others, bookmark].sort(inOrder) : others;
  put(episodeId, { bookmarks: list, problem: null });
}

/** Keeps it and shows it; null, and a message, when that could not be done. */
async function keep(bookmark: NewBookmark): Promise<Bookmark | null> {
  const answer = await api.bookmarks.save(bookmark);
  if (answer.ok) putWith(answer.value, answer.value);
  else toasts.alert(answer.error.message);
  return answer.ok ? answer.value : null;
}

const noting = (bookmark: Bookmark) => ({
  label: bookmark.note ? words.editNote : words.addNote,
  run: () => bookmarks.write(bookmark),
});

export const bookmarks = {
  async load(episodeId: number): Promise<void> {
    const answer = await api.bookmarks.list(episodeId);
    put(
      episodeId,
      answer.ok
        ? { bookmarks: answer.value, problem: null }
        : { bookmarks: [], problem: answer.error },
    );
  },

  /** Puts one at a moment (seconds); where there is one, a message leads to its note. */
  add: (episodeId: number, time: number): Promise<void> =>
    inTurn(async () => {
      if (!get().byEpisode.has(episodeId)) await bookmarks.load(episodeId);
      const near = listOf(episodeId).find((one) => Math.abs(one.time - time) < NEAREST);
      if (near) {
        say(words.taken(near.time), noting(near));
        return;
      }
      const createdAt = new Date().toISOString();
      const saved = await keep({ id: null, episodeId, time, note: '', createdAt });
      if (!saved) return;
      const run = () => void bookmarks.remove(saved);
      say(words.added(time), noting(saved), { label: words.undo, run });
    }),

  /** The same at the playhead of what is in the player; where nothing is there, a message says so. */
  async addHere(episodeId: number | null = player.state.episodeId): Promise<void> {
    const time = episodeId === null ? null : playheadIn(episodeId);
    if (episodeId !== null && time !== null) return bookmarks.add(episodeId, time);
    toasts.say(episodeId === null ? words.nothing : words.notHeard);
  },

  /** Opens the note of a bookmark to be written, beside its episode. */
  write({ id, episodeId }: Bookmark): void {
    const { place } = useView.getState();
    if (place.screen !== 'reading' || place.episodeId !== episodeId) view.openReading(episodeId);
    set({ writing: { id, episodeId } });
  },

  /** Leaves the note that is being written as it was. */
  stopWriting: ({ id }: Bookmark): void =>
    set(({ writing }) => (writing?.id === id ? { writing: null } : {})),

  /** Keeps a note; where that fails it stays open, and the answer is false. */
  saveNote: (bookmark: Bookmark, note: string): Promise<boolean> =>
    inTurn(async () => {
      // One that was removed meanwhile is not to come back with its note.
      const held = listOf(bookmark.episodeId).find(({ id }) => id === bookmark.id);
      if (held && held.note !== note && !(await keep({ ...held, note }))) return false;
      bookmarks.stopWriting(bookmark);
      return true;
    }),

  /** Takes one away, which can be undone. */
  remove: ({ id, episodeId }: Bookmark): Promise<void> =>
    inTurn(async () => {
      const held = listOf(episodeId).find((one) => one.id === id);
      if (!held) return;
      const answer = await api.bookmarks.remove(id);
      if (!answer.ok) {
        toasts.alert(answer.error.message);
        return;
      }
      putWith(null, held);
      removed.push(held);
      const run = () => void bookmarks.restore(held);
      say(words.removed(held.time), { label: words.undo, run });
    }),

  /** Puts one that was removed back as it was. */
  restore: (bookmark: Bookmark): Promise<void> =>
    inTurn(async () => {
      const place = removed.indexOf(bookmark);
      // It is back already.
      if (place < 0) return;
      removed.splice(place, 1);
      if (!(await keep(bookmark))) removed.push(bookmark);
    }),

  /** Puts back the one of an episode that was removed last. */
  async undo(episodeId: number): Promise<void> {
    const last = removed.findLast((one) => one.episodeId === episodeId);
    if (last) await bookmarks.restore(last);
  },
};
