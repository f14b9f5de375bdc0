/** What the parsers' thread does for its owner. */
import { chaptersInBlocks } from '../chapters/audio/block-source.ts';
import { chaptersOfFile } from '../chapters/audio/file-chapters.ts';
import { writeChapters } from '../chapters/export/write-chapters.ts';
import { chaptersFromNotes } from '../chapters/notes/read-notes.ts';
import { parseChapters, type ChapterHints } from '../chapters/parse-chapters.ts';
import { chaptersFromPodloveEntries } from '../chapters/podlove.ts';
import { discoverFeed } from '../feeds/discover.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import { readAudio, type LocalAudio } from '../local-files/read-audio.ts';
import type { ChapterList, ParsedFeed } from '../shared/model.ts';
import { decodeText } from '../transcripts/decode.ts';
import type { TranscriptHints } from '../transcripts/draft.ts';
import { exportTranscript } from '../transcripts/export-transcript.ts';
import { type HashedTranscript, readTranscript } from '../transcripts/read-transcript.ts';

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
  /** `report` hears how much of the bytes has been read, 0 to 1. */
  readTranscript(
    bytes: Uint8Array,
    hints: TranscriptHints,
    report: (done: number) => void,
  ): HashedTranscript;
  exportTranscript: typeof exportTranscript;
  parseChapters(bytes: Uint8Array, hints: ChapterHints): Promise<ChapterList>;
  chaptersFromNotes(notes: string, duration: number | null): ChapterList;
  chaptersFromPodloveEntries: typeof chaptersFromPodloveEntries;
  chaptersOfFile: typeof chaptersOfFile;
  chaptersInBlocks: typeof chaptersInBlocks;
  writeChapters: typeof writeChapters;
  /** `path` is absolute. */
  readAudio(path: string): Promise<LocalAudio>;
}

export const parserMethods: ParserMethods = {
  parseFeed,
  discoverFeed: (page, { url, contentType }) =>
    discoverFeed(decodeText(page, { contentType }), url),
  readTranscript,
  exportTranscript,
  parseChapters,
  chaptersFromNotes,
  chaptersFromPodloveEntries,
  chaptersOfFile,
  chaptersInBlocks,
  writeChapters,
  readAudio,
};
