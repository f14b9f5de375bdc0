/** How the list was left, for who comes back to it. */
import { type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';

interface Left {
  /** How far it was scrolled, pixels. */
  top: number;
  /** How tall its lines were. */
  sizes: VirtualItem[];
}

/** Of one list: another is seen from its top. */
let kept: { answer: number; left: Left } | null = null;

export const leftAt = (answer: number): Left | null => (kept?.answer === answer ? kept.left : null);

export function keepLeft(answer: number, list: Virtualizer<HTMLDivElement, Element>): void {
  kept = { answer, left: { top: list.scrollOffset ?? 0, sizes: list.takeSnapshot() } };
}
