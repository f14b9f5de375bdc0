import { isObject, type JsonObject, pick, readSpeaker } from './json-values.ts';

/** A list of segments that is not told by common keys, and the way to tell it by them. */
export interface Dialect {
  list: unknown[];
  /** The item by common keys; null where it says nothing by design. */
  read: (item: unknown, index: number) => unknown;
}

/** The dialect of a file that needs translation, or null. */
export function knownDialect(root: unknown): Dialect | null {
  if (!isObject(root)) return null;
  return timedText(root) ?? monologues(root) ?? labelledItems(root) ?? sampleOffsets(root);
}

const listIn = (value: unknown, key: string): unknown[] | null => {
  const list = isObject(value) ? value[key] : null;
  return Array.isArray(list) ? (list as unknown[]) : null;
};

/** YouTube's `json3`: events of pieces, which count from the start of their event, in thousandths. An event without words moves the window. */
function timedText(root: JsonObject): Dialect | null {
  const list = listIn(root, 'events');
  if (!list?.some((event) => listIn(event, 'segs'))) return null;
  const said = list.map((event) =>
    (listIn(event, 'segs') ?? []).filter(isObject).map((piece) => ({
      text: typeof piece['utf8'] === 'string' ? piece['utf8'] : '',
      offset: piece['tOffsetMs'],
    })),
  );
  const text = said.map((pieces) => pieces.map((piece) => piece.text).join(''));
  const read = (item: unknown, index: number): unknown => {
    const start = isObject(item) ? item['tStartMs'] : null;
    if (text[index]?.trim() === '' || !isObject(item) || typeof start !== 'number') return null;
    const pieces = said[index] ?? [];
    const timed = pieces.some(({ offset }) => typeof offset === 'number');
    return {
      startMs: start,
      durationMs: item['dDurationMs'],
      text: text[index],
      words: timed
        ? pieces
            .filter((piece) => piece.text.trim() !== '')
            .map((piece) => ({
              text: piece.text,
              startMs: start + (typeof piece.offset === 'number' ? piece.offset : 0),
            }))
        : [],
    };
  };
  return { list, read };
}

/** Rev.ai: monologues of elements, of which only words have times, and spaces are elements too. */
function monologues(root: JsonObject): Dialect | null {
  const list = listIn(root, 'monologues');
  if (!list?.some((monologue) => listIn(monologue, 'elements'))) return null;
  const read = (item: unknown): unknown => {
    const elements = (listIn(item, 'elements') ?? []).filter(isObject);
    return {
      speaker: isObject(item) ? item['speaker'] : null,
      text: elements.map(({ value }) => (typeof value === 'string' ? value : '')).join(''),
      words: elements.filter(({ ts }) => typeof ts === 'number'),
    };
  };
  return { list, read };
}

/** Amazon: words in `results.items`; who speaks them is told elsewhere, by their start. */
function labelledItems(root: JsonObject): Dialect | null {
  const results = root['results'];
  const list = listIn(results, 'items');
  if (!list || !isObject(results)) return null;
  const speakers = new Map<unknown, string>();
  for (const segment of listIn(results['speaker_labels'], 'segments') ?? []) {
    const speaker = isObject(segment) ? readSpeaker(segment) : null;
    for (const item of [segment, ...(listIn(segment, 'items') ?? [])]) {
      if (isObject(item) && speaker !== null) {
        speakers.set(item['start_time'], readSpeaker(item) ?? speaker);
      }
    }
  }
  let latest: string | null = null;
  const read = (item: unknown): unknown => {
    if (!isObject(item)) return item;
    latest = readSpeaker(item) ?? speakers.get(item['start_time']) ?? latest;
    return { ...item, speaker: latest };
  };
  return { list, read };
}

const SAMPLES_PER_SECOND = 16_000;

/** Otter: places in the audio are counted in its samples. */
function sampleOffsets(root: JsonObject): Dialect | null {
  const list = listIn(root['speech'] ?? root, 'transcripts');
  if (!list?.some((item) => isObject(item) && typeof item['start_offset'] === 'number')) {
    return null;
  }
  const seconds = (value: unknown): number | null =>
    typeof value === 'number' ? value / SAMPLES_PER_SECOND : null;
  const read = (item: unknown): unknown =>
    isObject(item)
      ? { ...item, start: seconds(item['start_offset']), end: seconds(item['end_offset']) }
      : item;
  return { list, read };
}

/** Names of speakers by what segments call them, where the file lists them: `[{ id: 0, name: 'Ann' }]` or `['Ann']`. */
export function speakerNames(root: unknown): Map<string, string> {
  const names = new Map<string, string>();
  for (const [index, entry] of (listIn(root, 'speakers') ?? []).entries()) {
    const name = isObject(entry) ? pick(entry, ['name', 'displayName', 'label']) : entry;
    const id = isObject(entry) ? pick(entry, ['id', 'speaker', 'key']) : index;
    if (typeof name !== 'string' || name.trim() === '') continue;
    if (typeof id === 'number') names.set(`Speaker ${id}`, name.trim());
    if (typeof id === 'string') names.set(id, name.trim());
  }
  return names;
}
