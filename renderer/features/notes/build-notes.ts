/** The notes of an episode as they are shown: every step from the feed's text to nodes for the page. */
import { unglue } from './glued.ts';
import { type LinkedEpisode } from './link-targets.ts';
import { type NoteKind } from './note-kind.ts';
import { boxPictures, type PictureHosts } from './pictures.ts';
import { readNotes, type ReadNotes } from './read-notes.ts';
import { linkAddresses, settleLinks } from './settle-links.ts';
import { tidy } from './tidy.ts';
import { linkTimes } from './times.ts';

/** Longer notes are cut, letters. */
const LONGEST = 200_000;

export interface BuiltNotes {
  nodes: DocumentFragment;
  kind: NoteKind;
  pictures: PictureHosts;
  /** Whether the notes were too long, and end early. */
  cut: boolean;
}

/** Notes for the page. `duration`: of the audio, seconds, or null. */
export function buildNotes(
  description: string,
  episode: LinkedEpisode,
  duration: number | null,
): BuiltNotes {
  const cut = description.length > LONGEST;
  const source = cut
    ? description.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$|<[^<>]*$|&\w*$/, '')
    : description;
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
  unglue(nodes);
  tidy(nodes);
  linkAddresses(nodes);
  settleLinks(nodes, episode, duration);
  linkTimes(nodes, duration);
  return { nodes, kind, pictures };
}
