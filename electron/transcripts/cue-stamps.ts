import { type Stamp, stampOf } from './stamps.ts';

/** A time in a sentence, where a line break put it first, is this far from the times around it; seconds. */
const FAR = 60;
/** So much further apart than in speech are the times in a list of chapters. */
const SPARSE = 4;

interface Cues {
  stamps: Stamp[];
  /** Index of the line at which a list of other times begins, below the cues; of the last and one where there is none. */
  until: number;
}

/** The stamps that are cues: written as most are, not in a list of chapters, and not the time in a sentence that a line break put first. */
export function cueStamps(lines: string[]): Cues {
  const found = lines.flatMap((line, at) => stampOf(line, at) ?? []);
  const styles = new Map<string, number>();
  for (const { style } of found) styles.set(style, (styles.get(style) ?? 0) + 1);
  const usual = Math.max(...styles.values());
  const alike = found.filter((stamp) => (styles.get(stamp.style) ?? 0) * 5 >= usual);
  const alone = alike.filter(({ rest }) => rest === '').length;
  const allAlone = alone * 5 >= alike.length * 4;
  const written = alike.filter(
    (stamp, index) =>
      !isMidSentence(stamp, lines) ||
      !((allAlone && stamp.rest !== '') || isOutOfPlace(stamp, index, alike)),
  );
  const stamps = written.filter(
    (stamp, index) => !(followsOpenLine(stamp, lines) && isFarAhead(stamp, index, written)),
  );
  return withoutLists({ stamps, until: lines.length });
}

/** A time on the line after one that has not ended its sentence, before words that go on with it. */
const isMidSentence = (stamp: Stamp, lines: string[]): boolean =>
  followsOpenLine(stamp, lines) && /^[\p{Ll},.;?!]|^$/u.test(stamp.rest);

function followsOpenLine(stamp: Stamp, lines: string[]): boolean {
  const above = lines[stamp.at - 1]?.trim() ?? '';
  return above !== '' && !/[.!?…:"”)\]]$/.test(above) && stampOf(above, 0)?.rest !== '';
}

function isOutOfPlace(stamp: Stamp, index: number, stamps: Stamp[]): boolean {
  const earlier = stamps[index - 1]?.start ?? 0;
  const later = stamps[index + 1]?.start ?? Infinity;
  return stamp.start < earlier || stamp.start > later || stamps.length === 1;
}

/** A time that jumps far ahead between two that follow each other. */
function isFarAhead(stamp: Stamp, index: number, stamps: Stamp[]): boolean {
  const earlier = stamps[index - 1]?.start ?? 0;
  const later = stamps[index + 1]?.start ?? Infinity;
  return earlier <= later && stamp.start > later + FAR;
}

/**
 * Show notes list their chapters with the very times the transcript begins again with: where the times fall back to the start once, what is
 * longer is the transcript. A list before it has fewer times; one after it has fewer, too, and they are further apart.
 */
function withoutLists({ stamps, until }: Cues): Cues {
  const opening = (stamps[0]?.start ?? 0) + 5;
  for (let index = stamps.length - 2; index > 1; index--) {
    const before = stamps[index - 1]?.start ?? 0;
    const here = stamps[index]?.start ?? 0;
    if (here > opening || before <= here + FAR) continue;
    const [head, tail] = [stamps.slice(0, index), stamps.slice(index)];
    if (tail.length >= head.length) return { stamps: tail, until };
    if (pace(tail) > pace(head) * SPARSE) return { stamps: head, until: tail[0]?.at ?? until };
  }
  return { stamps, until };
}

/** Seconds from one time to the next, on average. */
const pace = (stamps: Stamp[]): number =>
  ((stamps.at(-1)?.start ?? 0) - (stamps[0]?.start ?? 0)) / Math.max(1, stamps.length - 1);
