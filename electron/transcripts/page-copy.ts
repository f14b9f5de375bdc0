import { stampOf } from './stamps.ts';

/** “Transcript” as a heading, in the languages podcasts are made in most. */
const HEADING =
  /^[\s#*_=>\-\u2013\u2014]{0,10}(?:[\p{L}\d.’'&]{1,20}\s+){0,4}?(?:transcripts?|transcriptions?|transkripte?|transkription|transkrypcja|transcripción|trascrizione|transcrição|transcriptie|стенограмма|расшифровка|文字起こし|逐字稿|文字稿)[\s#*_=:\-\u2013\u2014]{0,10}$/iu;

/** What sites put under a transcript. */
const FURNITURE =
  /^\W{0,4}(?:want to go deeper|subscribe\b|share (?:this|on|episode)|related (?:episodes|posts)|you (?:may|might) also (?:like|enjoy)|(?:\d+ )?comments?$|leave a (?:comment|reply)|copyright\b|©|all rights reserved|privacy policy|terms (?:of|and)|follow us|sign up\b|join (?:our|the) (?:newsletter|mailing)|newsletter\b|(?:previous|next|older|newer|more|latest) (?:episodes?|posts?)\b|back to (?:top|episodes?|all)|listen (?:on|to more)|powered by|log ?in\b|cookie|collapse transcript|hide transcript|close$)/i;

/** Fewest cues that tell how a file is laid out. */
const ENOUGH_CUES = 10;

/** Whether a line is a heading that says a transcript follows. */
export const isTranscriptHeading = (line: string): boolean =>
  line.length <= 80 && HEADING.test(line.trim());

/** The lines after the last “Transcript” heading that most times follow; all of them where there is none. */
export function afterHeading(lines: string[]): { first: number; lines: string[] } {
  const headings = lines.flatMap((line, at) => (isTranscriptHeading(line) ? at : []));
  if (headings.length === 0) return { first: 0, lines };
  const stamped = lines.flatMap((line, at) => (stampOf(line, at) ? at : []));
  const total = stamped.length;
  const heading = headings.findLast((at) => {
    const following = total - stamped.filter((stamp) => stamp <= at).length;
    return total > 0 ? following * 2 >= total : at < lines.length / 2;
  });
  const first = heading === undefined ? 0 : heading + 1;
  return { first, lines: lines.slice(first) };
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
  const oneParagraph = others.length >= ENOUGH_CUES && single >= others.length * 0.9;
  let spoken = last.rest !== '';
  let blanks = 0;
  for (const [index, line] of last.lines.entries()) {
    if (line.trim() === '') {
      blanks++;
      continue;
    }
    const ended = FURNITURE.test(line.trim()) || (blanks > 0 && oneParagraph) || blanks > 1;
    if (spoken && ended) return index;
    spoken = true;
    blanks = 0;
  }
  return last.lines.length;
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
