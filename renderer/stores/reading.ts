/** What the window knows of the episodes being read: details, transcripts, chapters; a few at a time. */
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import {
  type ChaptersView,
  type EpisodeDetail,
  type TranscriptView,
} from '../../electron/shared/library.ts';
import { isOnAudioTime } from '../../electron/shared/chapters.ts';
import { type Correction } from '../../electron/shared/corrections.ts';
import { type Failure, type Result } from '../../electron/shared/result.ts';
import { syncedChapters } from '../../electron/shared/sync-map.ts';
import { type Sync, UNSYNCED } from '../../electron/shared/sync.ts';
import { api } from '../bridge/api.ts';
import { painted } from './painted.ts';
import { toasts } from './toasts.ts';
import { changed, readTranscript, type TranscriptReading } from './transcript-reading.ts';

/** What is there of an episode; a part not asked for or under way is absent. */
interface Reading {
  detail?: EpisodeDetail | { problem: Failure };
  transcript?: TranscriptReading;
  chapters?: ChaptersView;
}

type Part = keyof Reading;

/** How many episodes are held; the one longest unused goes first. A long transcript is megabytes. */
const MOST = 4;

const useReadings = create<{ byEpisode: ReadonlyMap<number, Reading> }>()(() => ({
  byEpisode: new Map(),
}));

const fetchers: { [P in Part]: (id: number) => Promise<NonNullable<Reading[P]>> } = {
  detail: async (id) => {
    const answer = await api.episodes.get(id);
    return answer.ok ? answer.value : { problem: answer.error };
  },
  transcript: async (id) => readTranscript(viewOf(await api.transcripts.get(id))),
  chapters: async (id) => {
    const answer = await api.chapters.get(id);
    // The words come about now: they are on the screen first.
    await painted();
    return valueOr(answer, (problem) => ({
      list: null,
      reason: null,
      choices: [],
      skips: [],
      problem,
    }));
  },
};

const valueOr = <T>(answer: Result<T>, otherwise: (problem: Failure) => T): T =>
  answer.ok ? answer.value : otherwise(answer.error);

const viewOf = (answer: Result<TranscriptView>): TranscriptView =>
  valueOr(answer, (problem) => ({ state: 'failed', problem, choices: [] }));

const keyOf = (episodeId: number, part: Part): string => `${part} ${episodeId}`;

const underWay = new Map<string, Promise<void>>();
/** Of those under way: what has changed since. */
const outdated = new Set<string>();

/** Fetches a part, or waits for the fetch that is under way. */
function fetchPart(episodeId: number, part: Part): Promise<void> {
  const key = keyOf(episodeId, part);
  const running = underWay.get(key) ?? fetchOnce(episodeId, part, key);
  underWay.set(key, running);
  return running;
}

async function fetchOnce(episodeId: number, part: Part, key: string): Promise<void> {
  try {
    let fetched: Reading;
    do {
      outdated.delete(key);
      fetched = { [part]: await fetchers[part](episodeId) };
    } while (outdated.has(key));
    put(episodeId, fetched);
  } finally {
    underWay.delete(key);
  }
}

/** Fetches a part again that is held; one on its way may have set out before it changed. */
async function fetchAnew(episodeId: number, part: Part): Promise<void> {
  const key = keyOf(episodeId, part);
  if (underWay.has(key)) outdated.add(key);
  if (underWay.has(key) || held(episodeId)[part]) await fetchPart(episodeId, part);
}

function put(episodeId: number, parts: Reading): void {
  useReadings.setState(({ byEpisode }) => {
    const next = new Map(byEpisode);
    next.delete(episodeId);
    next.set(episodeId, { ...byEpisode.get(episodeId), ...parts });
    for (const oldest of next.keys()) {
      if (next.size <= MOST) break;
      next.delete(oldest);
    }
    return { byEpisode: next };
  });
}

/** Part of an episode, fetched when it is not there; undefined while it is on its way. */
function useReadingPart<P extends Part>(episodeId: number | null, part: P): Reading[P] {
  const value = useReadings(({ byEpisode }) =>
    episodeId === null ? undefined : byEpisode.get(episodeId)?.[part],
  );
  const missing = value === undefined;
  useEffect(() => {
    if (episodeId !== null && missing) void fetchPart(episodeId, part);
  }, [episodeId, part, missing]);
  return value;
}

/** The episode, or why there is none. */
export const useEpisodeDetail = (episodeId: number | null) => useReadingPart(episodeId, 'detail');
/** Its transcript, or why there is none. */
export const useTranscript = (episodeId: number | null) => useReadingPart(episodeId, 'transcript');
/** Its chapters, on the time of the audio. */
export function useChapters(episodeId: number | null): ChaptersView | undefined {
  const view = useReadingPart(episodeId, 'chapters');
  const transcript = useTranscript(episodeId);
  const sync = syncOf(transcript);
  const length = lengthOf(useEpisodeDetail(episodeId));
  return useMemo(() => view && onAudioTime(view, sync, length), [view, sync, length]);
}

const syncOf = (transcript: TranscriptReading | undefined): Sync =>
  transcript?.state === 'ready' ? transcript.sync : UNSYNCED;

/** Length of the audio, seconds; null while nobody knows. */
const lengthOf = (detail: Reading['detail']): number | null =>
  detail && 'duration' in detail ? detail.duration : null;

