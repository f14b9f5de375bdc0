/** A line on both clocks, seconds. */
export interface TimedLine {
  text: string;
  /** In the transcript's own time. */
  start: number;
  /** When it is heard, as the sync has it. */
  audio: number;
}
