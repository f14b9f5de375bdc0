/**
 * Lights the spoken word by a highlight of the page (CSS Custom Highlight API), not by an element
 * around it: the text stays the same text, so that not even a fraction of a pixel of it moves.
 */
import { rangeIn, textsIn } from '../../elements/text-nodes.ts';
import { type WordPlace } from './words.ts';

/** `::highlight(spoken-word)` in paragraph.module.css. */
const lit = new Highlight();
CSS.highlights.set('spoken-word', lit);

/** Lights a word of a segment that is drawn; the answer puts it out. */
export function lightWord(segment: Element, { from, to }: WordPlace): () => void {
  const range = rangeIn(textsIn(segment), from, to);
  if (!range) return () => undefined;
  lit.add(range);
  return () => lit.delete(range);
}

/** The lit word within `pane`, or null. */
export function litWordIn(pane: Element): Range | null {
  for (const range of lit) {
    if (range instanceof Range && pane.contains(range.startContainer)) return range;
  }
  return null;
}

/** The offset in a segment's text of what is drawn at a point of the window, or null for elsewhere. */
export function offsetAt(segment: Element, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret || !segment.contains(caret.offsetNode)) return null;
  let before = 0;
  for (const text of textsIn(segment)) {
    if (text === caret.offsetNode) return before + caret.offset;
    before += text.length;
  }
  return null;
}
