/** Marks what was found by highlights of the page (CSS Custom Highlight API): the notes stay as they are. */
import { scrollerOf } from '../../elements/scroller-of.ts';

/** `::highlight(found)` and `::highlight(found-current)` in notes.module.css. */
const found = new Highlight();
const current = new Highlight();
CSS.highlights.set('found', found);
CSS.highlights.set('found-current', current);
current.priority = 1;

/**
 * Marks every match, a list of ranges each, and the one the person stands on more strongly; brings that one into view.
 * The answer takes the marks away.
 */
export function lightFound(matches: readonly (readonly Range[])[], standing: number): () => void {
  const stood = matches[standing] ?? [];
  for (const range of matches.flat()) found.add(range);
  for (const range of stood) current.add(range);
  if (stood[0]) reveal(stood[0]);
  return () => {
    for (const range of matches.flat()) found.delete(range);
    for (const range of stood) current.delete(range);
  };
}

/** Room that stays free above what is brought into view, for the search box, pixels. */
const MARGIN = 72;

/** Brings a range into view, in the upper third of what scrolls. */
function reveal(range: Range): void {
  const scroller = scrollerOf(range.startContainer.parentElement);
  if (!scroller) return;
  const view = scroller.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= view.top + MARGIN && bottom <= view.bottom - MARGIN / 2) return;
  scroller.scrollBy({ top: top - view.top - view.height / 3 });
}
