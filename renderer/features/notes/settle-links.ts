import { formatTime } from '../../../electron/shared/time.ts';
import { replaceInTexts } from './in-text.ts';
import { type LinkedEpisode, listedMoments, targetOf, webAddress } from './link-targets.ts';
import { isWithin, seekButton } from './times.ts';

/** What no address goes over: blanks, quotation marks and brackets, the points and brackets of Chinese and Japanese. */
const OUTSIDE = String.raw`\s<>"'“”()[\]\u3001\u3002\u3008-\u3011\u3014-\u301f\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f`;
/** An address in a text, without what ends the sentence; brackets belong to it in pairs. */
const ADDRESS = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d@/.])(?:https?:\/\/|www\.(?=[^\s.]+\.))(?:[^${OUTSIDE}]|\([^${OUTSIDE}]*\))+(?<![.,;:!?*_])`,
  'giu',
);

/** Makes links of the addresses in texts. */
export function linkAddresses(root: Node): void {
  replaceInTexts(root, ADDRESS, (text) => {
    if (!webAddress(text)) return null;
    const anchor = document.createElement('a');
    anchor.href = text;
    anchor.textContent = text;
    return anchor;
  });
}

/**
 * Decides for every link where it leads: a moment of the episode is a button, what leads out stays a link, addresses of
 * people and what leads nowhere are text. `duration`: of the audio, seconds, or null.
 */
export function settleLinks(
  root: DocumentFragment,
  episode: LinkedEpisode,
  duration: number | null,
): void {
  const anchors = [...root.querySelectorAll('a')];
  const hrefs = anchors.map((anchor) => anchor.getAttribute('href') ?? '');
  const listed = listedMoments(hrefs);
  anchors.forEach((anchor, index) => {
    const written = hrefs[index] ?? '';
    const at = listed.get(index);
    const target = at === undefined ? targetOf(written, episode) : { kind: 'moment' as const, at };
    const content = [...anchor.childNodes];
    switch (target.kind) {
      case 'moment':
        // A picture that leads to a moment does so by a button below it: it may have one of its own.
        if (!isWithin(target.at, duration)) anchor.replaceWith(...content);
        else if (anchor.querySelector('[data-picture]'))
          anchor.replaceWith(...content, ' ', seekButton(target.at, [formatTime(target.at)]));
        else anchor.replaceWith(momentLink(target.at, content));
        break;
      case 'web':
        anchor.replaceWith(webLink(target.address, written, content));
        break;
      case 'contact':
        anchor.replaceWith(...content, ...contact(target.address, anchor.textContent ?? ''));
        break;
      case 'nowhere':
        anchor.replaceWith(...content);
    }
  });
}

/** Words that lead to a moment: they do not say which. */
function momentLink(at: number, content: readonly Node[]): HTMLButtonElement {
  const button = seekButton(at, content);
  button.dataset.moment = '';
  return button;
}

function webLink(address: string, written: string, content: readonly Node[]): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.dataset.written = written;
  anchor.append(...content);
  return anchor;
}

/** An address behind the words of a link, unless it stands among them. */
const contact = (address: string, words: string): string[] =>
  words.includes(address) ? [] : [` (${address})`];
