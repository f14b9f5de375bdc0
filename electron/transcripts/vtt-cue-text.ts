import { type DraftWord } from './draft.ts';
import { collapse, resolveEntities } from './text.ts';
import { parseVttTimestamp } from './vtt-timestamp.ts';

/** One voice's part of a cue. */
export interface VoicePart {
  /** Name in the voice tag; undefined where the part has none. */
  voice: string | undefined;
  /** With the line ends of the source, unless its words are timed: then they, joined by spaces, are the text. */
  text: string;
  /** Present where inner timestamps time the words. */
  words?: DraftWord[];
}

interface Span {
  start: number;
  text: string;
}

/** A part as it is read: with the times inside of it, and where in its text they stand. */
interface OpenPart {
  voice: string | undefined;
  text: string;
  start: number;
  times: { start: number; at: number }[];
}

const NAMED = new Set(['c', 'i', 'b', 'u', 'ruby', 'v', 'lang']);

/**
 * Reads a cue's text as the W3C tokenizer and tree builder do, and keeps what can be read aloud: the words, who says them
 * and, where the cue has inner timestamps, when. Annotations of ruby (`rt`) are left out.
 * What comes before the first timestamp starts with the cue, at `cueStart` seconds.
 */
export function readCueText(source: string, cueStart: number): VoicePart[] {
  if (!source.includes('<')) return [{ voice: undefined, text: resolveEntities(source) }];
  let part: OpenPart = { voice: undefined, text: '', start: cueStart, times: [] };
  const parts = [part];
  const open: string[] = [];
  /** How many annotations are open: to look for them among the open tags takes too long where many are. */
  let annotations = 0;
  let now = cueStart;
  let timed = false;

  const startTag = (name: string, annotation: string): void => {
    if (name === 'rt' ? open.at(-1) !== 'ruby' : !NAMED.has(name)) return;
    open.push(name);
    if (name === 'rt') annotations++;
    const voice = name === 'v' ? collapse(resolveEntities(annotation)) : '';
    if (voice === '') return;
    if (voice === part.voice) {
      part.text += '\n';
      return;
    }
    part = { voice, text: '', start: now, times: [] };
    parts.push(part);
  };
  const endTag = (name: string): void => {
    const last = open.at(-1);
    const both = name === 'ruby' && last === 'rt';
    if (!both && name !== last) return;
    open.length -= both ? 2 : 1;
    if (last === 'rt') annotations--;
  };

  let at = 0;
  while (at < source.length) {
    const opening = source.indexOf('<', at);
    if (opening !== at && annotations === 0) {
      part.text += resolveEntities(source.slice(at, opening < 0 ? undefined : opening));
    }
    if (opening < 0) break;
    const closing = source.indexOf('>', opening);
    const tag = source.slice(opening + 1, closing < 0 ? undefined : closing);
    at = closing < 0 ? source.length : closing + 1;
    if (tag.startsWith('/')) {
      endTag(tag.slice(1));
    } else if (tag >= '0' && tag < ':') {
      const time = parseVttTimestamp(tag);
      if (time === null) continue;
      now = time;
      timed = true;
      part.times.push({ start: time, at: part.text.length });
    } else {
      // Classes follow a point, the annotation follows the first space.
      const nameEnd = tag.search(/[.\s]/);
      const space = nameEnd < 0 ? -1 : tag.search(/\s/);
      startTag(nameEnd < 0 ? tag : tag.slice(0, nameEnd), space < 0 ? '' : tag.slice(space + 1));
    }
  }
  return parts.map((done) => {
    if (!timed) return { voice: done.voice, text: done.text };
    const words = wordsOf(spansOf(done));
    return { voice: done.voice, text: words.map((word) => word.text).join(' '), words };
  });
}

const spansOf = ({ text, start, times }: OpenPart): Span[] =>
  [{ start, at: 0 }, ...times].map((time, index) => ({
    start: time.start,
    text: text.slice(time.at, times[index]?.at),
  }));

/**
 * Timed spans as words. A span that follows the one before without a space is the same word
 * (`be<00:01.200>gin`), so that words joined by spaces are the text.
 */
function wordsOf(spans: Span[]): DraftWord[] {
  const words: DraftWord[] = [];
  let joined = false;
  for (const { start, text } of spans) {
    const trimmed = collapse(text);
    const last = words.at(-1);
    if (trimmed === '') {
      // A time after a word, before nothing: there it ends.
      if (last) last.end ??= start;
      joined &&= text === '';
      continue;
    }
    if (last && joined && !/^\s/.test(text)) {
      last.text += trimmed;
      last.end = null;
    } else words.push({ start, end: null, text: trimmed });
    joined = !/\s$/.test(text);
  }
  return words;
}
