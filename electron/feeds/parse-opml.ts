import { ParseError, parseOpml as readOpml, type Opml } from 'feedsmith';
import { fail } from '../shared/errors.ts';
import type { ParsedOpml, Warning } from '../shared/model.ts';
import { opmlWarnings } from '../shared/strings/feed-warnings.ts';
import { warnInto } from '../shared/warnings.ts';
import { decodeText } from '../transcripts/decode.ts';
import { resolveEntities } from '../transcripts/text.ts';
import { addressResolver } from './resolve-address.ts';

type Outline = Opml.Outline<string>;

/** Larger lists than this are refused. */
const LARGEST_OPML = 20 * 1024 * 1024;
const FEED_TYPE = /^(?:rss|atom|podcast|feed)/i;
const resolve = addressResolver('', '');

/**
 * Reads a subscription list. Folders within folders become "A / B"; a feed listed twice is kept once; what has
 * no http or https address is left out; both with a warning. Throws `not-opml` and `too-large`.
 */
export function parseOpml(bytes: Uint8Array): ParsedOpml {
  if (bytes.length > LARGEST_OPML) fail('too-large', { what: 'This list', limit: '20 MB' });
  const document = read(bytes);

  const warnings: Warning[] = [];
  const warn = warnInto(warnings, opmlWarnings);
  const feeds: ParsedOpml['feeds'] = [];
  const seen = new Set<string>();

  const visit = (outlines: Outline[] | undefined, folders: string[]) => {
    for (const outline of outlines ?? []) {
      const title = titleOf(outline);
      const written = addressOf(outline);
      if (written !== undefined) {
        const url = resolve(written.replace(/^feed:(?:\/\/)?(?:(https?:)|(?=[^/]))/i, schemeOf));
        const folder = folders.length > 0 ? folders.join(' / ') : null;
        if (url === null) warn('bad-url', { title: title ?? written.slice(0, 80) });
        else if (seen.has(sameness(url))) warn('duplicate-feed', { title: title ?? url });
        else feeds.push({ url, title, folder });
        if (url !== null) seen.add(sameness(url));
      } else if (isFeed(outline)) {
        warn('bad-url', { title: title ?? '' });
      }
      const isFolder = written === undefined && title !== null;
      visit(outline.outlines, isFolder ? [...folders, title] : folders);
    }
  };
  visit(document.body?.outlines, []);

  const title = document.head?.title;
  return { title: title === undefined ? null : resolveEntities(title), feeds, warnings };
}

function read(bytes: Uint8Array): Opml.Document<string> {
  let text = '';
  try {
    text = decodeText(bytes);
    return readOpml(text);
  } catch (error) {
    // The reader also refuses a list with nothing in it, which is a valid one.
    if (error instanceof ParseError && /<opml[\s>/]/i.test(text)) return {};
    fail('not-opml', {}, error);
  }
}

function addressOf(outline: Outline): string | undefined {
  return outline.xmlUrl ?? (FEED_TYPE.test(outline.type ?? '') ? outline.url : undefined);
}

const isFeed = (outline: Outline) =>
  outline.outlines === undefined && FEED_TYPE.test(outline.type ?? '');

function titleOf(outline: Outline): string | null {
  const title = outline.title ?? outline.text;
  return title === undefined ? null : resolveEntities(title);
}

/** `feed:https://…` stands for the address itself, `feed://…` for http, as when feeds were young. */
const schemeOf = (_: string, scheme: string | undefined) => scheme ?? 'http://';

/** Two spellings of one address. */
const sameness = (url: string) => new URL(url).href.replace(/^http:/, 'https:').replace(/\/$/, '');
