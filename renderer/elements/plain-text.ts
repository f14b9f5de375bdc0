/** Elements that stand on lines of their own. */
const BLOCKS = 'p, br, li, div, h1, h2, h3, h4, h5, h6, blockquote, tr';

/**
 * The words of a feed's description, its markup gone; paragraphs become line breaks. The markup is
 * parsed in a document that runs and fetches nothing, and only its text is taken.
 */
export function plainText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const unread of body.querySelectorAll('script, style, template')) unread.remove();
  for (const block of body.querySelectorAll(BLOCKS)) block.after('\n');
  return body.textContent
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
