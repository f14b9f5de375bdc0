/**
 * Chapters of one's own: every change, and the way back until the app ends. Each change is at once on the screen and
 * in the library. Where a list of the publisher's is shown and there is none of one's own, the first change copies it.
 * Chapters are named by where they start in the list that is shown, seconds.
 */
import { create } from 'zustand';
import {
  markChapter,
  moveChapter,
  removeChapter,
  renameChapter,
} from '../../electron/shared/edit-chapters.ts';
import { type ChaptersView } from '../../electron/shared/library.ts';
import { type Chapter, type ChapterSource } from '../../electron/shared/model.ts';
import { type Result } from '../../electron/shared/result.ts';
import { chapterStrings } from '../../electron/shared/strings/chapters.ts';
import { api } from '../bridge/api.ts';
import { player } from '../player/player.ts';
import { createTurns } from './in-turn.ts';
import { createLastMessage } from './last-message.ts';
import { readings } from './reading.ts';
import { type ToastAction, toasts } from './toasts.ts';

const { done, mark: words } = chapterStrings;

/** What the library has. */
interface Kept {
  /** Empty where there are none of one's own. */
  own: Chapter[];
  /** The list of the publisher's that the listener chose, or null. */
  chosen: ChapterSource | null;
}

/** What was kept before each change, and before each undo; newest last. */
interface Steps {
  past: readonly Kept[];
  future: readonly Kept[];
}

interface OwnChapters {
  byEpisode: ReadonlyMap<number, Steps>;
  /** The chapter that was marked last, for its title to be written. */
  marked: { episodeId: number; start: number } | null;
}

/** Steps that can be taken back. */
const MOST_STEPS = 200;

export const useOwnChapters = create<OwnChapters>()(() => ({
  byEpisode: new Map(),
  marked: null,
}));

const noSteps: Steps = { past: [], future: [] };

/** What can be undone and made again of an episode's own chapters. */
export const useChapterSteps = (episodeId: number): Steps =>
  useOwnChapters(({ byEpisode }) => byEpisode.get(episodeId) ?? noSteps);

const stepsOf = (episodeId: number): Steps =>
  useOwnChapters.getState().byEpisode.get(episodeId) ?? noSteps;

function setSteps(episodeId: number, steps: Steps): void {
  useOwnChapters.setState(({ byEpisode }) => ({
    byEpisode: new Map(byEpisode).set(episodeId, steps),
  }));
}

const { say, hush } = createLastMessage();

const isOwn = ({ list }: ChaptersView): boolean => list?.source === 'own';

export const hasOwn = ({ choices }: ChaptersView): boolean =>
  choices.some(({ source }) => source === 'own');

const keptIn = (view: ChaptersView): Kept => ({
  own: isOwn(view) ? (view.list?.chapters ?? []) : [],
  chosen: view.reason === 'chosen' && !isOwn(view) ? (view.list?.source ?? null) : null,
});

/** The view with these chapters of one's own in it, before main has answered. */
function withOwn(view: ChaptersView, chapters: Chapter[]): ChaptersView {
  const count = chapters.filter(({ toc }) => toc).length;
  const others = view.choices.filter(({ source }) => source !== 'own');
  return {
    ...view,
    list: { source: 'own', chapters, warnings: [] },
    reason: 'own',
    choices: [{ source: 'own', count, host: null, problem: null }, ...others],
  };
}

const inTurn = createTurns();

/** Shows and keeps; when that fails the screen goes back, a message says so, and the answer is false. */
async function save(episodeId: number, before: ChaptersView, kept: Kept): Promise<boolean> {
  if (kept.own.length > 0) readings.putChapters(episodeId, withOwn(before, kept.own));
  let answer = await api.chapters.saveOwn(episodeId, kept.own);
  if (answer.ok && kept.own.length === 0 && kept.chosen) {
    answer = await api.chapters.choose(episodeId, kept.chosen);
  }
  if (answer.ok) {
    readings.putChapters(episodeId, answer.value);
    return true;
  }
  toasts.alert(answer.error.message);
  await readings.renewChapters(episodeId);
  return false;
}

/** The view to change: with the own list in it, where there is one. */
async function toChange(episodeId: number): Promise<ChaptersView | null> {
  const view = await readings.chapters(episodeId);
  if (!view || isOwn(view) || !hasOwn(view)) return view ?? null;
  return shown(episodeId, await api.chapters.choose(episodeId, 'own'));
}

/** Shows what main answered, or says why it could not. */
function shown(episodeId: number, answer: Result<ChaptersView>): ChaptersView | null {
  if (answer.ok) readings.putChapters(episodeId, answer.value);
  else toasts.alert(answer.error.message);
  return answer.ok ? answer.value : null;
}

