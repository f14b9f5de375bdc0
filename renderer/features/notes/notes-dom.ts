/** Show notes made safe and useful: sanitised, pictures as links, times as buttons. */
import DOMPurify from 'dompurify';
import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import { formatTime, parseTimestamp } from '../../../electron/shared/time.ts';
import { plainNotes } from './plain-notes.ts';

const ALLOWED_TAGS = [
  'a',
  'abbr',
  'b',
  'blockquote',
  'br',
  'cite',
  'code',
  'dd',
  'del',
  'div',
  'dl',
  'dt',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'i',
  'img',
  'ins',
  'li',
  'ol',
  'p',
  'pre',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'time',
  'tr',
  'u',
  'ul',
];

/** Notes this long are more than anyone reads, in letters. */
const LONGEST = 200_000;

const MARKUP = /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;
/** A time not inside a longer number, date or word. */
const TIME = /(?<![\d:.\p{L}])\d{1,3}(?::[0-5]?\d)?:[0-5]\d(?![\d:\p{L}])/gu;
const ADDRESS = /https?:\/\/[^\s<>"'）)\]]+[^\s<>"'）)\].,;:!?]/g;

/** Notes as a fragment to put on the screen. HTML is sanitised; anything else is text. */
export function notesFragment(description: string): DocumentFragment {
  const source = description.slice(0, LONGEST);
  const fragment = MARKUP.test(source) ? sanitised(source) : plainNotes(source);
  enrich(fragment);
  return fragment;
}

/**
 * Makes links of addresses and buttons of times, and takes pictures out. To be called before the
 * fragment enters the page, or the pictures would be asked for.
 */
export function enrich(fragment: DocumentFragment): void {
  fragment.querySelectorAll('img').forEach(replacePicture);
  fragment.querySelectorAll('a').forEach(keepWebAddress);
  replaceInText(fragment, ADDRESS, link);
  replaceInText(fragment, TIME, seekButton);
}

const sanitised = (source: string): DocumentFragment =>
  DOMPurify.sanitize(source, {
    ALLOWED_TAGS,
    ALLOWED_ATTR: ['href', 'src', 'alt', 'title', 'dir', 'lang', 'colspan', 'rowspan'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });

/** Pictures would tell the publisher who reads; a link with their place stands in. */
function replacePicture(image: HTMLImageElement): void {
  const address = image.getAttribute('src') ?? '';
  const web = webAddress(address);
  if (!web) image.remove();
  else image.replaceWith(link(address, image.alt || readingStrings.notes.image(web.host), true));
}

function keepWebAddress(anchor: HTMLAnchorElement): void {
  const address = anchor.getAttribute('href') ?? '';
  if (!webAddress(address)) anchor.replaceWith(...anchor.childNodes);
  else anchor.title = address;
}

function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

function link(address: string, text = address, small = false): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = text;
  anchor.title = address;
  if (small) anchor.dataset.picture = '';
  return anchor;
}

function seekButton(text: string): HTMLButtonElement | null {
  const time = parseTimestamp(text);
  if (time === null) return null;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = formatTime(time);
  button.dataset.seek = String(time);
  button.setAttribute('aria-label', readingStrings.notes.jumpTo(formatTime(time)));
  return button;
}

/** Replaces what matches in text, outside links, by elements. */
function replaceInText(
  root: DocumentFragment,
  pattern: RegExp,
  make: (text: string) => HTMLElement | null,
): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('a, button, pre, code')) continue;
    const parts: (string | HTMLElement)[] = [];
    let at = 0;
    for (const match of text.data.matchAll(pattern)) {
      const element = make(match[0]);
      if (!element) continue;
      parts.push(text.data.slice(at, match.index), element);
      at = match.index + match[0].length;
    }
    if (at > 0) text.replaceWith(...parts, text.data.slice(at));
  }
}
