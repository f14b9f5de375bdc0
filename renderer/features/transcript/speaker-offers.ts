import { fold } from '../../../electron/shared/fold.ts';
import { type Person } from '../../../electron/shared/model.ts';

/** A name to give a speaker. */
export interface SpeakerOffer {
  name: string;
  /** What the person does in the episode, where its feed says. */
  role: string | null;
  /** Number of the speaker's colour, for those who speak in the transcript already. */
  colour: number | null;
}

export interface SpeakerOffers {
  /** People of the episode who speak nowhere in the transcript yet, in the feed's order. */
  people: SpeakerOffer[];
  /** Speakers of the transcript, in the order they speak. */
  speakers: SpeakerOffer[];
}

/**
 * The names to offer for a speaker. `colours`: the transcript's speakers (`speakerColours`). `typed`: only names
 * that contain all its words, however written.
 */
export function offersOf(
  persons: readonly Person[],
  colours: ReadonlyMap<string, number>,
  typed: string,
): SpeakerOffers {
  const roles = new Map<string, string | null>();
  const people = new Map<string, SpeakerOffer>();
  for (const { name, role } of persons) {
    const key = fold(name);
    if (people.has(key)) continue;
    roles.set(key, role);
    people.set(key, { name, role, colour: null });
  }
  for (const speaker of colours.keys()) people.delete(fold(speaker));

  const words = fold(typed).split(' ');
  const matches = ({ name }: SpeakerOffer) => words.every((word) => fold(name).includes(word));
  return {
    people: [...people.values()].filter(matches),
    speakers: [...colours]
      .map(([name, colour]) => ({ name, role: roles.get(fold(name)) ?? null, colour }))
      .filter(matches),
  };
}

/** Names that programs put where they do not know who speaks: `Speaker 1`, `SPEAKER_00`, `Unknown`. */
export const isStandIn = (name: string): boolean =>
  /^(?:(?:speaker|spk|s)[\s_-]*(?:\d{1,3}|[a-z])|unknown(?:\s+speaker)?(?:[\s_-]*\d{1,3})?)$/i.test(
    name.trim(),
  );
