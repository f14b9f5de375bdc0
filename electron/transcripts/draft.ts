import { transcriptWarnings } from '../shared/strings/transcripts.ts';
import { warnInto, type Warn } from '../shared/warnings.ts';
import { type TranscriptFormat, type Warning } from '../shared/model.ts';

/** What the dispatcher was told about the bytes. Hints only: what the content says wins. */
export interface TranscriptHints {
  /** MIME type, as the feed or the server gave it. */
  type?: string | null;
  /** Address or file name; only its extension matters. */
  url?: string | null;
  /** BCP 47 tag. */
  language?: string | null;
  /** Length of the audio in seconds. */
  duration?: number | null;
}

/** A word as a parser found it. */
export interface DraftWord {
  start: number;
  end: number | null;
  text: string;
}

/** A cue as a parser found it, before anything is mended. */
export interface DraftSegment {
  start: number;
  end: number | null;
  speaker: string | null;
  text: string;
  words?: DraftWord[];
  /** 1-based line in the source, or null where lines mean nothing. */
  line: number | null;
}

/** What every parser returns and `normalise` finishes. */
export interface Draft {
  format: TranscriptFormat;
  language: string | null;
  timed: boolean;
  segments: DraftSegment[];
  warnings: Warning[];
}

/** Adds a warning about a transcript: `warn(code, about, line)`. */
export type WarnTranscript = Warn<typeof transcriptWarnings>;

/** An empty draft and the way to add warnings to it. */
export function newDraft(
  format: TranscriptFormat,
  language: string | null = null,
): { draft: Draft; warn: WarnTranscript } {
  const draft: Draft = { format, language, timed: true, segments: [], warnings: [] };
  return { draft, warn: warnInto(draft.warnings, transcriptWarnings) };
}

/** A draft read from a text that was cut out of its file: its lines mean nothing there. */
export const withoutLines = (draft: Draft): Draft => ({
  ...draft,
  segments: draft.segments.map((segment) => ({ ...segment, line: null })),
  warnings: draft.warnings.map((warning) => ({ ...warning, line: null })),
});
