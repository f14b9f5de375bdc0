/** What the parsers' thread does for its owner. */
import { chaptersFromNotes } from '../chapters/notes.ts';
import { parseChapters, type ChapterHints } from '../chapters/parse-chapters.ts';
import { discoverFeed } from '../feeds/discover.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import { readAudio, type LocalAudio } from '../local-files/read-audio.ts';
import type { ChapterList, ParsedFeed, Transcript } from '../shared/model.ts';
import { decodeText } from '../transcripts/decode.ts';
import type { TranscriptHints } from '../transcripts/draft.ts';
import { parseTranscript } from '../transcripts/parse-transcript.ts';

/** Where bytes came from, and what the server called them. */
export interface Source {
  url: string;
  contentType: string | null;
}

/** Each throws what the function of its name throws. */
export interface ParserMethods {
  parseFeed(bytes: Uint8Array, source: Source): ParsedFeed;
  /** The address of the feed a page links to, or null. */
  discoverFeed(page: Uint8Array, source: Source): string | null;
  parseTranscript(bytes: Uint8Array, hints: TranscriptHints): Transcript;
  parseChapters(bytes: Uint8Array, hints: ChapterHints): Promise<ChapterList>;
  chaptersFromNotes(notes: string, duration: number | null): ChapterList;
  /** `path` is absolute. */
  readAudio(path: string): Promise<LocalAudio>;
}

export const parserMethods: ParserMethods = {
  parseFeed,
  discoverFeed: (page, { url, contentType }) =>
    discoverFeed(decodeText(page, { contentType }), url),
  parseTranscript,
  parseChapters,
  chaptersFromNotes,
  readAudio,
};
