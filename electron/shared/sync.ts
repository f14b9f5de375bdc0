/**
 * How a transcript lies on the audio: advertisements put in at download shift what comes after them.
 * What the listener said about it, and every change to that. Seconds throughout, kept to the
 * millisecond; the map that follows from it is in `sync-map.ts`.
 */

/** "This line is being spoken now": a moment of the transcript and the moment of the audio it is. */
export interface Anchor {
  transcript: number;
  /** Without the sync's `offset`, which is added to every time. */
  audio: number;
}

/** What the listener said about how the transcript lies on the audio. */
export interface Sync {
  /** Added to every time. */
  offset: number;
  /** By transcript time, ascending, and ascending in audio time too; no two at the same. */
  anchors: Anchor[];
  /**
   * Where the audio jumps, in transcript time: the first line after each jump. At most one between two
   * anchors; where two anchors differ by more than `JUMP` and none is placed, one is supposed.
   */
  breaks: number[];
  /** Whether the publisher's chapters move along. */
  chapters: boolean;
  /**
   * Set where the transcript's times are estimates: however much two anchors differ, nothing was put in
   * between them, and all between is stretched.
   */
  estimated?: true;
}

/** Two anchors whose offsets differ by more have something between them that the other side lacks, seconds. */
export const JUMP = 2;

/** As the publisher has it. */
export const UNSYNCED: Sync = { offset: 0, anchors: [], breaks: [], chapters: false };

/** Two neighbouring anchors between which the audio jumps. */
export interface Jump {
  before: Anchor;
  after: Anchor;
  /** What the audio has more than the transcript; negative where it lacks something. */
  by: number;
  /**
   * The first line after the jump, in transcript time: above `before`, not below `earliest`, at most
   * that of `after`.
   */
  at: number;
  /** An earlier first line would have lost the anchor before it, too. */
  earliest: number;
  /** False while `at` is only supposed. */
  placed: boolean;
}

/** What of a line says where a break may be; in transcript time, sorted by start. */
interface Line {
  start: number;
  end: number | null;
}

/** Whether times are other than the publisher's. */
export const isSynced = ({ offset, anchors }: Sync): boolean => offset !== 0 || anchors.length > 0;

/** By how much an anchor moves its line, without the sync's `offset`. */
export const shiftOf = ({ transcript, audio }: Anchor): number =>
  toMilliseconds(audio - transcript);

/** The pairs of anchors that have a break between them, in order. */
export function jumpsOf({ anchors, breaks, estimated }: Sync): Jump[] {
  if (estimated) return [];
  return anchors.slice(1).flatMap((after, index) => {
    const before = anchors[index];
    if (!before) return [];
    const by = toMilliseconds(shiftOf(after) - shiftOf(before));
    if (Math.abs(by) <= JUMP) return [];
    const earliest = before.transcript + Math.max(-by, 0);
    const placed = breaks.find(
      (at) => at > before.transcript && at >= earliest && at <= after.transcript,
    );
    const at = placed ?? (earliest + after.transcript) / 2;
    return [{ before, after, by, at, earliest, placed: placed !== undefined }];
  });
}

/**
 * The lines in doubt: those that may be the first after a jump, as indices from `from` up to, without,
 * `to`. The line of the later anchor is the last of them.
 */
export function linesInDoubt(
  { before, after, earliest }: Jump,
  lines: readonly Pick<Line, 'start'>[],
): { from: number; to: number } {
  const first = lines.findIndex(
    ({ start }) => start > before.transcript && start >= earliest && start <= after.transcript,
  );
  const from = first < 0 ? lines.length : first;
  const past = lines.findIndex(({ start }, index) => index > from && start > after.transcript);
  return { from, to: past < 0 ? lines.length : past };
}

/** Moves everything by so many seconds. */
export const nudge = (sync: Sync, by: number): Sync => ({
  ...sync,
  offset: toMilliseconds(sync.offset + by),
});

/**
 * A line (its start in transcript time) is heard at a moment of the audio. The newest word counts: the
 * anchor of the same line is replaced, and so are those that would have been heard in another order;
 * these are answered in `replaced`. A jump that comes of it gets its break at the longest pause.
 */
export function addAnchor(
  sync: Sync,
  heard: { transcript: number; audio: number },
  lines: readonly Line[],
): { sync: Sync; replaced: Anchor[] } {
  const added = { ...heard, audio: toMilliseconds(heard.audio - sync.offset) };
  const others = sync.anchors.filter(({ transcript }) => transcript !== added.transcript);
  const agrees = (other: Anchor) =>
    Math.sign(other.transcript - added.transcript) === Math.sign(other.audio - added.audio);
  const anchors = [...others.filter(agrees), added].sort((a, b) => a.transcript - b.transcript);
  const replaced = others.filter((other) => !agrees(other));
  return { sync: settled({ ...sync, anchors }, lines), replaced };
}

/** Takes the anchor of a line (its start in transcript time) away. */
export const removeAnchor = (sync: Sync, transcript: number, lines: readonly Line[]): Sync =>
  settled(
    { ...sync, anchors: sync.anchors.filter((anchor) => anchor.transcript !== transcript) },
    lines,
  );

/** Says which line (its start in transcript time) is the first after a jump; kept within its bounds. */
export function placeBreak(sync: Sync, { before, after, earliest }: Jump, at: number): Sync {
  const elsewhere = sync.breaks.filter(
    (other) => other <= before.transcript || other > after.transcript,
  );
  const placed = Math.min(Math.max(at, earliest), after.transcript);
  return { ...sync, breaks: [...elsewhere, placed].sort((a, b) => a - b) };
}

/** The same with one break for every jump and none elsewhere. */
function settled(sync: Sync, lines: readonly Line[]): Sync {
  const breaks = jumpsOf(sync).map((jump) =>
    jump.placed ? jump.at : afterLongestPause(jump, lines),
  );
  return { ...sync, breaks };
}

/** Advertisements stand in pauses: the line in doubt with the longest one before it. */
function afterLongestPause(jump: Jump, lines: readonly Line[]): number {
  const { from, to } = linesInDoubt(jump, lines);
  let longest = -Infinity;
  let at = jump.after.transcript;
  for (let index = from; index < to; index++) {
    const line = lines[index];
    const previous = lines[index - 1];
    if (!line || !previous) continue;
    const pause = line.start - (previous.end ?? line.start);
    if (pause <= longest) continue;
    longest = pause;
    at = line.start;
  }
  return at;
}

/** Rounded to the millisecond: sums of tenths stay tenths. */
export const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;
