/**
 * Adjusting how a transcript lies on its audio: what is being adjusted, every change, and the way back.
 * Each change is at once on the screen and in the library.
 */
import { create } from 'zustand';
import { correct } from '../../electron/shared/corrections.ts';
import { syncStrings } from '../../electron/shared/strings/sync.ts';
import {
  addAnchor,
  isSynced,
  type Jump,
  nudge,
  placeBreak,
  removeAnchor,
  type Sync,
  UNSYNCED,
} from '../../electron/shared/sync.ts';
import { player } from '../player/player.ts';
import { createLastMessage } from './last-message.ts';
import { readings } from './reading.ts';
import { toasts } from './toasts.ts';
import { type ReadyTranscript } from './transcript-reading.ts';

interface TimingState {
  /** The episode whose timing is being adjusted, or null. */
  episodeId: number | null;
  /** Whether the next line chosen in the text is the one being spoken. */
  choosing: boolean;
  /** How the transcript lay before each change, newest last. */
  past: readonly Sync[];
  /** The transcript version that `past` is about. */
  versionId: number | null;
  /** Versions whose drift the person has seen enough of. */
  hidden: ReadonlySet<number>;
}

/** Steps that can be taken back. */
const LONGEST_PAST = 100;

export const useTiming = create<TimingState>()(() => ({
  episodeId: null,
  choosing: false,
  past: [],
  versionId: null,
  hidden: new Set(),
}));

const set = useTiming.setState;

function ready(episodeId: number): ReadyTranscript | null {
  const transcript = readings.transcript(episodeId);
  return transcript?.state === 'ready' ? transcript : null;
}

/** Its lines in transcript time, without those that are not shown. */
const linesOf = ({ source, corrections }: ReadyTranscript) => correct(source.segments, corrections);

const { say, hush } = createLastMessage();

const undoing = (episodeId: number) => ({
  label: syncStrings.undo,
  run: () => timing.undo(episodeId),
});

/** Makes a change, which can be undone; one that could not be kept was none. */
async function change(
  episodeId: number,
  next: (transcript: ReadyTranscript) => Sync,
): Promise<void> {
  const transcript = ready(episodeId);
  if (!transcript) return;
  const { sync, versionId } = transcript;
  hush();
  set((state) => {
    const past = state.versionId === versionId ? state.past : [];
    return { past: [...past, sync].slice(-LONGEST_PAST), versionId };
  });
  if (await readings.change(episodeId, { sync: next(transcript) })) return;
  hush();
  set(({ past }) => ({ past: past.filter((step) => step !== sync) }));
}

export const timing = {
  /** Opens the panel beside the text of an episode. */
  open: (episodeId: number): void => {
    set({ episodeId, choosing: false });
  },

  close: (): void => {
    set({ episodeId: null, choosing: false });
  },

  /** Says no more that a transcript version seems to be shifted, until the app ends. */
  hideDrift: (versionId: number): void => {
    set(({ hidden }) => ({ hidden: new Set(hidden).add(versionId) }));
  },

  /** Makes the next line chosen in the text the one being spoken, or gives that up. */
  setChoosing: (choosing: boolean): void => {
    set({ choosing });
  },

  /**
   * "This line is being spoken now": `source` is the line's index in the transcript as it was served
   * (`ShownSegment.source`). Opens the panel. Says so when the episode is not in the player.
   */
  syncHere: (episodeId: number, source: number): void => {
    const { state, time } = player;
    const line = ready(episodeId)?.source.segments[source];
    if (!line) return;
    if (state.episodeId !== episodeId || state.source === null) {
      toasts.say(syncStrings.here.notHeard);
      return;
    }
    timing.open(episodeId);
    let replaced = 0;
    void change(episodeId, (transcript) => {
      const heard = { transcript: line.start, audio: time };
      const { timed } = transcript.source;
      const sync: Sync = timed ? transcript.sync : { ...transcript.sync, estimated: true };
      const added = addAnchor(sync, heard, linesOf(transcript));
      replaced = added.replaced.length;
      return added.sync;
    });
    if (replaced > 0) say(syncStrings.here.replaced(replaced), undoing(episodeId));
  },

  /** Moves every line by so many seconds. */
  nudge: (episodeId: number, by: number): void =>
    void change(episodeId, ({ sync }) => nudge(sync, by)),

  /** Takes back what was said about the line that starts then (transcript time, seconds). */
  removeAnchor: (episodeId: number, transcript: number): void =>
    void change(episodeId, (reading) => removeAnchor(reading.sync, transcript, linesOf(reading))),

  /** Makes the line that starts then (transcript time, seconds) the first after a jump. */
  placeBreak: (episodeId: number, jump: Jump, at: number): void =>
    void change(episodeId, ({ sync }) => placeBreak(sync, jump, at)),

  moveChapters: (episodeId: number, chapters: boolean): void =>
    void change(episodeId, ({ sync }) => ({ ...sync, chapters })),

  /** Back to the publisher's timing; a message offers the way back. */
  reset: (episodeId: number): void => {
    const transcript = ready(episodeId);
    if (!transcript || !isSynced(transcript.sync)) return;
    void change(episodeId, () => UNSYNCED);
    say(syncStrings.resetDone, undoing(episodeId));
  },

  /** Takes the last change back. */
  undo: (episodeId: number): void => {
    const { past, versionId } = useTiming.getState();
    const sync = past.at(-1);
    if (!sync || ready(episodeId)?.versionId !== versionId) return;
    hush();
    set({ past: past.slice(0, -1) });
    void readings.change(episodeId, { sync });
  },
};
