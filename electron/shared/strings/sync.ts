import { formatTime } from '../time.ts';
import { spokenDuration } from './units.ts';

const decimal = new Intl.NumberFormat('en', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

/** `+0.3 s`, `−1.0 s`, `0.0 s`; `seconds` as a float. */
export const signedSeconds = (seconds: number): string =>
  `${decimal.format(seconds).replace('-', '−')} s`;

/** `4 minutes`, `45 seconds`: enough to say how far off something is. */
function about(seconds: number): string {
  const inMinutes = seconds >= 90;
  const count = Math.max(1, Math.round(inMinutes ? seconds / 60 : seconds));
  return `${count} ${inMinutes ? 'minute' : 'second'}${count === 1 ? '' : 's'}`;
}

/** The words for laying a transcript on its audio. */
export const syncStrings = {
  name: 'Timing',
  /** What opens the panel, in menus. */
  open: 'Adjust timing',
  close: 'Close timing',

  drift: {
    after: (seconds: number) =>
      `The transcript ends ${about(seconds)} after the audio. Advertisements may shift it.`,
    before: (seconds: number) =>
      `The transcript ends ${about(seconds)} before the audio. Advertisements may shift it, or its end may be missing.`,
    hide: 'Hide this note',
  },

  nudge: {
    name: 'Move all lines',
    by: (seconds: number) => `${seconds > 0 ? '+' : '−'}${Math.abs(seconds)} s`,
    byName: (seconds: number) =>
      `${syncStrings.nudge.by(seconds)}, lines come ${seconds > 0 ? 'later' : 'earlier'}`,
    present: 'Lines are moved by',
    nowhere: 'not in the transcript',
  },

  here: {
    name: 'Sync here',
    hint: 'Wait for a line you know, choose “Sync here”, then that line, as it is spoken.',
    choose: 'Click the line you hear now, or go to it with the arrow keys and press Enter.',
    notHeard: 'Listen to this episode first: “Sync here” needs the line that is being spoken.',
    replaced: (count: number) =>
      count === 1
        ? 'Another synced line would have been heard in the wrong order. It was taken back.'
        : `${count} other synced lines would have been heard in the wrong order. They were taken back.`,
  },

  anchors: {
    name: 'Synced lines',
    count: (count: number) => (count === 1 ? 'One line is synced.' : `${count} lines are synced.`),
    remove: (time: string) => `Take back the sync at ${time}`,
  },

  break: {
    inserted: (seconds: number) =>
      `${spokenDuration(seconds)} of the audio between these two lines are not in the transcript. Which line comes first after that?`,
    removed: (seconds: number) =>
      `${spokenDuration(-seconds)} of the transcript between these two lines are not in the audio. With which line does the audio go on?`,
    name: (seconds: number) =>
      seconds > 0
        ? `${spokenDuration(seconds)} not in the transcript`
        : `${spokenDuration(-seconds)} not in the audio`,
    slider: 'First line after the break',
    /** Stands before a line, for the ear. */
    move: 'Go on with',
    missing: 'not in the audio',
    hearBefore: 'Hear the line before',
    hearAfter: 'Hear the line after',
    at: (time: number, text: string) => `${formatTime(time)}, ${text}`,
  },

  chapters: 'Move chapters along',
  undo: 'Undo',
  reset: 'Reset timing',
  resetDone: 'The timing is the publisher’s again.',
} as const;
