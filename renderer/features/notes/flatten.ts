/** Elements within elements: nobody nests as deep as a parser can be made to go. */
import { isBreak } from './blocks.ts';

/** Deeper than this, words and pictures are left of elements: every later step looks into all of them. */
const DEEPEST = 40;
/** Notes that nest deeper end there: even the browser's own parser takes seconds for many of these. */
const BOTTOMLESS = 400;

const TAG = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/gi;
/** They have no inside, or end by themselves. */
const SHALLOW =
  /^(?:area|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|t[dhr]|track|wbr)$/i;

/** Where HTML begins to nest without end; its length where it does not. */
export function depthLimit(html: string): number {
  let depth = 0;
  for (const { 1: closes, 2: name = '', index } of html.matchAll(TAG)) {
    if (SHALLOW.test(name)) continue;
    depth += closes ? -1 : 1;
    if (depth > BOTTOMLESS) return index;
  }
  return html.length;
}

/** Leaves of what lies deep only its words and pictures. */
export function flatten(root: ParentNode): void {
  let level = [...root.children];
  for (let depth = 1; depth < DEEPEST; depth++) level = level.flatMap((one) => [...one.children]);
  for (const element of level) keepLeaves(element);
}

function keepLeaves(element: Element): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const leaves: Node[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    // What stands in the box of a picture stays in it.
    const isLeaf = node instanceof Text ? !isBox(node.parentNode) : isBox(node) || isBreak(node);
    if (isLeaf) leaves.push(node);
  }
  element.replaceChildren(...leaves);
}

const isBox = (node: Node | null): boolean =>
  node instanceof HTMLElement && node.dataset.picture !== undefined;
