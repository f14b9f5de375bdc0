import { stampOf } from './stamps.ts';

/** “Transcript” as a heading, in the languages podcasts are made in most. */
const HEADING =
  /^[\s#*_=>([\-\u2013\u2014]{0,10}(?:[\p{L}\d.’'&]{1,20}\s+){0,4}?(?:transcripts?|transcriptions?|transkripte?|transkription|transkrypcja|transcripción|trascrizione|transcrição|transcriptie|стенограмма|расшифровка|文字起こし|逐字稿|文字稿)(?:\s{1,3}(?:\([^()]{0,60}\)|(?:of|for|from|starts?|begins?)\b[^.!?]{0,60}))?[\s#*_=:)\]\-\u2013\u2014]{0,10}$/iu;

/** What sites put under a transcript. */
const FURNITURE =
  /^\W{0,4}(?:want to go deeper|subscribe\b|share (?:this|on|episode)|related (?:episodes|posts)|you (?:may|might) also (?:like|enjoy)|(?:\d+ )?comments?$|leave a (?:comment|reply)|copyright\b|©|all rights reserved|privacy policy|terms (?:of|and)|follow us|sign up\b|join (?:our|the) (?:newsletter|mailing)|newsletter\b|(?:previous|next|older|newer|more|latest) (?:episodes?|posts?)\b|back to (?:top|episodes?|all)|listen (?:on|to more)|powered by|log ?in\b|cookie|collapse transcript|hide transcript|transcribed by\b|close$)/i;

/** A line that says by itself that the transcript is over. */
const END =
  /^[\s#*_=>([\-\u2013\u2014]{0,10}(?:end of (?:the )?transcript|(?:the )?transcript ends?)\b[^\p{L}]{0,20}$/iu;
/** Headings of what sites put under a transcript and what may hold times of its own. */
const BELOW =
  /^[\s#*_=>\-\u2013\u2014]{0,10}(?:(?:\d{1,6} )?comments?(?: \(\d{1,6}\))?|\d{1,6} (?:thoughts?|responses?|replies) (?:on|to)\b.{0,100}|leave a (?:comment|reply)|related (?:episodes|posts)|you (?:may|might) also (?:like|enjoy))[\s#*_=:\-\u2013\u2014]{0,10}$/i;
/** Lines of a menu or a footer are short. */
const FURNITURE_LENGTH = 60;

/** Fewest cues that tell how a file is laid out. */
const ENOUGH_CUES = 10;

/** Whether a line is a heading that says a transcript follows. */
export const isTranscriptHeading = (line: string): boolean =>
  line.length <= 80 && HEADING.test(line.trim());

/** The lines after the last “Transcript” heading that most times follow, or below which they begin again; all of them where there is none. */
export function afterHeading(lines: string[]): { first: number; lines: string[] } {
  const headings = lines.flatMap((line, at) => (isTranscriptHeading(line) ? at : []));
  if (headings.length === 0) return { first: 0, lines };
  const stamps = lines.flatMap((line, at) => stampOf(line, at) ?? []);
  const total = stamps.length;
  let following = 0;
  const heading = headings.findLast((at) => {
    while ((stamps[total - 1 - following]?.at ?? -1) > at) following++;
    if (total === 0) return at < lines.length / 2;
    return following * 2 >= total || beginsAgain(stamps[0], stamps[total - following]);
  });
  const first = heading === undefined ? 0 : heading + 1;
  return { first, lines: lines.slice(first) };
}

/** Whether a transcript begins where a list of chapters above it did: no other times on a page do. */
export const beginsAgain = (
  above: { start: number } | undefined,
  below: { start: number } | undefined,
): boolean => above !== undefined && below !== undefined && below.start <= above.start;

/**
 * Index of the line at which the transcript ends by what a line says: that it ends, or a heading of something else, below most of the
 * times. The number of lines where none does.
 */
export function endOfTranscript(lines: string[]): number {
  const end = lines.findIndex((line) => line.length <= 80 && END.test(line));
  if (end > 0) return end;
  const headings = lines.flatMap((line, at) =>
    line.length <= 120 && lines[at - 1]?.trim() === '' && BELOW.test(line) ? at : [],
  );
  if (headings.length === 0) return lines.length;
  const stamped = lines.flatMap((line, at) => (stampOf(line, at) ? at : []));
  const most = stamped[Math.floor(stamped.length * 0.75)] ?? lines.length / 2;
  return headings.find((at) => at > most) ?? lines.length;
}

/** Lines without the menus and footers that end a page: from words that only sites say on, where nothing long follows them. */
export function withoutFurniture(lines: string[]): string[] {
  let end = lines.length;
  for (let at = lines.length - 1; at > lines.length / 2; at--) {
    const line = lines[at]?.trim() ?? '';
    if (line.length > FURNITURE_LENGTH) break;
    if (FURNITURE.test(line) && lines[at - 1]?.trim() === '') end = at;
    else if (FURNITURE.test(line) && end < lines.length) end = at;
  }
  return lines.slice(0, end);
}

interface Cue {
  rest: string;
  lines: string[];
}

/**
 * How many lines under the last time are still speech. Nothing marks the end of a transcript on a page, but the layout does: where every
 * cue is one paragraph, so is the last. Two blank lines, or words that only sites say, end it too.
 */
export function endOfSpeech(cues: Cue[], last: Cue): number {
  const others = cues.slice(0, -1);
  const single = others.filter((cue) => paragraphs(cue) <= 1).length;
  const wrapped = others.some((cue) => filledBelow(cue) > 0);
  const oneParagraph = others.length >= ENOUGH_CUES && single >= others.length * 0.9;
  let spoken = last.rest !== '';
  let blanks = 0;
  for (const [index, line] of last.lines.entries()) {
    if (line.trim() === '') {
      blanks++;
      continue;
    }
    const furniture = FURNITURE.test(line.trim()) && (blanks > 0 || !wrapped);
    const ended = furniture || (blanks > 0 && oneParagraph) || blanks > 1;
    if (spoken && ended) return index;
    spoken = true;
    blanks = 0;
  }
  return last.lines.length;
}

/** How many lines follow the first of a cue at once, wrapped. */
function filledBelow({ rest, lines }: Cue): number {
  const from = rest === '' ? lines.findIndex((line) => line.trim() !== '') + 1 : 0;
  const end = lines.findIndex((line, at) => at >= from && line.trim() === '');
  return Math.max(0, (end < 0 ? lines.length : end) - from);
}

function paragraphs(cue: Cue): number {
  let count = cue.rest === '' ? 0 : 1;
  let blank = cue.rest === '';
  for (const line of cue.lines) {
    if (line.trim() === '') blank = true;
    else {
      if (blank) count++;
      blank = false;
    }
  }
  return count;
}
