import { isObject } from './json-values.ts';
import { endOfString, strictJson, type WholeObject, wholeObjects } from './mend-json.ts';

/** What a file of JSON holds. */
export interface JsonFile {
  root: unknown;
  /** 1-based lines at which the objects of a list in `root` begin; null for what is no object. */
  linesOf: (list: unknown[]) => (number | null)[];
  /** Where the file is damaged: 1-based line; null where it is sound. */
  damaged: number | null;
  /** Where it is first written as strict JSON is not, but is whole: 1-based line. */
  careless: number | null;
}

/** What may be JSON: a list of times in brackets is none. */
const START = /^\s*(?:\{|\[\s*[[{\]])/;
/** JSON wrapped into a call or an assignment for a browser, or guarded against being one. */
const WRAPPED =
  /^\s*(?:\)\]\}'[^\n]{0,100}\n|(?:export\s+)?(?:var\s+|let\s+|const\s+|default\s+)?(?:[\w$][\w$.]{0,80}\s{0,4}[(=])?)\s{0,10}(?=[[{])/;

/** What a file of JSON holds, or null where the text is none. Objects on lines of their own make a list. */
export function readJson(text: string): JsonFile | null {
  const wrapping = WRAPPED.exec(text)?.[0] ?? '';
  const bare = wrapping.replace(/\S/g, ' ') + text.slice(wrapping.length);
  if (!START.test(bare)) return null;
  const written = wrapping.trim() === '' ? bare : bare.replace(/[)\s;]{1,100}$/, '');
  const root = parseOrNull(written);
  if (root !== null) return fileOf(root, text);
  return jsonLines(text) ?? carelessJson(written, text);
}

function carelessJson(written: string, text: string): JsonFile | null {
  const strict = strictJson(written);
  const root = strict === written ? null : parseOrNull(strict);
  if (root === null) return null;
  let same = 0;
  while (strict[same] === written[same]) same++;
  return { ...fileOf(root, text), careless: lineCounter(text)(same) };
}

const fileOf = (root: unknown, text: string): JsonFile => ({
  root,
  linesOf: (list) => linesOf(list, root, text),
  damaged: null,
  careless: null,
});

/** A file that breaks off or goes wrong, as the list of its whole objects that `wanted` takes; null where it has none. */
export function readDamagedJson(
  text: string,
  wanted: (value: unknown) => boolean,
): JsonFile | null {
  if (!START.test(text)) return null;
  const found = wholeObjects(text, wanted);
  if (found.length === 0) return null;
  const count = lineCounter(text);
  const lines = new Map(found.map(({ value, at }) => [value, count(at)]));
  return {
    root: found.map(({ value }) => value),
    linesOf: (list) => list.map((item) => lines.get(item) ?? null),
    damaged: damagedLine(text, found),
    careless: null,
  };
}

/** The line at which more than a comma follows a whole object, or nothing does. */
function damagedLine(text: string, found: WholeObject[]): number {
  const last = found.findIndex(
    ({ end }, index) => text.slice(end, found[index + 1]?.at ?? end).trim() !== ',',
  );
  return lineCounter(text)(found[last]?.end ?? text.length);
}

/** A list of the objects on lines; a line that is none costs itself. */
function jsonLines(text: string): JsonFile | null {
  const items: { value: unknown; line: number }[] = [];
  let good = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const written = line.trim().replace(/,$/, '');
    if (written === '') continue;
    const value = written.startsWith('{') ? parseOrNull(written) : null;
    if (value === null && items.length === 0) return null;
    if (value !== null) good++;
    items.push({ value, line: index + 1 });
  }
  if (items.length < 2 || good * 2 < items.length) return null;
  return {
    root: items.map(({ value }) => value),
    linesOf: (list) => list.map((_, index) => items[index]?.line ?? null),
    damaged: null,
    careless: null,
  };
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
 * Lines of the objects in a list. The engine gives no places, but objects come out in the order in which their braces stand in the text: the
 * n-th is the n-th.
 */
function linesOf(list: unknown[], root: unknown, text: string): (number | null)[] {
  if (!text.includes('\n')) return list.map((item) => (isObject(item) ? 1 : null));
  const wanted = new Set(list);
  const order = new Map<unknown, number>();
  const open: unknown[] = [root];
  let count = 0;
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) {
      if (wanted.has(value)) order.set(value, count);
      count++;
    }
    for (const child of (Object.values(value) as unknown[]).reverse()) open.push(child);
  }
  const lines = linesOfBraces(text);
  // A key given twice hides an object: then the places cannot be told.
  if (lines.length !== count) return list.map(() => null);
  return list.map((item) => lines[order.get(item) ?? -1] ?? null);
}

function linesOfBraces(text: string): number[] {
  const lines: number[] = [];
  const line = lineCounter(text);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at) - 1;
    else if (code === 0x7b) lines.push(line(at));
  }
  return lines;
}

/** Tells the line of offsets that only grow. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
