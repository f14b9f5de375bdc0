/** What of a publisher's HTML may enter the page: words, their order, links and pictures; nothing that acts. */
import DOMPurify from 'dompurify';

const INLINE = 'a abbr b bdi br cite code del em i img ins kbd mark q s samp small strong sub sup time u var'; // prettier-ignore
const BLOCKS =
  'blockquote caption dd dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul';
/** They only hold others; `tidy` takes them away. */
const HOLDERS = 'address article aside center details div fieldset figcaption figure footer header legend main nav section summary'; // prettier-ignore

const ALLOWED_TAGS = [INLINE, BLOCKS, HOLDERS].flatMap((names) => names.split(' '));
/** No ids and classes: they could stand in for what is ours. */
const ALLOWED_ATTR = ['href', 'src', 'alt', 'width', 'height', 'lang', 'colspan', 'rowspan', 'value', 'start']; // prettier-ignore
/** Addresses that some link may have; where it leads is decided with the link. */
const ADDRESS = /^(?:(?:https?|mailto|tel|cuecast):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** The HTML as nodes of a document that runs and fetches nothing. */
export function parsed(html: string): DocumentFragment {
  const inert = new DOMParser().parseFromString(html, 'text/html');
  const nodes = inert.createDocumentFragment();
  nodes.append(...inert.body.childNodes);
  return nodes;
}

/** What may be shown of nodes, as others. They still belong to a document that fetches nothing. */
export const sanitised = (nodes: DocumentFragment): DocumentFragment =>
  DOMPurify.sanitize(nodes, {
    ALLOWED_TAGS,
    ALLOWED_ATTR,
    ALLOWED_URI_REGEXP: ADDRESS,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
