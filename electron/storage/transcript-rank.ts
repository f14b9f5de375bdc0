/** Which of an episode's transcripts is the best, and what makes it so. */
import { type ChoiceReason, type TranscriptChoice } from '../shared/library.ts';
import { type TranscriptLink } from '../shared/model.ts';

/** A transcript with what only ranking asks for. */
export interface Candidate extends TranscriptChoice {
  inside: {
    /** The feed's word for it; null for what the listener brought in. */
    link: TranscriptLink | null;
    /** True when the listener corrected or synced it. */
    worked: boolean;
  };
}

export interface Listener {
  /** BCP 47 tags, best first. */
  languages: readonly string[];
  /** The language of the show, or null where the feed does not say. */
  show: string | null;
}

/** Formats from the one that says most to the one that says least, by media type, extension or name. */
const FORMATS = [/json/, /vtt/, /srt|subrip/, /html?/, /plain|txt|text$/];
/** What a format can time at best: words in the first two, then lines; plain text often nothing. */
const CLAIMS = [0, 0, 1, 1, 2, 2];
const TIMINGS = ['words', 'lines', 'none'];

/** One thing that sets transcripts apart: less is better. */
interface Criterion {
  reason: ChoiceReason;
  of: (candidate: Candidate, listener: Listener) => number;
}

/**
 * In this order. A language nobody asked for comes last whatever it times: words that light up are no
 * use to who cannot read them. Where nothing was read yet, what the feed says of it counts.
 */
const CRITERIA: Criterion[] = [
  { reason: 'only', of: ({ outdated }) => Number(outdated) },
  { reason: 'language', of: (one, listener) => Number(isForeign(one, listener)) },
  { reason: 'timing', of: timingRank },
  { reason: 'language', of: preference },
  {
    reason: 'captions',
    of: ({ inside }) => Number(inside.link?.rel?.toLowerCase() !== 'captions'),
  },
  { reason: 'format', of: ({ format, inside }) => formatRank(format, inside.link) },
];

/** The best first; what nothing sets apart stays in its order. */
export function rankTranscripts<T extends Candidate>(candidates: T[], listener: Listener): T[] {
  const keys = new Map(candidates.map((one) => [one, CRITERIA.map(({ of }) => of(one, listener))]));
  return candidates.toSorted((a, b) => {
    const [left, right] = [keys.get(a) ?? [], keys.get(b) ?? []];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  });
}

/** What is shown of an episode so far. */
export interface Standing {
  /** The version the listener chose, if it is still there. */
  chosenId: number | null;
  versionId: number | null;
}

/**
 * The version to show of `ranked` (best first), or null when none is stored: the listener's choice;
 * what the listener corrected or synced, once it is shown; the best.
 */
export function versionToShow(
  ranked: readonly Candidate[],
  { chosenId, versionId }: Standing,
): number | null {
  const stored = (id: number | null) => ranked.find((one) => id !== null && one.versionId === id);
  const shown = stored(versionId);
  const best = ranked.find((one) => one.versionId !== null);
  return (stored(chosenId) ?? (shown?.inside.worked ? shown : best))?.versionId ?? null;
}

/** Why the version `versionId` of `ranked` (best first) is shown. */
export function reasonFor(
  ranked: readonly Candidate[],
  versionId: number,
  chosenId: number | null,
  listener: Listener,
): ChoiceReason {
  const at = ranked.findIndex((one) => one.versionId === versionId);
  const shown = ranked[at];
  if (!shown) return 'only';
  if (shown.outdated && shown.inside.worked) return 'corrected';
  if (shown.origin !== 'feed') return 'imported';
  const better = ranked.slice(0, at);
  // Who goes on working on a lesser one has chosen it as well.
  if (versionId === chosenId || better.some((one) => one.versionId !== null)) return 'chosen';
  if (ranked.length === 1) return 'only';
  if (better.some(({ problem }) => problem)) return 'others-broken';
  const next = ranked[at + 1];
  if (!next) return 'first';
  const differs = ({ of }: Criterion) => of(shown, listener) !== of(next, listener);
  return CRITERIA.find(differs)?.reason ?? 'first';
}

function timingRank({ timing, format, inside }: Candidate): number {
  return timing ? TIMINGS.indexOf(timing) : (CLAIMS[formatRank(format, inside.link)] ?? 0);
}

function formatRank(known: string | null, link: TranscriptLink | null): number {
  const extension = /\.(\w+)(?:[?#]|$)/.exec(link?.url ?? '')?.[1];
  for (const name of [known, link?.type, extension]) {
    const rank = FORMATS.findIndex((one) => one.test(name?.toLowerCase() ?? ''));
    if (rank >= 0) return rank;
  }
  return FORMATS.length;
}

/** The place of its language among the listener's; unsaid is taken to be the show's own. */
function preference(one: Candidate, { languages, show }: Listener): number {
  const language = one.language ?? show;
  const at = languages.findIndex((wanted) => same(wanted, language));
  return at < 0 ? languages.length : at;
}

/** Neither the listener's nor the show's: who listens to a show knows its language. */
function isForeign(one: Candidate, listener: Listener): boolean {
  const { languages, show } = listener;
  if (one.language === null || (languages.length === 0 && show === null)) return false;
  return ![...languages, show].some((known) => same(known, one.language));
}

/** `en-US` and `en` are the same language. */
function same(one: string | null, other: string | null): boolean {
  const primary = (tag: string | null) => tag?.toLowerCase().split(/[-_]/)[0];
  return primary(one) === primary(other);
}
