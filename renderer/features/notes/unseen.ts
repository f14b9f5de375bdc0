/** What a publisher hides in notes: pictures that count readers, text that nobody is to see. */

/** Hosts that do nothing but count. */
const COUNTERS =
  /(?:^|\.)(?:doubleclick\.net|google-analytics\.com|googletagmanager\.com|pixel\.wp\.com|stats\.wordpress\.com|quantserve\.com|scorecardresearch\.com|feedsportal\.com|list-manage\.com|chartbeat\.net|statcounter\.com|mailtrack\.io|mixpanel\.com|pixel\.[\w-]+\.\w+|(?:track|tracking|analytics|stats|beacon)\.[\w.-]+)$/;
/** Paths that do. */
const COUNTING =
  /^\/~r\/|^\/b\.gif$|\/(?:pixel|beacon|spacer|blank|clear|transparent|1x1|track(?:ing)?|open)\.(?:gif|png|php|aspx?)$|\/(?:track(?:ing)?\/open|wf\/open|pixels?|beacons?|impressions?)(?:\/|$)/i;

const HIDDEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$))/i;
const SMALL = /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[0-2](?:\.\d+)?(?:px|pt|em)?\s*(?:;|!|$)/i;

/** Takes away what nobody is to see. Before the sanitiser, which leaves no styles to tell it by. */
export function removeUnseen(nodes: ParentNode): void {
  for (const element of nodes.querySelectorAll('img, iframe'))
    if (countsReaders(element)) element.remove();
  for (const element of nodes.querySelectorAll('[hidden], [style]')) {
    const style = element.getAttribute('style') ?? '';
    if (element.hasAttribute('hidden') || HIDDEN.test(style)) element.remove();
  }
}

/** Whether a picture or a frame is there to be fetched, not to be seen. */
function countsReaders(element: Element): boolean {
  const sizes = [element.getAttribute('width'), element.getAttribute('height')];
  if (sizes.some((size) => size !== null && /^\s*[0-2](?:\.\d+)?(?:px)?\s*$/.test(size)))
    return true;
  const style = element.getAttribute('style') ?? '';
  if (SMALL.test(style) || HIDDEN.test(style)) return true;
  const address = element.getAttribute('src') ?? '';
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  return COUNTERS.test(hostname) || COUNTING.test(pathname);
}
