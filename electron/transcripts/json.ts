import {
  type Draft,
  type DraftSegment,
  type DraftWord,
  newDraft,
  type WarnTranscript,
} from './draft.ts';
import { knownDialect, speakerNames } from './json-dialects.ts';
import { type JsonFile, readDamagedJson } from './json-file.ts';
import {
  firstAlternative,
  isObject,
  isTextKey,
  type JsonObject,
  pick,
  readSpan,
  readSpeaker,
  readText,
  readTime,
} from './json-values.ts';
import { hasWords, stripMarkup } from './text.ts';
import { scaleThousandths } from './thousandths.ts';
import { alignedWords, areSingleWords, foldWords, gluedWords } from './words.ts';

/** How deep and how far a list of segments is looked for. */
const MAX_DEPTH = 8;
const MAX_LOOKED_AT = 10_000;

/** So many words are a whole talk, not something to light up at once. */
const LONGEST_SEGMENT = 200;

/** What is read from JSON: a thing of the list, by common keys, and the line at which it begins. */
interface Item {
  value: unknown;
  line: number | null;
}

/** A transcript in JSON that breaks off or goes wrong somewhere: its whole segments. Null where it is none. */
export function parseDamagedJson(text: string, duration: number | null): Draft | null {
  const file = readDamagedJson(text, isTimed);
  if (!file || !Array.isArray(file.root)) return null;
  const root = ofOneKind(file.root);
  const read = parseJson({ ...file, root }, duration);
  return read && { ...read, language: LANGUAGE_KEY.exec(text.slice(0, 2000))?.[1] ?? null };
}

/** Of a damaged segment its words may be whole: they are no segments where others are. */
function ofOneKind(items: unknown[]): unknown[] {
  const kinds = new Map<string, unknown[]>();
  for (const item of items) {
    const kind = isObject(item) ? Object.keys(item).filter(isTextKey).join() : '';
    const alike = kinds.get(kind);
    if (alike) alike.push(item);
    else kinds.set(kind, [item]);
  }
  const first = [...kinds.values()];
  return first.reduce((most, alike) => (alike.length > most.length ? alike : most), []);
}

/**
 * Any dialect of JSON that gives a list of segments with a start and words: Podcasting 2.0, `start`/`end`/`text`, Whisper and its kin, and what the
 * large recognisers return. Null where there is no such list. A list of single words is folded into sentences. `duration` is seconds.
 */
export function parseJson(file: JsonFile, duration: number | null): Draft | null {
  const { root } = file;
  const { draft, warn } = newDraft('json');
  const items = itemsOf(file);
  if (items === null) return null;
  if (file.damaged !== null) warn('broken-json', {}, file.damaged);
  if (file.careless !== null) warn('careless-json', {}, file.careless);
  const read = withPunctuation(items).flatMap((item) => readSegment(item, warn));
  const names = speakerNames(root);
  for (const segment of read) segment.speaker = names.get(segment.speaker ?? '') ?? segment.speaker;
  const audio = isObject(root) ? readTime(root['audio_duration']) : null;
  const inSeconds = items.some(({ value }) => isObject(value) && Object.hasOwn(value, 'startTime'));
  const segments = withWordsBeside(read, root);
  scaleThousandths(segments, { duration: duration ?? audio, inSeconds });
  return {
    ...draft,
    language: languageOf(root),
    segments: areSingleWords(segments)
      ? foldWords(withText(segments, root))
      : segments.flatMap(inSentences),
  };
}

function itemsOf(file: JsonFile): Item[] | null {
  const dialect = knownDialect(file.root);
  const list = dialect?.list ?? findSegments(file.root) ?? emptyList(file.root);
  if (list === null) return null;
  const lines = file.linesOf(list);
  let line: number | null = null;
  const items = list.map((value, index) => {
    line = lines[index] ?? line;
    return { value: dialect ? dialect.read(value, index) : value, line };
  });
  return dialect ? items.filter(({ value }) => value !== null) : items;
}

/** Where a file gives words beside its segments: each segment with its own. */
function withWordsBeside(segments: DraftSegment[], root: unknown): DraftSegment[] {
  const beside = isObject(root) ? pick(root, ['words', 'word_segments']) : null;
  if (!Array.isArray(beside) || segments.some(({ words }) => words)) return segments;
  if (areSingleWords(segments)) return segments;
  const words = gluedWords(readWords(root as JsonObject, beside.filter(isObject)));
  let at = 0;
  return segments.map((segment, index) => {
    const until = segments[index + 1]?.start ?? Infinity;
    const count = segment.text.trim().split(/\s+/).length;
    const aligned = alignedWords(segment.text, words.slice(at, at + count));
    if (aligned) at += count;
    else while (at < words.length && (words[at]?.start ?? Infinity) < until) at++;
    return aligned ? { ...segment, words: aligned } : segment;
  });
}

/** Single words with the punctuation of the whole text, where the file gives that too. */
function withText(segments: DraftSegment[], root: unknown): DraftSegment[] {
  const text = untimedText(root);
  const aligned = text === null ? null : alignedWords(stripMarkup(text), segments);
  return aligned
    ? segments.map((segment, index) => ({ ...segment, text: aligned[index]?.text ?? segment.text }))
    : segments;
}

/** Some recognisers give a whole channel as one segment: its sentences are the segments. */
function inSentences(segment: DraftSegment): DraftSegment[] {
  const { words, speaker, line } = segment;
  if (!words || words.length <= LONGEST_SEGMENT) return [segment];
  return foldWords(words.map((word) => ({ ...word, speaker, line })));
}

