/** What is selected in the transcript, as text for elsewhere. */
import {
  excerpt,
  type EpisodeSource,
  type ExcerptSegment,
  type ExcerptStyle,
} from '../../../electron/shared/excerpt.ts';
import { transcriptInfoStrings } from '../../../electron/shared/strings/transcript-info.ts';
import { copyText } from '../../elements/copy.ts';
import { toasts } from '../../stores/toasts.ts';

const strings = transcriptInfoStrings.copy;

const styles: readonly ExcerptStyle[] = ['text', 'times', 'speakers', 'markdown-quote'];

/** An item of a menu. */
export interface CopyAction {
  name: string;
  run: () => void;
}

/** The ways to copy segments, for a menu: as text, with times, with speakers, as a Markdown quote. */
export const copyActions = (
  segments: readonly ExcerptSegment[],
  about: EpisodeSource,
): CopyAction[] =>
  styles.map((style) => ({
    name: strings.style(style),
    run: () => {
      if (copyText(excerpt(segments, style, about))) toasts.say(strings.copied);
      else toasts.alert(strings.failed);
    },
  }));

/**
 * The segments under the selection of the page, cut to what is selected of them; none where it is empty. Segments are known by
 * their `data-segment` in the transcript; what stands around them (times, names, headings) is no part of them. The page holds only the
 * segments near those in sight: where all it holds are selected, all there are are meant.
 */
export function selectedSegments<S extends ExcerptSegment>(
  segments: readonly S[],
  selection: Selection | null = getSelection(),
): S[] {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const drawn = [...document.querySelectorAll('[data-segment]')];
  const parts = drawn.flatMap((element) => {
    const text = range.intersectsNode(element) ? selectedIn(element, range) : '';
    return text.trim() === '' ? [] : { element, text };
  });
  const isWhole = (element: Element | undefined) =>
    parts.some((part) => part.element === element && part.text === element?.textContent);
  if (isWhole(drawn[0]) && isWhole(drawn.at(-1))) return [...segments];
  return parts.flatMap(({ element, text }) => {
    const segment = segments[Number(element.getAttribute('data-segment'))];
    return segment ? { ...segment, text } : [];
  });
}

function selectedIn(element: Element, range: Range): string {
  const part = range.cloneRange();
  const whole = document.createRange();
  whole.selectNodeContents(element);
  if (part.compareBoundaryPoints(Range.START_TO_START, whole) < 0) {
    part.setStart(whole.startContainer, whole.startOffset);
  }
  if (part.compareBoundaryPoints(Range.END_TO_END, whole) > 0) {
    part.setEnd(whole.endContainer, whole.endOffset);
  }
  return part.toString();
}
