import { type TranscriptLink } from '../shared/model.ts';

/** Formats from the one that says most to the one that says least, by media type or extension. */
const FORMATS = [/json/, /vtt/, /srt|subrip/, /html?/, /plain|txt/];

/**
 * Puts the transcripts an episode offers in the order to try them: those in the show's language
 * first, then the richer format, then captions before other relations, then as the feed lists them.
 */
export function rankTranscripts<T extends TranscriptLink>(
  links: readonly T[],
  language: string | null,
): T[] {
  const scores = new Map(links.map((link) => [link, score(link, language)]));
  return links.toSorted((a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0));
}

function score(link: TranscriptLink, language: string | null): number {
  const foreign = isForeign(link.language, language) ? 100 : 0;
  const captions = link.rel?.toLowerCase() === 'captions' ? 0 : 1;
  return foreign + 10 * formatRank(link) + captions;
}

function formatRank({ type, url }: TranscriptLink): number {
  const byType = FORMATS.findIndex((format) => format.test(type?.toLowerCase() ?? ''));
  if (byType >= 0) return byType;
  const extension = /\.(\w+)(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase() ?? '';
  const byExtension = FORMATS.findIndex((format) => format.test(extension));
  return byExtension >= 0 ? byExtension : FORMATS.length;
}

/** `en-US` and `en` are the same language; unsaid is taken to be the show's own. */
function isForeign(language: string | null, show: string | null): boolean {
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  return !!language && !!show && primary(language) !== primary(show);
}