/** The best of the alternatives that recognisers offer, as if it were the thing itself; no space as a word, no full stop without one. */
function withPunctuation(items: Item[]): Item[] {
  const kept: Item[] = [];
  for (const { value, line } of items) {
    const item = firstAlternative(value);
    const last = kept.at(-1);
    const type = isObject(item) ? item['type'] : null;
    if (type === 'spacing') continue;
    if (type === 'punctuation' && isObject(item) && isObject(last?.value)) {
      const body = `${readText(last.value) ?? ''}${readText(item) ?? ''}`;
      last.value = { ...last.value, body };
    } else kept.push({ value: item, line });
  }
  return kept;
}

/** The text of a file that has words but no times (`{"text": "…"}`), or null. */
export function untimedText(root: unknown): string | null {
  const text = isObject(root) ? readText(root) : null;
  return text !== null && hasWords(text) ? text : null;
}

function isTimed(value: unknown): boolean {
  const item = firstAlternative(value);
  if (!isObject(item)) return false;
  const words = wordItems(item);
  return (
    (readSpan(item).start !== null || words.some((word) => readSpan(word).start !== null)) &&
    (readText(item) !== null || words.length > 0)
  );
}

/** The shallowest list of timed things; of two on one level, the one that is not of words, then the longer. */
function findSegments(root: unknown): unknown[] | null {
  let level: { key: string; value: unknown }[] = [{ key: '', value: root }];
  let looked = 0;
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
    const lists = level.filter(
      (entry): entry is { key: string; value: unknown[] } =>
        Array.isArray(entry.value) && entry.value.slice(0, 20).some(isTimed),
    );
    const isWords = (key: string): number => Number(/word|token|item/i.test(key));
    lists.sort((a, b) => isWords(a.key) - isWords(b.key) || b.value.length - a.value.length);
    if (lists[0]) return lists[0].value;
    const next: typeof level = [];
    for (const { key, value } of level) {
      if (Array.isArray(value))
        next.push(...value.slice(0, 20).map((child) => ({ key, value: child as unknown })));
      else if (isObject(value)) {
        for (const [name, child] of Object.entries(value)) {
          if (typeof child === 'object') next.push({ key: name, value: child });
        }
      }
      if ((looked += 1) > MAX_LOOKED_AT) return null;
    }
    level = next;
  }
  return null;
}

/** A transcript of the right shape with nothing in it. */
function emptyList(root: unknown): [] | null {
  const list = isObject(root) ? pick(root, ['segments', 'cues', 'words']) : root;
  return Array.isArray(list) && list.length === 0 ? [] : null;
}

function wordItems(item: JsonObject): JsonObject[] {
  const words = pick(item, ['words', 'tokens', 'wordTimestamps']);
  return Array.isArray(words) ? words.filter(isObject) : [];
}

function readSegment({ value, line }: Item, warn: WarnTranscript): DraftSegment[] {
  const item = isObject(value) ? value : {};
  const span = readSpan(item);
  const words = gluedWords(readWords(item));
  const start = span.start ?? words[0]?.start ?? null;
  const own = readText(item);
  const text = own === null ? words.map((word) => word.text).join(' ') : stripMarkup(own);
  if (start === null || (own === null && words.length === 0)) {
    warn('unreadable-segment', {}, line);
    return [];
  }
  const segment = {
    start,
    end: span.end ?? words.at(-1)?.end ?? null,
    speaker: readSpeaker(item) ?? speakerOfWords(item),
    text,
    line,
  };
  const aligned = words.length > 0 ? alignedWords(text, words) : null;
  if (words.length > 0 && !aligned) warn('word-times-unusable', {}, line);
  if (!aligned) return [segment];
  const turns = speakersOf(item, aligned.length);
  return turns
    ? foldWords(aligned.map((word, index) => ({ ...word, speaker: turns[index] ?? null, line })))
    : [{ ...segment, words: aligned }];
}

/** Who speaks each word, where several people speak in one segment, as in a whole channel. */
function speakersOf(item: JsonObject, count: number): (string | null)[] | null {
  const speakers = wordItems(item).map(readSpeaker);
  return speakers.length === count && new Set(speakers).size > 1 ? speakers : null;
}

/** The words with times; one that has none (recognisers leave numbers so) starts with the word before it. */
function readWords(item: JsonObject, items = wordItems(item)): DraftWord[] {
  let latest = readSpan(item).start;
  return items.flatMap((word) => {
    const text = readText(word);
    const { start, end } = readSpan(word);
    if (text === null || word['type'] === 'spacing' || SPECIAL_TOKEN.test(text)) return [];
    latest = start ?? latest;
    return latest === null ? [] : [{ start: latest, end, text: stripMarkup(text) }];
  });
}

/** WhisperX names the speaker on words, too. */
function speakerOfWords(item: JsonObject): string | null {
  const first = wordItems(item)[0];
  return first && Object.hasOwn(first, 'speaker') ? readSpeaker(first) : null;
}

/** What whisper.cpp writes among the words. */
const SPECIAL_TOKEN = /^\s*(?:\[_[A-Z0-9_]+\]|<\|[^|]*\|>)\s*$/;

const LANGUAGE_KEY =
  /"lang(?:uage)?(?:_?code)?"\s{0,9}:\s{0,9}"([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})"/i;
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

function languageOf(root: unknown): string | null {
  if (!isObject(root)) return null;
  const language =
    pick(root, ['language', 'lang', 'languageCode', 'language_code']) ??
    (isObject(root['result']) ? root['result']['language'] : null);
  if (typeof language === 'string' && LANGUAGE.test(language)) return language.replaceAll('_', '-');
  return null;
}
