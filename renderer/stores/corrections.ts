/**
 * Correcting the transcript of an episode: every change, and the way back until the app ends. Each
 * change is at once on the screen and in the library. Segments are named by their index in the source.
 */
import { type Correction } from '../../electron/shared/corrections.ts';
import {
  isCorrected,
  withMerge,
  withoutCorrections,
  withoutSegments,
  withRename,
  withSpeaker,
  withWords,
} from '../../electron/shared/edit-corrections.ts';
import { correctionStrings } from '../../electron/shared/strings/corrections.ts';
import { createLastMessage } from './last-message.ts';
import { readings } from './reading.ts';
import { type ToastAction, toasts } from './toasts.ts';
import { type ReadyTranscript } from './transcript-reading.ts';

const { done, field, undo, redo } = correctionStrings;

/** What the corrections of a version were before each change, and before each undo; newest last. */
interface Steps {
  past: Correction[][];
  future: Correction[][];
}

/** Steps that can be taken back. */
const MOST_STEPS = 200;

const byVersion = new Map<number, Steps>();

function ready(episodeId: number): ReadyTranscript | null {
  const transcript = readings.transcript(episodeId);
  return transcript?.state === 'ready' ? transcript : null;
}

function stepsOf(versionId: number): Steps {
  const steps = byVersion.get(versionId) ?? { past: [], future: [] };
  byVersion.set(versionId, steps);
  return steps;
}

const { say, hush } = createLastMessage();

const isSame = (one: readonly Correction[], other: readonly Correction[]): boolean =>
  one.length === other.length && one.every((correction, index) => correction === other[index]);

/** Makes a change, which can be undone. `text` says what was done, where that is not plain to see. */
async function change(
  episodeId: number,
  next: (transcript: ReadyTranscript) => Correction[],
  text: string | null = null,
): Promise<void> {
  const transcript = ready(episodeId);
  if (!transcript) return;
  const before = transcript.corrections;
  const after = next(transcript);
  if (isSame(before, after)) return;
  const steps = stepsOf(transcript.versionId);
  const { future } = steps;
  steps.past = [...steps.past, before].slice(-MOST_STEPS);
  steps.future = [];
  hush();
  if (text !== null) say(text, { label: undo, run: () => void corrections.undo(episodeId) });
  if (await readings.change(episodeId, { corrections: after })) return;
  hush();
  steps.past = steps.past.filter((step) => step !== before);
  steps.future = future;
}

/** Takes the newest step of `from`, and leaves what was before it in `to`. */
async function step(
  episodeId: number,
  from: keyof Steps,
  to: keyof Steps,
  text: string,
  action: ToastAction,
): Promise<void> {
  const transcript = ready(episodeId);
  const steps = transcript && stepsOf(transcript.versionId);
  const next = steps?.[from].at(-1);
  if (!steps || !next) return;
  const { past, future } = steps;
  steps[from] = steps[from].slice(0, -1);
  steps[to] = [...steps[to], transcript.corrections];
  say(text, action);
  if (await readings.change(episodeId, { corrections: next })) return;
  hush();
  Object.assign(steps, { past, future });
}

export const corrections = {
  /** The version that is corrected now, or null where there is none. */
  versionOf: (episodeId: number): number | null => ready(episodeId)?.versionId ?? null,

  /**
   * Other words for a segment of a version; none at all delete it. Where another version came while
   * they were written, nothing is changed, and a message gives the words back.
   */
  async setWords(
    episodeId: number,
    segment: number,
    text: string,
    versionId: number | null,
  ): Promise<void> {
    if (versionId !== corrections.versionOf(episodeId)) toasts.alert(field.otherVersion(text));
    else if (text.trim() === '') await corrections.remove(episodeId, [segment]);
    else {
      await change(episodeId, ({ source, corrections }) =>
        withWords(source.segments, corrections, segment, text),
      );
    }
  },

  /** Another speaker for some segments; an empty name is none. */
  setSpeaker: (episodeId: number, segments: readonly number[], name: string): Promise<void> =>
    change(episodeId, ({ corrections }) => withSpeaker(corrections, segments, name), done.speaker),

  /** Another name for a speaker wherever it stands; an empty one is none. */
  rename: (episodeId: number, from: string, name: string): Promise<void> =>
    change(
      episodeId,
      ({ corrections }) => withRename(corrections, from, name),
      done.renamed(from, name.trim() || null),
    ),

  remove: (episodeId: number, segments: readonly number[]): Promise<void> =>
    change(
      episodeId,
      ({ corrections }) => withoutSegments(corrections, segments),
      done.removed(segments.length),
    ),

  /** A segment and the one shown after it become one. */
  merge: (episodeId: number, segment: number): Promise<void> =>
    change(episodeId, ({ corrections }) => withMerge(corrections, segment), done.merged),

  /** Whether a segment has corrections of its own to take back. */
  canTakeBack: (episodeId: number, segment: number): boolean =>
    isCorrected(ready(episodeId)?.corrections ?? [], segment),

  /** A segment as it was published. */
  takeBack: (episodeId: number, segment: number): Promise<void> =>
    change(episodeId, ({ corrections }) => withoutCorrections(corrections, segment)),

  discard: (episodeId: number): Promise<void> => change(episodeId, () => [], done.discarded),

  /** Takes the last change back. */
  undo: (episodeId: number): Promise<void> =>
    step(episodeId, 'past', 'future', done.undone, {
      label: redo,
      run: () => void corrections.redo(episodeId),
    }),

  redo: (episodeId: number): Promise<void> =>
    step(episodeId, 'future', 'past', done.redone, {
      label: undo,
      run: () => void corrections.undo(episodeId),
    }),
};
