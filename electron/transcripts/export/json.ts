import * as v from 'valibot';
import { type EpisodeSource } from '../../shared/excerpt.ts';
import { type Segment, type Transcript } from '../../shared/model.ts';
import { type Draft, newDraft } from '../draft.ts';
import { GENERATOR } from './common.ts';

/**
 * JSON of Podcasting 2.0, and beside its keys `words` (as Whisper writes them: `word`, `start`, `end`), `language` and, where times are
 * estimates, `"timed": false`. Carries everything. `body` is plain text.
 */
export function writeJson(transcript: Transcript, about: EpisodeSource): string {
  const { language, timed, segments } = transcript;
  const file: v.InferInput<typeof writtenFile> = {
    version: '1.0.0',
    generator: GENERATOR,
    title: about.episodeTitle,
    ...(language !== null && { language }),
    ...(!timed && { timed }),
    segments: segments.map(segmentOf),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function segmentOf({ start, end, speaker, text, words }: Segment): v.InferInput<typeof written> {
  return {
    ...(speaker !== null && { speaker }),
    startTime: start,
    ...(end !== null && { endTime: end }),
    body: text,
    ...(words && {
      words: words.map((word) => ({
        word: word.text,
        start: word.start,
        ...(word.end !== null && { end: word.end }),
      })),
    }),
  };
}

const seconds = v.pipe(v.number(), v.minValue(0));
const written = v.object({
  speaker: v.optional(v.string()),
  startTime: seconds,
  endTime: v.optional(seconds),
  body: v.string(),
  words: v.optional(
    v.array(v.object({ word: v.string(), start: seconds, end: v.optional(seconds) })),
  ),
});
const writtenFile = v.object({
  version: v.string(),
  generator: v.literal(GENERATOR),
  title: v.string(),
  language: v.optional(v.string()),
  timed: v.optional(v.boolean()),
  segments: v.array(written),
});

/** Asked of the beginning first, because others' files are long. */
const CLAIM = new RegExp(String.raw`^\s*\{[^{}]{0,200}"generator"\s*:\s*"${GENERATOR}"`);

/** Reads what `writeJson` wrote, and takes nothing in it for markup or for words in disguise; null for any other file. */
export function readWrittenJson(text: string): Draft | null {
  const root = CLAIM.test(text) ? parseOrNull(text) : null;
  if (!v.is(writtenFile, root)) return null;
  return {
    ...newDraft('json', root.language ?? null).draft,
    timed: root.timed ?? true,
    segments: root.segments.map(({ startTime, endTime, speaker, body, words }) => ({
      start: startTime,
      end: endTime ?? null,
      speaker: speaker ?? null,
      text: body,
      ...(words && {
        words: words.map(({ word, start, end }) => ({ text: word, start, end: end ?? null })),
      }),
      line: null,
    })),
  };
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Changed or cut off since it was written: the reader of any JSON makes the best of it.
    return null;
  }
}
