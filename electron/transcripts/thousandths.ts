import { type DraftSegment } from './draft.ts';

/** Speech is about 15 characters a second; fewer than this means that the times are thousandths. */
const SLOWEST_SPEECH = 0.04;
const FEWEST_TO_JUDGE = 5;
const FEWEST_WORDS = 3;
/** A transcript that claims so many times the length of its audio counts in thousandths. */
const FAR_BEYOND = 20;

/**
 * Some programs count in thousandths without saying so. Changes the times in place where nothing else can be meant: all are whole numbers, and
 * either nobody could speak so slowly, or they lie far beyond the audio, `duration` seconds long, and a thousandth of them does not.
 * A handful of lines proves nothing by itself, and `inSeconds` says that the format promises seconds.
 */
export function scaleThousandths(
  segments: DraftSegment[],
  { duration, inSeconds }: { duration: number | null; inSeconds: boolean },
): void {
  const words = segments.flatMap((segment) => segment.words ?? []);
  const spans = [...segments, ...words];
  if (!spans.every(({ start, end }) => Number.isInteger(start) && Number.isInteger(end ?? 0))) {
    return;
  }
  const last = spans.reduce((latest, { start, end }) => Math.max(latest, end ?? start), 0);
  const outside = duration !== null && duration > 0 && last > duration * FAR_BEYOND;
  const fits = outside && last / 1000 <= duration * 1.1 + 1;
  if (!fits && (inSeconds || !(tooSlow(segments, spans.length) || wordsTooSlow(segments)))) return;
  for (const span of spans) {
    span.start /= 1000;
    if (span.end !== null) span.end /= 1000;
  }
}

function tooSlow(segments: DraftSegment[], count: number): boolean {
  const characters = segments.reduce((sum, { text }) => sum + text.length, 0);
  const length = (segments.at(-1)?.start ?? 0) - (segments[0]?.start ?? 0);
  return count >= FEWEST_TO_JUDGE && characters <= length * SLOWEST_SPEECH;
}

/** Nobody speaks a word for a minute, let alone each of them. */
function wordsTooSlow(segments: DraftSegment[]): boolean {
  const words = segments
    .flatMap((segment) => segment.words ?? segment)
    .filter(({ text, end }) => end !== null && !/\s/.test(text.trim()));
  const characters = words.reduce((sum, { text }) => sum + text.trim().length, 0);
  const spoken = words.reduce((sum, { start, end }) => sum + ((end ?? start) - start), 0);
  return words.length >= FEWEST_WORDS && characters <= spoken * SLOWEST_SPEECH;
}
