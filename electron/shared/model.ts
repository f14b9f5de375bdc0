/**
 * The words of the house: what the app means by feed, episode, transcript, chapter.
 * Times are seconds as floating-point numbers, sizes are bytes, dates are ISO 8601 strings in UTC.
 * The `Parsed…`, `Transcript` and `ChapterList` shapes are also what `npm run inspect` prints.
 */

/** Something the app mended or could not use while reading a file; never an error by itself. */
export interface Warning {
  /** 1-based line in the source, or null where lines mean nothing. */
  line: number | null;
  /** Stable kebab-case identifier, for programs. */
  code: string;
  /** One English sentence, for people. */
  message: string;
}

export type TranscriptFormat = 'vtt' | 'srt' | 'json' | 'html' | 'text';

/** One spoken word with its own time. */
export interface Word {
  start: number;
  /** Null where the source does not say and nothing follows. */
  end: number | null;
  text: string;
}

/** One cue of a transcript: plain text, entities resolved, tags gone, lines joined by one space. */
export interface Segment {
  start: number;
  /** Null where the source does not say and nothing follows. */
  end: number | null;
  speaker: string | null;
  text: string;
  /** Present only where the source times its words; joined by spaces they give `text`. */
  words?: Word[];
}

/** A transcript as the app understands it, whatever format it came in. Sorted by start. */
export interface Transcript {
  format: TranscriptFormat;
  /** BCP 47 tag, or null where unknown. */
  language: string | null;
  /** False where the times are estimates because the source had none. */
  timed: boolean;
  segments: Segment[];
  warnings: Warning[];
}

export interface Chapter {
  start: number;
  end: number | null;
  title: string;
  url: string | null;
  /** An http(s) address, or the name of a picture kept in the episode's folder. */
  image: string | null;
  /** False: changes the image, but is not listed (Podcasting 2.0 chapters, `toc`). */
  toc: boolean;
}

/** `own`: made by the listener. */
export type ChapterSource = 'json' | 'podlove' | 'id3' | 'mp4' | 'vorbis' | 'notes' | 'own';

export interface ChapterList {
  source: ChapterSource;
  chapters: Chapter[];
  warnings: Warning[];
}

export interface Enclosure {
  url: string;
  type: string | null;
  /** Bytes as the feed claims, or null. */
  length: number | null;
}

export interface TranscriptLink {
  url: string;
  type: string | null;
  language: string | null;
  rel: string | null;
}

export interface Person {
  name: string;
  role: string | null;
  group: string | null;
  img: string | null;
  href: string | null;
}

/** A short stretch that the publisher thinks worth hearing (`podcast:soundbite`). Seconds. */
export interface Soundbite {
  start: number;
  duration: number;
  title: string | null;
}

/** A way to support the show (`podcast:funding`). */
export interface Funding {
  url: string;
  text: string | null;
}

/** What a feed says about an episode beside its notes; what it says of the whole show stands in. */
export interface EpisodeFacts {
  persons: Person[];
  soundbites: Soundbite[];
  funding: Funding[];
  license: { name: string; url: string | null } | null;
  /** What the episode is about, as a place; `url` leads to a map. */
  location: { name: string; url: string | null } | null;
}

/** A chapter as Podlove Simple Chapters in a feed give it; nothing is checked yet. */
export interface PodloveEntry {
  start: string | null;
  title: string | null;
  href: string | null;
  image: string | null;
}

/** An episode as its feed describes it. */
export interface ParsedEpisode {
  /** The feed's guid, else the enclosure's address, else the link, else title and date. */
  guid: string;
  title: string | null;
  link: string | null;
  published: string | null;
  duration: number | null;
  season: number | null;
  episode: number | null;
  image: string | null;
  /** HTML, Markdown or plain text, as the feed gave it: sanitise before showing. */
  description: string | null;
  enclosure: Enclosure | null;
  transcripts: TranscriptLink[];
  chapters: { url: string; type: string | null } | null;
  persons: Person[];
  /** Not in what `npm run inspect` prints; so for `podlove`. */
  facts: EpisodeFacts;
  podlove: PodloveEntry[];
}

/** A feed as it was read. */
export interface ParsedFeed {
  title: string | null;
  link: string | null;
  author: string | null;
  description: string | null;
  language: string | null;
  image: string | null;
  guid: string | null;
  episodes: ParsedEpisode[];
  warnings: Warning[];
}

export interface ParsedOpml {
  title: string | null;
  feeds: { url: string; title: string | null; folder: string | null }[];
  warnings: Warning[];
}
