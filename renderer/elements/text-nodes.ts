/** Places in the text on the screen. */

/** The texts below a node, in order. */
export function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** What lies from one offset up to another in texts read as one; null where they are shorter. */
export function rangeIn(texts: readonly Text[], from: number, to: number): Range | null {
  const begin = pointIn(texts, from);
  const end = pointIn(texts, to);
  if (!begin || !end) return null;
  const range = document.createRange();
  range.setStart(begin.text, begin.offset);
  range.setEnd(end.text, end.offset);
  return range;
}

function pointIn(texts: readonly Text[], offset: number): { text: Text; offset: number } | null {
  let before = 0;
  for (const text of texts) {
    if (offset <= before + text.length) return { text, offset: offset - before };
    before += text.length;
  }
  return null;
}
