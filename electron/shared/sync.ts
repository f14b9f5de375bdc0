/**
 * From the time of a transcript to the time of the audio: advertisements put in at download shift
 * what comes after them. Seconds throughout.
 */

/** "This line is being spoken now": a moment of the transcript and the moment of the audio it is. */
export interface Anchor {
  transcript: number;
  audio: number;
}

/** What the listener said about how the transcript lies on the audio. */
export interface Sync {
  /** Added to every time. */
  offset: number;
  /** By transcript time, ascending; no two at the same. */
  anchors: Anchor[];
  /**
   * Where the audio jumps, in transcript time: the first line after each jump. At most one between two
   * anchors; where two anchors differ by more than `JUMP` and none is placed, one is supposed.
   */
  breaks: number[];
  /** Whether the publisher's chapters move along. */
  chapters: boolean;
}

/** Two anchors whose offsets differ by more have something inserted between them, seconds. */
export const JUMP = 2;

/** As the publisher has it. */
export const UNSYNCED: Sync = { offset: 0, anchors: [], breaks: [], chapters: false };
