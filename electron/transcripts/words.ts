import { type DraftSegment, type DraftWord } from './draft.ts';
import { collapse } from './text.ts';

/** A pause that ends a sentence where no full stop does, in seconds. */
const PAUSE = 2;
/** A sentence without a full stop is cut here. */
const MOST_WORDS = 60;

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;
const ABBREVIATION = /^(?:\p{Lu}\.|(?:mr|mrs|ms|dr|prof|st|vs|etc|no|jr|sr|e\.g|i\.e)\.)$/iu;

/**
 * Words in the way recognisers give them. Where some begin with a space (Whisper), one that does not belongs to the word before it:
 * ` twenty`, `-five`.
 */
export function gluedWords(words: DraftWord[], spaced = areSpaced(words)): DraftWord[] {
  const glued: DraftWord[] = [];
  for (const word of words) {
    const text = collapse(word.text);
    const last = glued.at(-1);
    if (text === '') continue;
    if (spaced && last && !/^\s/.test(word.text)) {
      last.text += text;
      last.end = word.end ?? last.end;
    } else glued.push({ ...word, text });
  }
  return glued;
}

/** Whether a space before a word is the way this file parts words. */
function areSpaced(words: { text: string }[]): boolean {
  return words.filter(({ text }) => /^\s/.test(text)).length * 2 >= words.length;
}

/** The words of a text with the times of others that say the same but for case and punctuation; null where they do not. */
export function alignedWords(text: string, words: DraftWord[]): DraftWord[] | null {
  const plain = collapse(text);
  if (words.map((word) => word.text).join(' ') === plain) return words;
  const tokens = plain.split(/\s+/);
  const bare = (token: string): string => token.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const matches =
    tokens.length === words.length &&
    words.every((word, index) => bare(word.text) === bare(tokens[index] ?? ''));
  return matches ? words.map((word, index) => ({ ...word, text: tokens[index] ?? '' })) : null;
}

/** Whether segments are words in disguise: word-level files give every word a segment of its own. */
export function areSingleWords(segments: DraftSegment[]): boolean {
  const single = segments.filter(
    (segment) => !segment.words && !/\S\s+\S/.test(segment.text),
  ).length;
  return segments.length > 1 && single >= segments.length * 0.8;
}

/** Folds one-word segments into sentences that keep their words. A new speaker or a long pause ends a sentence too. */
export function foldWords(segments: DraftSegment[]): DraftSegment[] {
  const sentences: { first: DraftSegment; words: DraftWord[] }[] = [];
  let previous: DraftSegment | undefined;
  const spaced = areSpaced(segments);
  for (const segment of segments) {
    const word = { start: segment.start, end: segment.end, text: segment.text };
    const last = sentences.at(-1);
    const glued = spaced && !/^\s/.test(segment.text);
    if (!last || !previous || (!glued && endsSentence(last.words, previous, segment))) {
      sentences.push({ first: segment, words: [word] });
    } else last.words.push(word);
    previous = segment;
  }
  return sentences.map(({ first, words }) => {
    const whole = gluedWords(words, spaced);
    return {
      ...first,
      end: whole.at(-1)?.end ?? null,
      text: whole.map((word) => word.text).join(' '),
      words: whole,
    };
  });
}

function endsSentence(words: DraftWord[], previous: DraftSegment, next: DraftSegment): boolean {
  const text = previous.text.trim();
  const stopped = SENTENCE_END.test(text) && !ABBREVIATION.test(text);
  const pause = next.start - (previous.end ?? previous.start);
  return (
    stopped || words.length >= MOST_WORDS || next.speaker !== previous.speaker || pause > PAUSE
  );
}
