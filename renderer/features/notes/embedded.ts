/** Players and pages that a publisher sets into notes: links to them stand in their place, and nothing is fetched. */
import { notesStrings } from '../../../electron/shared/strings/notes.ts';

/** Puts a link in place of whatever is embedded from the web. Before the sanitiser, which would leave nothing of it. */
export function linkEmbedded(nodes: ParentNode): void {
  for (const element of nodes.querySelectorAll('iframe, embed, object, audio, video')) {
    const url = webAddress(addressOf(element));
    if (url) element.replaceWith(linkTo(url));
  }
}

const SOURCES = ['src', 'data', 'data-src'];

/** As it is written, or empty; sound and films may name theirs inside. */
const addressOf = (element: Element): string =>
  [element, ...element.querySelectorAll('source')]
    .flatMap((one) => SOURCES.map((name) => one.getAttribute(name)))
    .find(Boolean) ?? '';

function webAddress(written: string): URL | null {
  const address = written.trim().replace(/^\/\//, 'https://');
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address) : null;
}

function linkTo({ href, host }: URL): HTMLElement {
  const link = document.createElement('a');
  link.setAttribute('href', href);
  link.textContent = notesStrings.embedded(host);
  const line = document.createElement('p');
  line.append(link);
  return line;
}
