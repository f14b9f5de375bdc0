import { type DraftSegment } from './draft.ts';
import { isName } from './stamps.ts';
import { collapse, hasWords } from './text.ts';

/** How fast people speak, where the length of the audio is not known. */
const CHARACTERS_PER_SECOND = 15;
/** Paragraphs longer than this are cut after a sentence, so that the estimate is worth following. */
const LONGEST = 400;
const FEWEST_WORDS = 8;
/** Fewer words than that are speech where they are sentences; one may be the message of an error. */
const FEWEST_SENTENCES = 2;

/** Whether lines without times can be somebody's speech: enough words, mostly letters, neither markup nor code nor a list of links. */
export function isPlausibleSpeech(lines: string[]): boolean {
  const text = lines.join('\n').slice(0, 20_000);
  const letters = text.match(/\p{L}|\p{M}/gu)?.length ?? 0;
  const visible = text.match(/\S/g)?.length ?? 0;
  const marks = text.match(/[<>{}[\];=|\\/_$\ufffd]/g)?.length ?? 0;
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words = (text.match(/\p{L}+/gu)?.length ?? 0) + wide / 2;
  const stops = text.match(/[.!?…。！？](?=\s|$)/g)?.length ?? 0;
  const written = lines.filter((line) => line.trim() !== '');
  const linked = written.filter((line) => /https?:\/\/|\]\(|^#{1,6}\s/.test(line)).length;
  if (linked > written.length * 0.2) return false;
  const enough = words >= FEWEST_WORDS || stops >= FEWEST_SENTENCES;
  return enough && letters >= visible * 0.7 && marks <= visible * 0.03;
}

/**
 * Names on lines of their own above what they say, as labels: `Ann` and the words below become `Ann: …`. Only where names come again, and most
 * paragraphs have one. The number of lines stays.
 */
export function withNamesAsLabels(lines: string[]): string[] {
  const names = new Map<string, number>();
  const alone = lines.map((line, at) => {
    const name = line.replace(/^[\s*_#]{1,8}|[\s*_:]{1,8}$/g, '');
    const apart = name.length <= 50 && isName(name) && hasWords(lines[at + 1] ?? '');
    if (apart) names.set(name, (names.get(name) ?? 0) + 1);
    return apart ? name : null;
  });
  const named = alone.filter((name) => name !== null && (names.get(name) ?? 0) > 1).length;
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (named < 2 || names.size < 2 || named * 8 < filled) return lines;
  return lines.map((line, at) => {
    if (alone[at]) return '';
    const above = alone[at - 1];
    return above ? `${above}: ${line.trim()}` : line;
  });
}

/** Paragraphs as segments with estimated times: as long as their share of the characters, over `duration` seconds where it is known. */
export function estimateTimes(
  lines: string[],
  firstLine: number,
  duration: number | null,
): DraftSegment[] {
  const pieces = paragraphsOf(lines).flatMap(({ text, line }) =>
    sentences(text).map((piece) => ({ text: piece, line: firstLine + line + 1 })),
  );
  const total = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const perCharacter =
    duration !== null && duration > 0 && total > 0 ? duration / total : 1 / CHARACTERS_PER_SECOND;
  let said = 0;
  return pieces.map(({ text, line }) => {
    const start = thousandths(said * perCharacter);
    said += text.length;
    return { start, end: thousandths(said * perCharacter), speaker: null, text, line };
  });
}

const thousandths = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** Paragraphs between blank lines; where there are none, every line is one. */
function paragraphsOf(lines: string[]): { text: string; line: number }[] {
  const spaced = lines.some((line, at) => at > 0 && at < lines.length - 1 && line.trim() === '');
  const paragraphs: { text: string; line: number }[] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    if (line.trim() === '') open = false;
    else if (open && spaced && last) last.text += `\n${line.trim()}`;
    else {
      paragraphs.push({ text: line.trim(), line: at });
      open = true;
    }
  }
  return paragraphs.filter(({ text }) => hasWords(text));
}

function sentences(paragraph: string): string[] {
  if (paragraph.length <= LONGEST) return [paragraph];
  const pieces: string[] = [];
  for (const sentence of collapse(paragraph).split(/(?<=[.!?…。！？]["'”’»)\]]{0,2}\s)/u)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length <= LONGEST) {
      pieces[pieces.length - 1] = last + sentence;
    } else pieces.push(sentence);
  }
  return pieces.map((piece) => piece.trim());
}
