import {
  type Draft,
  type DraftSegment,
  type DraftWord,
  newDraft,
  type WarnTranscript,
} from './draft.ts';
import {
  firstAlternative,
  isObject,
  type JsonObject,
  pick,
  readSpan,
  readSpeaker,
  readText,
} from './json-values.ts';
import { mendJson } from './mend-json.ts';
import { hasWords, stripMarkup } from './text.ts';
import { alignedWords, areSingleWords, foldWords, gluedWords } from './words.ts';

/** How deep and how far a list of segments is looked for. */
const MAX_DEPTH = 8;
const MAX_LOOKED_AT = 10_000;

/** Speech is about 15 characters a second; fewer than this means that the times are thousandths. */
const SLOWEST_SPEECH = 0.1;
const FEWEST_TO_JUDGE = 10;

/** So many words are a whole talk, not something to light up at once. */
const LONGEST_SEGMENT = 200;

/** What a file of JSON holds, or null where the text is none. Objects on lines of their own make a list. */
export function readJson(text: string): unknown {
  const trimmed = text.trim();
  if (!/^[[{]/.test(trimmed)) return null;
  return parseOrNull(trimmed) ?? readJsonLines(trimmed);
}

/** A transcript in JSON that breaks off or goes wrong in the middle, as far as it is sound; null where it is none. */
export function parseBrokenJson(text: string): Draft | null {
  const mended = /^\s*[[{]/.test(text) ? mendJson(text.trim()) : null;
  const draft = mended === null ? null : parseJson(parseOrNull(mended));
  if (draft === null) return null;
  const { draft: broken, warn } = newDraft('json', draft.language);
  warn('broken-json', {});
  return { ...draft, warnings: [...broken.warnings, ...draft.warnings] };
}

function readJsonLines(text: string): unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  const items: unknown[] = [];
  for (const line of lines) {
    const item = line.trimStart().startsWith('{') ? parseOrNull(line) : null;
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON, or nested beyond what the engine reads: another parser may know better.
    return null;
  }
}

/**
 * Any dialect of JSON that gives a list of segments with a start and words: Podcasting 2.0, `start`/`end`/`text`, Whisper and its kin.
 * Null where there is no such list. A list of single words is folded into sentences.
 */
export function parseJson(root: unknown): Draft | null {
  const { draft, warn } = newDraft('json');
  const items = findSegments(root) ?? emptyList(root);
  if (items === null) return null;
  const segments = withPunctuation(items).flatMap((item) => readSegment(item, warn));
  scaleThousandths(items, segments);
  return {
    ...draft,
    language: languageOf(root),
    segments: areSingleWords(segments) ? foldWords(segments) : segments.flatMap(inSentences),
  };
}

/** Some recognisers give a whole channel as one segment: its sentences are the segments. */
function inSentences(segment: DraftSegment): DraftSegment[] {
  const { words, speaker, line } = segment;
  if (!words || words.length <= LONGEST_SEGMENT) return [segment];
  return foldWords(words.map((word) => ({ ...word, speaker, line })));
}

/** The best of the alternatives that recognisers offer, as if it were the thing itself; and no full stop without its word. */
function withPunctuation(items: unknown[]): unknown[] {
  const kept: unknown[] = [];
  for (const item of items.map(firstAlternative)) {
    const last = kept.at(-1);
    if (isObject(item) && item['type'] === 'punctuation' && isObject(last)) {
      kept[kept.length - 1] = { ...last, body: `${readText(last) ?? ''}${readText(item) ?? ''}` };
    } else kept.push(item);
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

function readSegment(item: unknown, warn: WarnTranscript): DraftSegment[] {
  if (!isObject(item)) {
    warn('unreadable-segment', {});
    return [];
  }
  const timed = readWords(item);
  const words = gluedWords(timed);
  const span = readSpan(item);
  const start = span.start ?? words[0]?.start ?? null;
  const own = readText(item);
  const text = own === null ? words.map((word) => word.text).join(' ') : stripMarkup(own);
  if (start === null || (own === null && words.length === 0)) {
    warn('unreadable-segment', {});
    return [];
  }
  const segment = {
    start,
    end: span.end ?? words.at(-1)?.end ?? null,
    speaker: readSpeaker(item) ?? speakerOfWords(item),
    text,
    line: null,
  };
  const aligned = words.length > 0 ? alignedWords(text, words) : null;
  if (words.length > 0 && !aligned) warn('word-times-unusable', {});
  return [aligned ? { ...segment, words: aligned } : segment];
}

/** The words with times; one that has none (recognisers leave numbers so) starts with the word before it. */
function readWords(item: JsonObject): DraftWord[] {
  let latest = readSpan(item).start;
  return wordItems(item).flatMap((word) => {
    const text = readText(word);
    const { start, end } = readSpan(word);
    if (text === null || SPECIAL_TOKEN.test(text)) return [];
    latest = start ?? latest;
    return latest === null ? [] : [{ start: latest, end, text: stripMarkup(text) }];
  });
}

/** WhisperX names the speaker on words, too. */
function speakerOfWords(item: JsonObject): string | null {
  const first = wordItems(item)[0];
  return first && Object.hasOwn(first, 'speaker') ? readSpeaker(first) : null;
}

/**
 * Some recognisers count in thousandths without saying so: whole numbers at which nobody could speak so slowly. Podcasting 2.0
 * (`startTime`) counts in seconds, and a handful of lines proves nothing.
 */
function scaleThousandths(items: unknown[], segments: DraftSegment[]): void {
  const spans = segments.flatMap((segment) => [segment, ...(segment.words ?? [])]);
  if (spans.length < FEWEST_TO_JUDGE) return;
  if (items.some((item) => isObject(item) && Object.hasOwn(item, 'startTime'))) return;
  if (spans.some(({ start, end }) => !Number.isInteger(start) || !Number.isInteger(end ?? 0)))
    return;
  const characters = segments.reduce((sum, segment) => sum + segment.text.length, 0);
  const length = (segments.at(-1)?.start ?? 0) - (segments[0]?.start ?? 0);
  if (characters > length * SLOWEST_SPEECH) return;
  for (const span of spans) {
    span.start /= 1000;
    if (span.end !== null) span.end /= 1000;
  }
}

/** What whisper.cpp writes among the words. */
const SPECIAL_TOKEN = /^\s*(?:\[_[A-Z0-9_]+\]|<\|[^|]*\|>)\s*$/;

const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

function languageOf(root: unknown): string | null {
  if (!isObject(root)) return null;
  const language =
    pick(root, ['language', 'lang', 'languageCode', 'language_code']) ??
    (isObject(root['result']) ? root['result']['language'] : null);
  if (typeof language === 'string' && LANGUAGE.test(language)) return language.replaceAll('_', '-');
  return null;
}
