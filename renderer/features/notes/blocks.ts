/** What kinds of elements notes are made of. */

const HEADINGS = 'H1 H2 H3 H4 H5 H6';
/** They stand on lines of their own. */
const BLOCKS = `BLOCKQUOTE CAPTION DD DL DT HR LI OL P PRE TABLE UL ${HEADINGS}`.split(' ');
/** They only hold others. */
const HOLDERS = 'ADDRESS ARTICLE ASIDE CENTER DETAILS DIV FIELDSET FIGCAPTION FIGURE FOOTER HEADER LEGEND MAIN NAV SECTION SUMMARY'.split(' '); // prettier-ignore
const INNARDS_OF_TABLES = 'TBODY THEAD TFOOT TR TD TH'.split(' ');

const blocks = new Set([...BLOCKS, ...HOLDERS]);
const lines = new Set([...blocks, ...INNARDS_OF_TABLES]);

/** Finds blocks with `querySelectorAll`. */
export const ANY_BLOCK = [...blocks].join(',');

export const isBlock = (node: Node): node is Element =>
  node instanceof Element && blocks.has(node.tagName);

/** Whether an element stands in a line, with words. */
export const isInline = (element: Element): boolean =>
  !lines.has(element.tagName) && element.tagName !== 'BR';

export const isBreak = (node: Node): boolean => node instanceof Element && node.tagName === 'BR';

const VISIBLE = /[^\s\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Whether there is anything to be seen in a node. */
export const hasContent = (node: Node): boolean =>
  VISIBLE.test(node.textContent ?? '') ||
  (node instanceof Element && (node.matches('hr') || node.querySelector('hr') !== null));
