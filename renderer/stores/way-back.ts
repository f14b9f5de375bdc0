/** How places were left, for whoever comes back to them: kept as long as the history has them. */
import { type Place, type ReadingPart, useView } from './view.ts';

interface Left {
  /** How far each part was scrolled, pixels. */
  scrolled: Partial<Record<ReadingPart, number>>;
  /** What stood beside the transcript. */
  beside?: string;
  /** Whether only starred episodes were listed. */
  starredOnly?: boolean;
}

const places = new WeakMap<Place, Left>();

/** How the present place was left; whoever uses it writes it down there. */
export function leftHere(): Left {
  const { place } = useView.getState();
  const left = places.get(place) ?? { scrolled: {} };
  places.set(place, left);
  return left;
}
