/** The notes on the screen as lines of text, for finding words in them. */

const BLOCK = 'p, li, h3, h4, h5, h6, pre, td, th, dt, dd, caption, blockquote';

/** The texts of each line: up to the end of a block, or to a line break. */
export function linesOf(root: Element): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const lines: Text[][] = [];
  let block: Element | null = null;
  let ended = true;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) {
      ended ||= node instanceof Element && node.matches(`br, ${BLOCK}`);
      continue;
    }
    const around = node.parentElement?.closest(BLOCK) ?? null;
    if (ended || around !== block) lines.push([]);
    lines.at(-1)?.push(node);
    [block, ended] = [around, false];
  }
  return lines;
}

/** What a line says. */
export const textOf = (line: readonly Text[]): string => line.map(({ data }) => data).join('');
