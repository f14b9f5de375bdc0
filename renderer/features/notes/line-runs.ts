import { hasContent, isBreak } from './blocks.ts';

/**
 * Words in lines, told apart into paragraphs where two line breaks or more stand together. What is empty is left
 * out, and so are breaks at the ends.
 */
export function lineRuns(nodes: readonly Node[]): Node[][] {
  const runs: Node[][] = [];
  let run: Node[] = [];
  /** What stands since the last words: breaks, and blanks around them. */
  let between: Node[] = [];
  for (const node of nodes) {
    if (isBreak(node) || (isBlank(node) && (between.length > 0 || run.length === 0))) {
      between.push(node);
      continue;
    }
    if (between.filter(isBreak).length >= 2) {
      runs.push(run);
      run = [];
    } else if (run.length > 0) run.push(...between);
    between = [];
    if (node instanceof Element) joinBreaks(node);
    run.push(node);
  }
  runs.push(run);
  return runs.filter((one) => one.some(hasContent));
}

const isBlank = (node: Node) => node instanceof Text && !hasContent(node);

/** Trains of breaks within bold words and links: two are enough. */
function joinBreaks(element: Element): void {
  for (const br of element.querySelectorAll('br')) {
    const one = br.previousSibling;
    const two = one?.previousSibling;
    if (one && two && isBreak(one) && isBreak(two)) br.remove();
  }
}
