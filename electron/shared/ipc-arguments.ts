/** What the calls of the process boundary take, as it is checked at run time. Bounds keep a broken page from filling the disk. */
import * as v from 'valibot';
import { LONGEST_NOTE } from './bookmarks.ts';

export const id = v.pipe(v.number(), v.integer(), v.minValue(1));
export const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
export const shortText = v.pipe(v.string(), v.maxLength(4096));

export const settingsPatch = v.strictObject({
  volume: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  muted: v.optional(v.boolean()),
  speed: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(3))),
  currentEpisodeId: v.optional(v.nullable(id)),
  readingSize: v.optional(v.pipe(v.number(), v.minValue(14), v.maxValue(28))),
  readingMeasure: v.optional(v.pipe(v.number(), v.minValue(40), v.maxValue(100))),
  readingLineHeight: v.optional(v.pipe(v.number(), v.minValue(1.3), v.maxValue(2.2))),
  notesImages: v.optional(v.boolean()),
  hitLead: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(10))),
  mediaKeys: v.optional(v.picklist(['chapters', 'skips'])),
  languages: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(35))), v.maxLength(20))),
});

/** The largest transcript that is read, bytes. */
const LARGEST_TRANSCRIPT = 50_000_000;
export const transcriptFile = v.strictObject({
  name: v.nullable(v.pipe(v.string(), v.maxLength(1024))),
  bytes: v.pipe(
    v.instance(Uint8Array),
    v.check(({ byteLength }) => byteLength <= LARGEST_TRANSCRIPT),
  ),
});

/**
 * A file of the person's own. The window hands over the `File` that was dropped; the preload puts the
 * file's absolute path in its place.
 */
export const ownFile = v.pipe(
  v.custom<File | string>((given) => typeof given === 'string' && given.length <= 4096),
  v.transform(String),
);

const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200_000));
const name = v.pipe(v.string(), v.maxLength(200));
const correction = v.variant('kind', [
  v.strictObject({
    kind: v.literal('words'),
    segment: index,
    text: v.pipe(v.string(), v.maxLength(20_000)),
  }),
  v.strictObject({ kind: v.literal('speaker'), segment: index, speaker: v.nullable(name) }),
  v.strictObject({ kind: v.literal('rename'), from: name, to: v.nullable(name) }),
  v.strictObject({
    kind: v.literal('delete'),
    segments: v.pipe(v.array(index), v.maxLength(200_000)),
  }),
  v.strictObject({ kind: v.literal('merge'), segment: index }),
]);
export const corrections = v.pipe(v.array(correction), v.maxLength(100_000));

const moment = v.pipe(v.number(), v.finite());
export const sync = v.strictObject({
  offset: moment,
  anchors: v.pipe(
    v.array(v.strictObject({ transcript: moment, audio: moment })),
    v.maxLength(1000),
  ),
  breaks: v.pipe(v.array(moment), v.maxLength(1000)),
  chapters: v.boolean(),
  estimated: v.optional(v.literal(true)),
});

export const exportFormat = v.picklist(['vtt', 'srt', 'json', 'markdown', 'text']);

/** Which transcript of an episode to show: a stored one, one that is offered, or the best by itself. */
export const choice = v.variant('by', [
  v.strictObject({ by: v.literal('version'), versionId: id }),
  v.strictObject({ by: v.literal('link'), linkId: id }),
  v.strictObject({ by: v.literal('rank') }),
]);

export const chapterSource = v.picklist([
  'json',
  'podlove',
  'id3',
  'mp4',
  'vorbis',
  'notes',
  'own',
]);
const chapter = v.strictObject({
  start: seconds,
  end: v.nullable(seconds),
  title: v.pipe(v.string(), v.maxLength(1000)),
  url: v.nullable(shortText),
  image: v.nullable(shortText),
  toc: v.boolean(),
});
export const ownChapters = v.pipe(v.array(chapter), v.maxLength(5000));

export const bookmark = v.strictObject({
  id: v.nullable(id),
  episodeId: id,
  time: seconds,
  note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
  createdAt: v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40)),
});

export const episodeQuery = v.strictObject({
  /** One show, or null for the whole library. */
  feedId: v.nullable(id),
  filter: v.picklist(['all', 'downloads', 'starred']),
  /** Only episodes that name this person. */
  person: v.optional(name),
  offset,
  limit: count,
});

export const searchText = v.pipe(v.string(), v.maxLength(2000));
export const searchOrder = v.picklist(['relevance', 'date']);
const moment8601 = v.nullable(v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40)));
export const keptSearch = v.strictObject({
  id,
  query: searchText,
  usedAt: moment8601,
  savedAt: moment8601,
  watched: v.boolean(),
  unseen: offset,
});
/** Hits written out, to be saved. */
export const hitsFile = v.strictObject({
  format: v.picklist(['markdown', 'csv']),
  text: v.pipe(v.string(), v.maxLength(50_000_000)),
  /** What is suggested as its name, without an ending. */
  name: v.pipe(v.string(), v.maxLength(500)),
});
