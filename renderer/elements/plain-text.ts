import DOMPurify from 'dompurify';

/** Elements that stand on lines of their own. */
const BLOCKS = 'p, br, li, div, h1, h2, h3, h4, h5, h6, blockquote, tr';

/** The words of a feed's description, its markup gone; paragraphs become line breaks. */
export function plainText(html: string): string {
  const fragment = DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true });
  for (const block of fragment.querySelectorAll(BLOCKS)) block.after('\n');
  return (fragment.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
