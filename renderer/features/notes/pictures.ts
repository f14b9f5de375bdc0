/** Pictures in notes: boxes that say where they are, and the pictures themselves once they may be fetched. */
import { notesImageUrl } from '../../../electron/shared/media.ts';
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { webAddress, withScheme } from './link-targets.ts';

const strings = notesStrings.pictures;

/** Longer descriptions are cut in a box, letters. */
const LONGEST_ALT = 200;

/** A picture of no more than this stands in a line of text, pixels. */
const SMALL = 64;

/** The hosts of the pictures, one entry a picture. */
export type PictureHosts = readonly string[];

/**
 * Puts a box in place of every picture. To be called before the nodes enter the page, or the pictures would be asked
 * for there and then.
 */
export function boxPictures(root: DocumentFragment): PictureHosts {
  const hosts: string[] = [];
  for (const image of root.querySelectorAll('img')) {
    const source = withScheme((image.getAttribute('src') ?? '').trim());
    const url = webAddress(source);
    if (!url) {
      image.replaceWith(image.alt);
      continue;
    }
    const box = document.createElement('span');
    // As it is written: so it is looked for in the notes before it is fetched.
    box.dataset.picture = source;
    box.dataset.alt = image.alt.replace(/\s+/g, ' ').trim().slice(0, LONGEST_ALT);
    const [width, height] = [sizeOf(image, 'width'), sizeOf(image, 'height')];
    if (width) box.dataset.size = `${width} ${height ?? ''}`.trim();
    showPlace(box);
    image.replaceWith(box);
    hosts.push(url.host);
  }
  return hosts;
}

/** Fetches the pictures whose boxes are below `root`, through main. */
export function fetchPictures(root: Element, episodeId: number): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-picture]')) fetchInto(box, episodeId);
}

/** The boxes again, nothing fetched. */
export function hidePictures(root: Element): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-picture]')) {
    endTrial(box);
    showPlace(box);
  }
}

function showPlace(box: HTMLElement): void {
  delete box.dataset.state;
  delete box.dataset.small;
  box.replaceChildren(strings.place(hostOf(box), box.dataset.alt ?? ''));
}

function fetchInto(box: HTMLElement, episodeId: number): void {
  const { picture = '', alt = '', size } = box.dataset;
  endTrial(box);
  const image = new Image();
  image.alt = alt;
  image.draggable = false;
  // The room it takes is known before it is there: text does not jump.
  const [width, height] = size?.split(' ').map(Number) ?? [];
  if (width) image.width = width;
  if (width && height) image.style.aspectRatio = `${width} / ${height}`;
  const placeBy = (high: number) => box.toggleAttribute('data-small', high <= SMALL);
  placeBy(height ?? Infinity);
  box.dataset.state = 'loading';
  image.addEventListener('load', () => {
    box.dataset.state = 'shown';
    placeBy(image.height);
  });
  image.addEventListener('error', () => showFailure(box, episodeId));
  image.src = notesImageUrl(episodeId, picture);
  box.replaceChildren(image);
}

function showFailure(box: HTMLElement, episodeId: number): void {
  // Hidden again meanwhile.
  if (box.dataset.state !== 'loading') return;
  box.dataset.state = 'failed';
  box.replaceChildren(strings.failed(hostOf(box)));
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = strings.tryAgain;
  again.dataset.trial = '';
  again.addEventListener('click', () => fetchInto(box, episodeId));
  // Not within a link.
  (box.closest('a') ?? box).after(again);
}

/** Takes away the button that tries again. */
function endTrial(box: HTMLElement): void {
  const after = (box.closest('a') ?? box).nextElementSibling;
  if (after instanceof HTMLElement && after.dataset.trial !== undefined) after.remove();
}

const hostOf = ({ dataset }: HTMLElement): string => new URL(dataset.picture ?? '').host;

/** What the publisher says of a picture's size, pixels; null where it is no number. */
function sizeOf(image: HTMLImageElement, name: 'width' | 'height'): number | null {
  const size = Number(image.getAttribute(name)?.replace(/px$/, '') ?? NaN);
  return size > 0 && size <= 10_000 ? size : null;
}

/** Which hosts would learn of it, as a phrase: the first, and how many more. */
export function hostsPhrase(hosts: PictureHosts): string {
  const different = [...new Set(hosts)];
  return strings.hosts(different[0] ?? '', different.length - 1);
}
