/** The notes of an episode as they are shown: every step from the feed's text to nodes for the page. */
import { LONGEST_NOTES } from '../../../electron/shared/media.ts';
import { giveDirections } from './direction.ts';
import { depthLimit, flatten } from './flatten.ts';
import { unglue } from './glued.ts';
import { type LinkedEpisode } from './link-targets.ts';
import { type NoteKind } from './note-kind.ts';
import { boxPictures, type PictureHosts } from './pictures.ts';
import { readNotes, type ReadNotes } from './read-notes.ts';
import { linkAddresses, settleLinks } from './settle-links.ts';
import { tidy } from './tidy.ts';
import { linkTimes } from './times.ts';

/** What a cut may leave at the end: half a letter, a tag or a character reference. */
const HALF = /[\uD800-\uDBFF]$|<[^<>]*$|&\w*$/;

export interface BuiltNotes {
  /** To be put on the page in this order. */
  nodes: readonly Node[];
  kind: NoteKind;
  pictures: PictureHosts;
  /** Whether the notes were too long, or nested without end, and end early. */
  cut: boolean;
}

/** Notes for the page. `duration`: of the audio, seconds, or null. */
export function buildNotes(
  description: string,
  episode: LinkedEpisode,
  duration: number | null,
): BuiltNotes {
  const end = Math.min(LONGEST_NOTES, depthLimit(description));
  const cut = end < description.length;
  const source = cut ? description.slice(0, end).replace(HALF, '') : description;
  return { ...arranged(readNotes(source), episode, duration), cut };
}

/** What follows the sanitiser: blocks, links, times, boxes for pictures. */
export function arranged(
  { kind, nodes }: ReadNotes,
  episode: LinkedEpisode,
  duration: number | null,
): Omit<BuiltNotes, 'cut'> {
  // First: what makes paragraphs takes nodes into the page's document, where pictures are fetched.
  const pictures = boxPictures(nodes);
  flatten(nodes);
  unglue(nodes);
  tidy(nodes);
  linkAddresses(nodes);
  settleLinks(nodes, episode, duration);
  linkTimes(nodes, duration);
  giveDirections(nodes);
  return { nodes: [...nodes.childNodes], kind, pictures };
}
