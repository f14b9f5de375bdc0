import { transcriptWarnings } from '../shared/strings/transcripts.ts';
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
  warnings: WarningLog;
}

type WarningCode = keyof typeof transcriptWarnings;
type AboutWarning<C extends WarningCode> = Parameters<(typeof transcriptWarnings)[C]>[0];

const LISTED_PER_CODE = 200;

/** Collects warnings; after 200 of a kind it only counts, so that a broken file cannot drown the rest. */
export class WarningLog {
  readonly #listed: Warning[] = [];
  readonly #counts = new Map<WarningCode, number>();

  add<C extends WarningCode>(code: C, line: number | null, about: AboutWarning<C>): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > LISTED_PER_CODE) return;
    const sentence = transcriptWarnings[code] as (about: AboutWarning<C>) => string;
    this.#listed.push({ line, code, message: sentence(about) });
  }

  /** Everything collected, by line; what has no line comes last. */
  list(): Warning[] {
    const overflow = [...this.#counts]
      .filter(([, count]) => count > LISTED_PER_CODE)
      .map(([code, count]) => ({
        line: null,
        code,
        message: transcriptWarnings['more-like-this']({ code, count: count - LISTED_PER_CODE }),
      }));
    return [...this.#listed, ...overflow].sort(
      (a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0,
    );
  }
}
