/** Pictures in the chapters of ID3 tags: `APIC` frames (id3v2.3.0, 4.15; id3v2.4.0-frames, 4.14). */
import { pictureExtension } from '../../feeds/artwork.ts';
import { Reader } from './byte-source.ts';
import { bytesOf, latin1, openFrame, type Frame, type Section } from './id3-frames.ts';
import type { RawChapter } from '../normalise.ts';
import { LARGEST_PICTURE, type ReadPicture } from './pictures.ts';

const FRONT_COVER = 3;
/** The media type of a picture that is elsewhere. */
const LINK = '-->';

/**
 * The picture a chapter shows, of the `APIC` frames in it: its front cover, else the first that is one. Without
 * `readPicture` only those are found that are links, and little is read of the others.
 */
export async function pictureOf(
  frames: Frame[],
  chapter: Section,
  readPicture: ReadPicture | null,
): Promise<Pick<RawChapter, 'picture' | 'image'>> {
  const attached: Attached[] = [];
  for (const frame of frames) {
    const one = frame.isCut ? null : await open(frame, chapter, readPicture !== null);
    if (one) attached.push(one);
  }
  const rank = ({ type }: Attached) => (type === FRONT_COVER ? 0 : 1);
  attached.sort((one, other) => rank(one) - rank(other));
  for (const { place } of attached) {
    const picture = place && (await readPicture?.(place.source, place.from, place.to - place.from));
    if (picture) return { picture };
  }
  return { image: attached.find(({ link }) => link)?.link };
}

interface Attached {
  type: number;
  /** Where the picture is in the file, or what leads to it on the web. */
  place: Section | null;
  link: string | null;
}

/** Null where there is neither, or nobody wants it. */
async function open(frame: Frame, chapter: Section, isWanted: boolean): Promise<Attached | null> {
  try {
    const body = await openFrame(frame, chapter, isWanted ? 2 * LARGEST_PICTURE : undefined);
    const start = await body.source.read(body.from, LINK.length + 2);
    const isLink = latin1(start.subarray(1)) === `${LINK}\0`;
    if (!isLink && !isWanted) return null;
    const head = new Reader(await bytesOf(body));
    const isWide = [1, 2].includes(head.u8());
    head.untilZero();
    const type = head.u8();
    const [narrow, wide] = [afterZero(head), afterWideZero(head)];
    // Some writers end a wide description with one zero, and some a narrow one with two.
    const ends = isWide ? [wide, narrow] : [narrow, wide];
    if (isLink) {
      const link = latin1(new Reader(head.bytes.subarray(ends[0])).untilZero());
      return { type, place: null, link };
    }
    const at = ends.find((end) => pictureExtension(head.bytes.subarray(end)) !== null);
    return at === undefined ? null : { type, place: { ...body, from: body.from + at }, link: null };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Where what follows the description begins, if one zero ends it. */
function afterZero({ bytes, offset }: Reader): number {
  const end = bytes.indexOf(0, offset);
  return end === -1 ? bytes.length : end + 1;
}

/** The same if two zeros do, which together are a letter of UTF-16. */
function afterWideZero({ bytes, offset }: Reader): number {
  for (let at = offset; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) return at + 2;
  }
  return bytes.length;
}