/** Makes a change, which can be undone. `text` says what was done, where that is not plain. */
const change = (
  episodeId: number,
  next: (chapters: Chapter[]) => Chapter[],
  text: string | null = null,
): Promise<void> =>
  inTurn(async () => {
    const view = await toChange(episodeId);
    const before = view?.list?.chapters ?? [];
    const own = next(before);
    if (!view || own === before) return;
    const steps = stepsOf(episodeId);
    const past = [...steps.past, keptIn(view)].slice(-MOST_STEPS);
    setSteps(episodeId, { past, future: [] });
    hush();
    const message = !isOwn(view) && before.length > 0 ? done.copied : text;
    if (message !== null) say(message, undoing(episodeId));
    if (await save(episodeId, view, { own, chosen: null })) return;
    hush();
    setSteps(episodeId, steps);
  });

/** Takes the newest step of `from`, and leaves what was before it in `to`. */
const step = (
  episodeId: number,
  from: keyof Steps,
  to: keyof Steps,
  text: string,
  action: ToastAction,
): Promise<void> =>
  inTurn(async () => {
    const steps = stepsOf(episodeId);
    const kept = steps[from].at(-1);
    const view = kept && (await toChange(episodeId));
    if (!view) return;
    setSteps(episodeId, {
      ...steps,
      [from]: steps[from].slice(0, -1),
      [to]: [...steps[to], keptIn(view)],
    });
    say(text, action);
    if (await save(episodeId, view, kept)) return;
    hush();
    setSteps(episodeId, steps);
  });

const undoing = (episodeId: number) => ({
  label: done.undo,
  run: () => void ownChapters.undo(episodeId),
});

const redoing = (episodeId: number) => ({
  label: done.redo,
  run: () => void ownChapters.redo(episodeId),
});

const indexOf = (chapters: readonly Chapter[], start: number): number =>
  chapters.findIndex((chapter) => chapter.toc && chapter.start === start);

/** Where the playhead is in an episode, to a tenth of a second, never beyond it; null while it is not in the player. */
export const playheadIn = (episodeId: number): number | null => {
  const { episodeId: loaded, source } = player.state;
  return loaded === episodeId && source !== null ? Math.floor(player.time * 10) / 10 : null;
};

export const ownChapters = {
  /** Shows another list of an episode's chapters, or the best by itself (null). */
  choose: (episodeId: number, source: ChapterSource | null): Promise<void> =>
    inTurn(async () => void shown(episodeId, await api.chapters.choose(episodeId, source))),

  /** Asks for the chapters file again. */
  retry: async (episodeId: number): Promise<void> =>
    void shown(episodeId, await api.chapters.retry(episodeId)),

  /** Marks a chapter at a moment (seconds); its title is there to be written. */
  mark: (episodeId: number, at: number): Promise<void> =>
    change(
      episodeId,
      (chapters) => {
        const after = markChapter(chapters, at, '');
        if (after === chapters) toasts.say(words.taken(at));
        else useOwnChapters.setState({ marked: { episodeId, start: at } });
        return after;
      },
      done.marked(at),
    ),

  /** The same at the playhead of what is in the player; where nothing is there, a message says so. */
  async markHere(episodeId: number | null = player.state.episodeId): Promise<void> {
    const at = episodeId === null ? null : playheadIn(episodeId);
    if (episodeId !== null && at !== null) return ownChapters.mark(episodeId, at);
    toasts.say(episodeId === null ? words.nothing : words.notHeard);
  },

  rename: (episodeId: number, start: number, title: string): Promise<void> =>
    change(episodeId, (chapters) => renameChapter(chapters, indexOf(chapters, start), title)),

  /** Lets a chapter begin at another moment (seconds). */
  move: (episodeId: number, { start, title }: Chapter, to: number): Promise<void> =>
    change(
      episodeId,
      (chapters) => {
        const after = moveChapter(chapters, indexOf(chapters, start), to);
        if (after === chapters && to !== start) toasts.say(words.takenMove(to));
        return after;
      },
      done.moved(title, to),
    ),

  remove: (episodeId: number, { start, title }: Chapter): Promise<void> =>
    change(
      episodeId,
      (chapters) => removeChapter(chapters, indexOf(chapters, start)),
      done.removed(title),
    ),

  /** Takes the whole list away; the publisher's is shown again. */
  discard: (episodeId: number): Promise<void> => change(episodeId, () => [], done.discarded),

  /** Takes the last change back. */
  undo: (episodeId: number): Promise<void> =>
    step(episodeId, 'past', 'future', done.undone, redoing(episodeId)),

  redo: (episodeId: number): Promise<void> =>
    step(episodeId, 'future', 'past', done.redone, undoing(episodeId)),
};
