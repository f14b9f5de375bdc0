import { spokenAt, type Spoken } from '../../../electron/shared/cues.ts';
import { type Segment } from '../../../electron/shared/model.ts';
import { type Paragraph } from './paragraphs.ts';

/** What is spoken at a time (seconds); the same object for as long as it is the same. */
export type SpokenAt = (time: number) => Spoken;

/** Looks up what is spoken, once for all that is drawn in a frame. */
export function createSpokenAt(segments: readonly Segment[]): SpokenAt {
  let last: Spoken | null = null;
  return (time) => {
    const next = spokenAt(segments, time);
    if (
      !last ||
      last.segment !== next.segment ||
      last.word !== next.word ||
      last.started !== next.started ||
      last.silent !== next.silent
    ) {
      last = next;
    }
    return last;
  };
}

/** Where the voice is, as seen from a paragraph: past it, not there yet, or inside. */
export type ParagraphPlace = 'said' | 'to-come' | Spoken;

/** The place of the voice for one paragraph; changes only when the paragraph looks different. */
export function placeOf(paragraph: Pick<Paragraph, 'from' | 'to'>, spoken: Spoken): ParagraphPlace {
  if (spoken.started <= paragraph.from) return 'to-come';
  const inside = spoken.segment >= paragraph.from && spoken.segment < paragraph.to;
  if (inside || spoken.started < paragraph.to) return spoken;
  return 'said';
}
