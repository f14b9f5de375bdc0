import {
  type ChapterExportFormat,
  type ChapterListChoice,
  type ChapterListReason,
} from '../chapters.ts';
import { type ChapterSource } from '../model.ts';
import { formatTime } from '../time.ts';
import { spokenCount, spokenDuration, spokenMoment } from './units.ts';

const plural = (count: number): string =>
  count === 0 ? 'No chapters' : `${spokenCount(count)} ${count === 1 ? 'chapter' : 'chapters'}`;

const sources: Record<ChapterSource, string> = {
  own: 'Yours',
  json: 'Chapters file',
  podlove: 'In the feed',
  id3: 'In the audio file',
  mp4: 'In the audio file',
  vorbis: 'In the audio file',
  notes: 'In the show notes',
};

const origins: Record<ChapterSource, string> = {
  own: 'You made them',
  json: 'The publisher’s chapters file (JSON)',
  podlove: 'The feed (Podlove Simple Chapters)',
  id3: 'Tags in the audio file (ID3)',
  mp4: 'The audio file (MP4 chapters)',
  vorbis: 'Tags in the audio file (Vorbis comments)',
  notes: 'Times in the show notes',
};

const reasons: Record<ChapterListReason, string> = {
  chosen: 'You chose this list.',
  own: 'You made this list.',
  only: 'It is the only one there is.',
  agrees: 'Chosen because it agrees with the length of the audio.',
  order: 'Chosen because the others were out of order.',
  titles: 'Chosen because its chapters have names.',
  richer: 'Chosen because it has more chapters.',
  source: 'Chosen because its source is the more reliable one.',
};

const exports: Record<ChapterExportFormat, string> = {
  json: 'JSON chapters (.json)',
  podlove: 'Podlove Simple Chapters (.psc)',
  lines: 'Lines for show notes (.txt)',
};

/** Of a title, as much as a menu has room for. */
const short = (title: string): string => {
  const letters = [...title];
  return letters.length > 28 ? `${letters.slice(0, 27).join('').trimEnd()}…` : title;
};

/** The words for chapters: the list, what can be done with it, and those of one's own. */
export const chapterStrings = {
  name: 'Chapters',
  count: plural,
  loading: 'Fetching the chapters',
  left: (seconds: number) => `${spokenDuration(seconds)} left in this chapter`,
  /** Beside a title. */
  skipped: 'Skipped',
  more: 'More for this chapter',
  /** What a row says when it is pointed at: its whole title and how long it lasts. */
  tip: (title: string, seconds: number | null) =>
    seconds === null ? title : `${title} · ${spokenDuration(seconds)}`,
  openLink: (host: string) => `Open ${host}`,

  empty: {
    title: 'No chapters yet',
    text: 'Mark your own while you listen.',
    /** Where there are entries that only change the picture. */
    unlisted: 'The publisher’s chapters only change the picture. Mark your own while you listen.',
    tryAgain: 'Try again',
    trying: 'Trying…',
  },

  row: {
    name: 'This chapter',
    play: 'Play from here',
    copyTitle: 'Copy title',
    copied: 'Title copied',
    copyFailed: 'The title could not be copied.',
    skipOnce: 'Skip this time',
    doNotSkip: 'Do not skip this time',
    /** `what` is a whole title. */
    always: (what: string) => `Always skip “${short(what)}” in this show`,
    /** `what` is how titles begin. */
    alwaysLabel: (what: string) => `Always skip titles that begin with “${short(what)}”`,
    stop: (what: string) => `Stop skipping “${short(what)}”`,
    stopLabel: (what: string) => `Stop skipping titles that begin with “${short(what)}”`,
    rename: 'Rename',
    toPlayhead: 'Move to the playhead',
    toPlayheadAt: (seconds: number) => `Move to the playhead, ${formatTime(seconds)}`,
    move: 'Move to a time…',
    remove: 'Remove chapter',
    toOwn: 'Show your chapters',
  },

  list: {
    menu: 'List of chapters',
    /** `Chapters file · 12 · shows.example`. */
    title: ({ source, count, host }: ChapterListChoice) =>
      [sources[source], count > 0 ? spokenCount(count) : null, host]
        .filter((part) => part !== null)
        .join(' · '),
    reason: (reason: ChapterListReason) => reasons[reason],
    automatic: 'Choose the best by itself',
    tryAgain: 'Try the chapters file again',
    mark: (seconds: number) => `Mark a chapter at ${formatTime(seconds)}`,
    undo: 'Undo change',
    redo: 'Redo change',
    discard: 'Discard my chapters',
    exportAs: 'Export as',
    format: (format: ChapterExportFormat) => exports[format],
    exported: (file: string) => `Exported ${file}`,
    copyLines: 'Copy as lines',
    linesCopied: 'Chapters copied',
    linesNotCopied: 'The chapters could not be copied.',
    about: 'About these chapters…',
  },

  mark: {
    button: 'Mark chapter',
    tip: 'Mark a chapter where the playhead is',
    /** In the menu of a line. */
    here: 'Mark a chapter here',
    notHeard: 'Listen to this episode first: a chapter is marked where the playhead is.',
    nothing: 'Listen to an episode first: a chapter is marked where the playhead is.',
    taken: (seconds: number) => `There is a chapter at ${formatTime(seconds)} already.`,
    takenMove: (seconds: number) =>
      `Another chapter begins at ${formatTime(seconds)}, so this one was not moved.`,
  },

  field: {
    name: (time: string) => `Title of the chapter at ${time}`,
    hint: 'Enter keeps the title, Escape leaves it as it was',
  },

  move: {
    title: 'Move chapter',
    time: (title: string) => `“${short(title)}” begins at`,
    hint: 'Such as 4:05, 1:02:03 or 4:05.5',
    bad: 'This is no time. Write it as minutes and seconds, such as 4:05.',
    late: (time: string) => `The audio ends at ${time}. Write an earlier time.`,
    taken: (title: string) => `“${short(title)}” begins within a second of it. Write another time.`,
    cancel: 'Cancel',
    move: 'Move',
  },

  done: {
    copied: 'These are your chapters now; the publisher’s are in the menu',
    marked: (seconds: number) => `Chapter marked at ${formatTime(seconds)}`,
    moved: (title: string, seconds: number) =>
      `“${short(title)}” now begins at ${formatTime(seconds)}`,
    removed: (title: string) => `“${short(title)}” removed`,
    discarded: 'Your chapters are discarded',
    undone: 'Change undone',
    redone: 'Change made again',
    undo: 'Undo',
    redo: 'Redo',
  },

  about: {
    title: 'About these chapters',
    why: 'Why this list',
    from: 'From',
    origin: (source: ChapterSource) => origins[source],
    host: 'Served by',
    checked: 'Last asked for',
    moment: spokenMoment,
    content: 'Content',
    unlisted: (count: number) =>
      count === 1
        ? 'one entry that only changes the picture'
        : `${spokenCount(count)} entries that only change the picture`,
    close: 'Close',
  },
} as const;
