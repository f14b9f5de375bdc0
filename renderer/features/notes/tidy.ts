/** Makes calm blocks of whatever nodes there are: paragraphs, lists, quotations, headings that fit in. */
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { ANY_BLOCK, hasContent, isBlock, isInline } from './blocks.ts';
import { lineRuns } from './line-runs.ts';

/** Blocks within blocks; what lies deeper stands at this depth. */
const DEEPEST = 12;
/** A longer heading is a paragraph somebody wanted large, in letters. */
const LONGEST_HEADING = 200;
/** The first level of the notes' headings: the page's own stand above. */
const FIRST_LEVEL = 3;

/** Rebuilds what is in `root` of blocks; its headings begin at level 3. */
export function tidy(root: DocumentFragment): void {
  liftBlocks(root);
  root.replaceChildren(...blocksOf(root, 0));
  dropIdleRules(root);
  fitHeadings(root);
  frameTables(root);
}

/** Takes apart what stands in a line but holds blocks: a link keeps their words, anything else goes. */
function liftBlocks(root: DocumentFragment): void {
  for (const element of root.querySelectorAll('*')) {
    if (!isInline(element)) continue;
    const blocks = element.querySelectorAll(ANY_BLOCK);
    if (!hasContent(element)) element.replaceWith(...element.querySelectorAll('br'));
    else if (blocks.length > 0 && element.tagName !== 'A')
      element.replaceWith(...element.childNodes);
    else for (const block of blocks) block.replaceWith(...block.childNodes, ' ');
  }
}

/** The blocks in a node, and paragraphs of what stands loose between them. */
function blocksOf(parent: ParentNode, depth: number): Node[] {
  const blocks: Node[] = [];
  let loose: Node[] = [];
  const flush = () => {
    blocks.push(...lineRuns(loose).map((run) => element('p', run)));
    loose = [];
  };
  for (const child of [...parent.childNodes]) {
    if (!isBlock(child)) {
      loose.push(child);
      continue;
    }
    flush();
    blocks.push(...block(child, depth));
  }
  flush();
  return blocks;
}

/** What a block is in the end: itself, others, or nothing. */
function block(child: Element, depth: number): Node[] {
  if (child.tagName === 'HR') return [child];
  if (!hasContent(child)) return [];
  if (depth >= DEEPEST) return blocksOf(child, depth);
  switch (child.tagName) {
    case 'UL':
    case 'OL':
      return [list(child, depth)];
    case 'LI':
      return [list(element('ul', [child]), depth)];
    case 'BLOCKQUOTE':
      child.replaceChildren(...blocksOf(child, depth + 1));
      return [child];
    case 'DL':
      for (const part of child.querySelectorAll('dt, dd')) fill(part, depth + 1);
      return [child];
    case 'TABLE':
      return table(child, depth);
    case 'PRE':
      for (const br of child.querySelectorAll('br')) br.replaceWith('\n');
      return [child];
    default:
      return isHeading(child) ? [heading(child)] : blocksOf(child, depth);
  }
}

/** An item without blocks of its own keeps its words without a paragraph around them. */
function fill(item: Element, depth: number): void {
  const blocks = blocksOf(item, depth);
  const [first, ...others] = blocks;
  const isLine = first instanceof Element && first.tagName === 'P';
  const bare = isLine && others.every((one) => one instanceof Element && one.tagName !== 'P');
  item.replaceChildren(...(bare ? [...first.childNodes, ...others] : blocks));
}

/** Whatever is in a list becomes an item of it; a list right in a list belongs to the item before. */
function list(source: Element, depth: number): Element {
  const items: Element[] = [];
  for (const child of [...source.childNodes]) {
    if (!hasContent(child)) continue;
    const last = items.at(-1);
    if (child instanceof Element && child.tagName === 'LI') items.push(child);
    else if (last && child instanceof Element && child.matches('ul, ol')) last.append(child);
    else items.push(element('li', [child]));
  }
  for (const item of items) fill(item, depth + 1);
  source.replaceChildren(...items);
  return source;
}

/** A table of one column is a way to lay out a letter. */
function table(source: Element, depth: number): Node[] {
  const rows = [...source.querySelectorAll('tr')];
  const cells = [...source.querySelectorAll('td, th')];
  if (rows.every((row) => row.children.length <= 1) || source.querySelector('table')) {
    return cells.flatMap((cell) => blocksOf(cell, depth + 1));
  }
  for (const cell of cells) fill(cell, depth + 1);
  for (const row of rows) if (!hasContent(row)) row.remove();
  return [source];
}

const isHeading = ({ tagName, textContent }: Element) =>
  /^H[1-6]$/.test(tagName) && (textContent?.length ?? 0) <= LONGEST_HEADING;

function heading(source: Element): Element {
  for (const br of source.querySelectorAll('br')) br.replaceWith(' ');
  for (const inner of source.querySelectorAll(ANY_BLOCK)) inner.replaceWith(...inner.childNodes);
  return source;
}

/** A rule divides; at the ends, or beside another, it does not. */
function dropIdleRules(root: DocumentFragment): void {
  for (const rule of root.querySelectorAll('hr')) {
    const { previousElementSibling: before, nextElementSibling: after } = rule;
    if (!before || !after || after.tagName === 'HR') rule.remove();
  }
}

/** The levels that there are follow each other, from 3 to 6. */
function fitHeadings(root: DocumentFragment): void {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = [...new Set(headings.map(({ tagName }) => tagName))].sort();
  for (const one of headings) {
    const level = Math.min(6, FIRST_LEVEL + levels.indexOf(one.tagName));
    one.replaceWith(element(`h${level}`, [...one.childNodes]));
  }
}

/** Wide tables scroll in a frame that the keyboard reaches. */
function frameTables(root: DocumentFragment): void {
  for (const one of root.querySelectorAll('table')) {
    const frame = element('div', []);
    frame.tabIndex = 0;
    frame.role = 'group';
    frame.ariaLabel = notesStrings.table;
    one.replaceWith(frame);
    frame.append(one);
  }
}

function element(name: string, children: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
