/**
 * Notes that are no HTML: plain text with its lines, and the little of Markdown that publishers
 * write into it (headings, lists, quotations, links, emphasis). Anything else stays as it stands.
 */

type Kind = 'h3' | 'ul' | 'ol' | 'blockquote' | 'p';

/** How a line of each kind begins. A number alone begins a list, a time or a year does not. */
const beginnings: [Kind, RegExp][] = [
  ['h3', /^#{1,6}\s+/],
  ['ul', /^\s*[-*•]\s+/],
  ['ol', /^\s*\d{1,2}[.)]\s+(?=\D)/],
  ['blockquote', /^>\s?/],
];

const INLINE =
  /\[([^\][]+)\]\((https?:\/\/[^\s()]+)\)|(?<!\S)(\*\*|__)(?=\S)(.+?)(?<=\S)\3(?!\w)|(?<!\S)([*_])(?=\S)([^*_]+?)(?<=\S)\5(?!\w)/g;

/** The notes as a fragment; consecutive lines of a kind stand together. */
export function plainNotes(source: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const block of source.trim().split(/\n\s*\n/)) {
    let element: HTMLElement | undefined;
    let before: Kind | undefined;
    for (const line of block.split('\n')) {
      const [kind, words] = read(line);
      if (!element || kind !== before || kind === 'h3') {
        element = document.createElement(kind);
        fragment.append(element);
      } else if (kind === 'p' || kind === 'blockquote') element.append('\n');
      if (kind === 'ul' || kind === 'ol') element.append(filled('li', words));
      else element.append(...inline(words));
      before = kind;
    }
  }
  return fragment;
}

function read(line: string): [Kind, string] {
  for (const [kind, beginning] of beginnings) {
    const words = line.replace(beginning, '');
    if (words !== line && words.trim()) return [kind, words.trim()];
  }
  return ['p', line.trim()];
}

function inline(text: string): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, label, address, , strong, , emphasised] = match;
    parts.push(text.slice(at, match.index));
    if (label !== undefined && address !== undefined) {
      const anchor = filled('a', label);
      anchor.setAttribute('href', address);
      parts.push(anchor);
    } else if (strong !== undefined) parts.push(filled('strong', strong));
    else parts.push(filled('em', emphasised ?? ''));
    at = match.index + whole.length;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== '');
}

function filled(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  if (name === 'li') element.append(...inline(text));
  else element.textContent = text;
  return element;
}