/** The publisher's chapters move along with the transcript where the listener said so. */
function onAudioTime(view: ChaptersView, sync: Sync, length: number | null): ChaptersView {
  const { list } = view;
  if (!list || isOnAudioTime(list.source)) return view;
  const chapters = syncedChapters(list.chapters, sync, length);
  return chapters === list.chapters ? view : { ...view, list: { ...list, chapters } };
}

export const readings = {
  /** The transcript of an episode as far as it is held. */
  transcript: (episodeId: number): TranscriptReading | undefined => held(episodeId).transcript,

  /** An episode as far as it is held. */
  detail: (episodeId: number): EpisodeDetail | undefined => {
    const { detail } = held(episodeId);
    return detail && 'problem' in detail ? undefined : detail;
  },

  /** Keeps what is held fresh from now on; the answer stops. Call once the library is open. */
  start(): () => void {
    const stops = [
      api.episodes.changed(({ episodeId }) => void refresh(episodeId)),
      api.transcripts.changed(({ episodeId }) => void fetchAnew(episodeId, 'transcript')),
      api.chapters.changed(({ episodeId }) => void fetchAnew(episodeId, 'chapters')),
      // A feed may name another chapters file now.
      api.feeds.changed(() => renewHeld('chapters')),
      api.downloads.changed(({ episodeId, status }) => {
        if (!status || status.state === 'done') void refresh(episodeId);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  },

  /** Asks for the transcript again where it is held: there may be more to choose from. */
  renewTranscript: (episodeId: number): void => void fetchAnew(episodeId, 'transcript'),

  /** The same for all that are held: another may be the best now. */
  renewTranscripts: (): void => renewHeld('transcript'),

  /** The details of all that are held: what is allowed of their notes may be another. */
  renewDetails: (): void => renewHeld('detail'),

  /** Fetches what the screen of an episode will ask for, while that is still being drawn. */
  want(episodeId: number): void {
    const there = held(episodeId);
    for (const part of ['detail', 'transcript', 'chapters'] as const) {
      if (there[part] === undefined) void fetchPart(episodeId, part);
    }
  },

  /** Shows what main answered when another transcript was chosen or brought in. */
  putTranscript(episodeId: number, view: TranscriptView): void {
    put(episodeId, { transcript: readTranscript(view) });
  },

  /** Its chapters on the time of the audio, fetched when they are not held; undefined when they did not come. */
  async chapters(episodeId: number): Promise<ChaptersView | undefined> {
    if (!held(episodeId).chapters) await fetchPart(episodeId, 'chapters');
    const { chapters, transcript, detail } = held(episodeId);
    return chapters && onAudioTime(chapters, syncOf(transcript), lengthOf(detail));
  },

  /** Shows what main answered, or will, when another list was chosen, or one's own changed. */
  putChapters(episodeId: number, view: ChaptersView): void {
    put(episodeId, { chapters: view });
    // What is on its way set out before.
    if (underWay.has(keyOf(episodeId, 'chapters'))) void fetchAnew(episodeId, 'chapters');
  },

  /** Asks for the chapters again where they are held. */
  renewChapters: (episodeId: number): Promise<void> => fetchAnew(episodeId, 'chapters'),

  /**
   * Replaces the corrections of the transcript that is shown, or how it lies on the audio: at once on
   * the screen, then in the library. When it cannot be kept, the screen goes back, a message says so,
   * and the answer is false.
   */
  async change(
    episodeId: number,
    change: { corrections: Correction[] } | { sync: Sync },
  ): Promise<boolean> {
    const before = held(episodeId).transcript;
    if (before?.state !== 'ready') return false;
    put(episodeId, { transcript: changed(before, change) });
    // What is on its way set out before this change.
    if (underWay.has(keyOf(episodeId, 'transcript'))) void fetchAnew(episodeId, 'transcript');
    const saved =
      'sync' in change
        ? await api.transcripts.saveSync(before.versionId, change.sync)
        : await api.transcripts.saveCorrections(before.versionId, change.corrections);
    if (saved.ok) return true;
    toasts.alert(saved.error.message);
    put(episodeId, { transcript: before });
    // Of several that came to nothing, this one may not have been the first.
    void fetchAnew(episodeId, 'transcript');
    return false;
  },

  /** Asks for a part once more, after a failure. */
  retry(episodeId: number, part: Part): void {
    put(episodeId, { [part]: undefined });
    void fetchPart(episodeId, part);
  },
};

const held = (episodeId: number): Reading => useReadings.getState().byEpisode.get(episodeId) ?? {};

function renewHeld(part: Part): void {
  for (const episodeId of useReadings.getState().byEpisode.keys()) void fetchAnew(episodeId, part);
}

/** Reads the details again; the texts too, when the change may have brought them. */
async function refresh(episodeId: number): Promise<void> {
  const before = held(episodeId);
  if (!before.detail) return;
  await fetchPart(episodeId, 'detail');
  if (!arrived(before.detail, held(episodeId).detail)) return;
  if (before.transcript && before.transcript.state !== 'ready') {
    await fetchPart(episodeId, 'transcript');
  }
  if (before.chapters && !before.chapters.list) await fetchPart(episodeId, 'chapters');
}

function arrived(before: Reading['detail'], after: Reading['detail']): boolean {
  if (!before || !after || 'problem' in before || 'problem' in after) return true;
  const done = (detail: EpisodeDetail) => detail.download?.state === 'done';
  return (!before.hasTranscript && after.hasTranscript) || (!done(before) && done(after));
}
