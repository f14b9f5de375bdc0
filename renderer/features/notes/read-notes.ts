/** From what a feed gives to nodes that may be shown, whatever it is written in. */
import { textsIn } from '../../elements/text-nodes.ts';
import { linkEmbedded } from './embedded.ts';
import { markdownHtml } from './markdown.ts';
import { hasBlocks, isEscapedHtml, noteKind, type NoteKind } from './note-kind.ts';
import { parsed, sanitised } from './sanitise.ts';
import { removeUnseen } from './unseen.ts';

/** What the notes are, and their nodes: sanitised, in no order yet. */
export interface ReadNotes {
  kind: NoteKind;
  nodes: DocumentFragment;
}

/**
 * Controls, marks of writing direction that would turn the text around (also as references), and wrapping that some
 * feeds leave.
 */
const NEVER_SHOWN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]|&#(?:x0*20(?:2[a-e]|6[6-9])|0*(?:823[4-8]|829[4-7]));?|<!\[CDATA\[|\]\]>/gi;
/** Where a picture is that a script would load once it is scrolled to. */
const LATE_SOURCES = ['data-src', 'data-lazy-src', 'data-original'];

/** Reads notes in HTML, Markdown or plain text. */
export function readNotes(notes: string): ReadNotes {
  const written = notes.replace(/\r\n?/g, '\n');
  const source = (isEscapedHtml(written) ? decoded(written) : written).replace(NEVER_SHOWN, '');
  const kind = noteKind(source);
  if (kind === 'text') return { kind, nodes: textNodes(source) };
  const nodes = fromHtml(kind === 'markdown' ? markdownHtml(source) : source);
  if (kind === 'html') breakLines(nodes, hasBlocks(source) ? BEFORE_TIMES : ALL);
  return { kind, nodes };
}

function fromHtml(html: string): DocumentFragment {
  const nodes = parsed(html);
  giveSources(nodes);
  removeUnseen(nodes);
  linkEmbedded(nodes);
  return sanitised(nodes);
}

/** Pictures are where a script would take them from. Nothing is fetched: the nodes are of a document that cannot. */
function giveSources(nodes: ParentNode): void {
  for (const image of nodes.querySelectorAll('img')) {
    const late = LATE_SOURCES.map((name) => image.getAttribute(name)).find(Boolean);
    if (late) image.setAttribute('src', late);
  }
}

/** Plain text, as it stands. */
function textNodes(text: string): DocumentFragment {
  const nodes = document.createDocumentFragment();
  nodes.append(decoded(text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()));
  breakLines(nodes, ALL);
  return nodes;
}

/** The text with its character references resolved; tags stay text. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  const area = document.createElement('textarea');
  area.innerHTML = text.replaceAll('<', '&lt;');
  return area.value;
}

const ALL = /\n/;
/** In HTML a line break is a blank, but who begins lines with times means a list. */
const BEFORE_TIMES = /\n(?=[^\p{L}\p{N}\n]{0,4}\d{1,3}:\d{2})/u;

/** Makes line breaks of the source those of the text. */
function breakLines(nodes: DocumentFragment, at: RegExp): void {
  for (const text of textsIn(nodes)) {
    const lines = text.data.split(at);
    // One time at the start of a line is chance.
    if (lines.length < (at === ALL ? 2 : 3) || text.parentElement?.closest('pre')) continue;
    text.replaceWith(
      ...lines.flatMap((line, index) =>
        index === 0 ? [line] : [document.createElement('br'), line],
      ),
    );
  }
}
