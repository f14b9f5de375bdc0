/** Chapters as the listener deals with them: where a list comes from, what is skipped, what is written. */
import type { ChapterSource } from './model.ts';

/** Why a list of chapters is the one that is shown. */
export type ChapterListReason =
  /** The listener chose it. */
  | 'chosen'
  /** The listener made it. */
  | 'own'
  /** It is the only one there is. */
  | 'only'
  /** It agrees with the audio's length; others do not. */
  | 'agrees'
  /** Others were out of order. */
  | 'order'
  /** Its chapters have names; others' do not. */
  | 'titles'
  /** It has more chapters. */
  | 'richer'
  /** Its source is the more reliable one. */
  | 'source';

/** A list of chapters that an episode has or is offered. */
export interface ChapterListChoice {
  source: ChapterSource;
  /** Listed chapters; 0 while it could not be read. */
  count: number;
  /** The host that serves it, or null where it is part of the feed, the audio or the library. */
  host: string | null;
  /** When it was last asked for (ISO 8601), where it is a file of its own. */
  checkedAt?: string;
  /** Why it could not be fetched or read when it was last tried. */
  problem: { code: string; message: string } | null;
}

/** Formats chapters are written in: JSON chapters 1.2, Podlove Simple Chapters, lines for show notes. */
export type ChapterExportFormat = 'json' | 'podlove' | 'lines';

/** A title that is always skipped in a show. */
export interface SkippedTitle {
  feedId: number;
  feedTitle: string;
  /** As `skipPattern` gives it. */
  pattern: string;
  /** The same as a chapter of the show has it; the pattern where none has it any more. */
  written: string;
}

/**
 * Sources whose times are those of the audio itself; the others are the publisher's, which move with the
 * transcript where the listener said so.
 */
export const isOnAudioTime = (source: ChapterSource): boolean =>
  source === 'own' || source === 'id3' || source === 'mp4' || source === 'vorbis';

const folded = (title: string) => title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * What to remember to skip chapters like one: its whole title or, where it begins with a label ("Sponsor: …"),
 * that label with its colon, which stands for every title that begins so.
 */
export function skipPattern(title: string, what: 'title' | 'label' = 'title'): string {
  const label = labelOf(title);
  return what === 'label' && label !== null ? folded(label) : folded(title);
}

/** The label a title begins with, its colon included; null where there is none. */
export const labelOf = (title: string): string | null =>
  /^\s*([^:：]{2,40})[:：](?=\s*\S)/u.exec(title)?.[1]?.trim().concat(':') ?? null;

/** Whether a chapter of this title is always skipped. `patterns` are those of its show. */
export function isSkipped(title: string, patterns: readonly string[]): boolean {
  return patterns.includes(skipPattern(title)) || patterns.includes(skipPattern(title, 'label'));
}
