import { Parser } from 'htmlparser2';
import { addressResolver } from './resolve-address.ts';

const FEED_TYPES = /^(?:application|text)\/(?:rss|atom|rdf|feed)\+?(?:xml|json)?\b/i;
const COMMENTS = /comments?\b|kommentare|commentaires|comentarios/i;
const PODCAST = /podcast|episode|audio|mp3/i;
const FEED_PATH =
  /\/(?:feed|rss|podcast\.xml|atom)\/?$|\.(?:rss|atom)$|(?:feed|rss|podcast)[\w-]*\.xml$/i;
const FEED_TEXT = /\brss\b|\bpodcast feed\b|\bfeed url\b/i;

interface Candidate {
  url: string;
  score: number;
}

/**
 * The address of the podcast feed a web page links to, or null. Declared feeds (`link rel="alternate"`) come
 * before links in the text; among them podcasts before others and comments last; then the page's own order.
 */
export function discoverFeed(html: string, pageUrl: string): string | null {
  const declared: Candidate[] = [];
  const linked: Candidate[] = [];
  let base = pageUrl;
  let anchor: { href: string; text: string } | null = null;

  const add = (list: Candidate[], href: string, score: number) => {
    const url = addressResolver(base, pageUrl)(href.replace(/^feed:(?:\/\/)?(?=https?:)/i, ''));
    if (url !== null) list.push({ url, score });
  };
  const finishAnchor = () => {
    if (!anchor) return;
    const { href, text } = anchor;
    anchor = null;
    const path = href.replace(/[?#].*$/, '');
    const points = (FEED_PATH.test(path) ? 2 : 0) + (FEED_TEXT.test(text) ? 2 : 0);
    if (points > 0 && !COMMENTS.test(`${href} ${text}`)) {
      add(linked, href, points + (PODCAST.test(`${href} ${text}`) ? 1 : 0));
    }
  };

  const parser = new Parser({
    onopentag: (name, attributes) => {
      const { href } = attributes;
      if (!href) return;
      if (name === 'base') base = addressResolver(pageUrl, pageUrl)(href) ?? base;
      if (name === 'a') {
        finishAnchor();
        anchor = { href, text: `${attributes['title'] ?? ''} ${attributes['aria-label'] ?? ''} ` };
      }
      if (name !== 'link' || !/(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(attributes['rel'] ?? ''))
        return;
      if (!FEED_TYPES.test((attributes['type'] ?? '').trim())) return;
      const about = `${attributes['title'] ?? ''} ${href}`;
      add(declared, href, COMMENTS.test(about) ? -1 : PODCAST.test(about) ? 1 : 0);
    },
    ontext: (text) => {
      if (anchor) anchor.text += text;
    },
    onclosetag: (name) => {
      if (name === 'a') finishAnchor();
    },
  });
  parser.end(html);

  return best(declared) ?? best(linked);
}

/** Highest score; the first among equals. */
function best(candidates: Candidate[]): string | null {
  const [first] = candidates.toSorted((one, other) => other.score - one.score);
  return first?.url ?? null;
}
