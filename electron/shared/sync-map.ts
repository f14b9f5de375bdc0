/** The map between the time of a transcript and the time of the audio. Seconds throughout. */
import { lastStarted } from './cues.ts';
import { type Chapter, type Segment } from './model.ts';
import { type Anchor, isSynced, jumpsOf, type Sync, toMilliseconds } from './sync.ts';

export interface SyncMap {
  /**
   * When a moment of the transcript is heard. Never descends, never below 0. What the audio lacks
   * collapses to the moment at which the transcript goes on.
   */
  toAudio: (transcript: number) => number;
  /**
   * What moment of the transcript is heard; below 0 before it begins, the latest where several
   * are heard at once, null inside what the transcript lacks.
   */
  toTranscript: (audio: number) => number | null;
}

/** A stretch of the transcript that lies on the audio along one straight line. */
interface Piece {
  /** Transcript time: from `start` up to, without, `end`. */
  start: number;
  end: number;
  /** A point of the line. */
  through: Anchor;
  /** Seconds of audio for a second of transcript. */
  rate: number;
  /** Audio time: from `audioStart` up to, without, `audioEnd`. */
  audioStart: number;
  audioEnd: number;
}

/**
 * Outside the anchors the offset stays as it is at the nearest. Between two, times are stretched; or
 * they jump at the break, where the two differ by more than `JUMP`.
 */
export function syncMap(sync: Sync): SyncMap {
  const pieces = piecesOf(sync);
  const heard = pieces.map(({ audioStart }) => ({ start: audioStart }));
  return {
    toAudio: (transcript) => audioIn(pieceAt(pieces, transcript), transcript),
    toTranscript: (audio) => {
      const piece = pieces[Math.max(0, lastStarted(heard, audio))];
      if (!piece || audio >= piece.audioEnd) return null;
      const { through, rate, end } = piece;
      return Math.min(through.transcript + (audio - through.audio) / rate, end);
    },
  };
}

/**
 * Segments on the time of the audio, to the millisecond: the same number in the same order. One that
 * spans a break ends there, its words too. Where nothing is synced they are the very same object.
 */
export function synced<S extends Segment>(segments: S[], sync: Sync): S[] {
  if (!isSynced(sync)) return segments;
  const pieces = piecesOf(sync);
  return segments.map((segment) => {
    const piece = pieceAt(pieces, segment.start);
    const moved = <T extends { start: number; end: number | null }>(item: T): T => ({
      ...item,
      start: toMilliseconds(audioIn(piece, item.start)),
      end: item.end === null ? null : toMilliseconds(audioIn(piece, item.end)),
    });
    const { words } = segment;
    return words ? { ...moved(segment), words: words.map(moved) } : moved(segment);
  });
}

/**
 * The publisher's chapters on the time of the audio, where the sync moves them; the very same object otherwise. They lie
 * within the audio (`length` in seconds, where known): what would begin after it is left out, and of those that are left
 * no room by a stretch that is not in the audio only the last remains.
 */
export function syncedChapters(chapters: Chapter[], sync: Sync, length: number | null): Chapter[] {
  if (!sync.chapters || !isSynced(sync)) return chapters;
  const { toAudio } = syncMap(sync);
  const last = length ?? Infinity;
  const moved = (time: number) => toMilliseconds(toAudio(time));
  // One that lasts to the end of the audio still does.
  const movedEnd = (end: number) => (end >= last ? last : Math.min(moved(end), last));
  const byStart = new Map<string, Chapter>();
  for (const chapter of chapters) {
    const start = moved(chapter.start);
    const end = chapter.end === null ? null : movedEnd(chapter.end);
    if (start < last) byStart.set(`${start} ${chapter.toc}`, { ...chapter, start, end });
  }
  return [...byStart.values()];
}

const pieceAt = (pieces: readonly [Piece, ...Piece[]], transcript: number): Piece =>
  pieces[lastStarted(pieces, transcript)] ?? pieces[0];

/** When a moment of the transcript is heard, for one that belongs to a piece; its end if it is past it. */
function audioIn(piece: Piece, transcript: number): number {
  const audio = alongLine(piece, Math.min(transcript, piece.end));
  return Math.max(0, piece.audioStart, Math.min(audio, piece.audioEnd));
}

/** A piece before it is known where it ends. */
interface Beginning extends Pick<Piece, 'start' | 'through' | 'rate'> {
  /** Whether the audio jumps here. */
  jump: boolean;
}

function piecesOf(sync: Sync): [Piece, ...Piece[]] {
  const beginnings = beginningsOf(sync);
  const [first, ...rest] = beginnings;
  let audioStart = -Infinity;
  const finished = (beginning: Beginning, index: number): Piece => {
    const { start, through, rate } = beginning;
    const next = beginnings[index + 1];
    const end = next?.start ?? Infinity;
    // None begins before the one before it, whatever the rounding of numbers makes of it.
    const nextStart = next ? Math.max(audioStart, alongLine(next, end)) : Infinity;
    // Without a jump they touch.
    const audioEnd = next?.jump ? Math.min(alongLine(beginning, end), nextStart) : nextStart;
    const piece = { start, end, through, rate, audioStart, audioEnd };
    audioStart = nextStart;
    return piece;
  };
  return [finished(first, 0), ...rest.map((beginning, index) => finished(beginning, index + 1))];
}

function beginningsOf(sync: Sync): [Beginning, ...Beginning[]] {
  const anchors = sync.anchors.map(({ transcript, audio }) => ({
    transcript,
    audio: audio + sync.offset,
  }));
  const breaks = new Map(jumpsOf(sync).map(({ after, at }) => [after.transcript, at]));
  const first = anchors[0] ?? { transcript: 0, audio: sync.offset };
  const rest = anchors.slice(1).flatMap((after, index): Beginning[] => {
    const before = anchors[index] ?? first;
    const at = breaks.get(after.transcript);
    if (at !== undefined) return [{ start: at, through: after, rate: 1, jump: true }];
    const rate = (after.audio - before.audio) / (after.transcript - before.transcript);
    return [
      { start: before.transcript, through: before, rate, jump: false },
      { start: after.transcript, through: after, rate: 1, jump: false },
    ];
  });
  return [{ start: -Infinity, through: first, rate: 1, jump: false }, ...rest];
}

const alongLine = (
  { through, rate }: Pick<Piece, 'through' | 'rate'>,
  transcript: number,
): number => through.audio + (transcript - through.transcript) * rate;
