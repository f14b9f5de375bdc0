import { type SkippedTitle } from '../../../electron/shared/chapters.ts';

interface SkippedInShow {
  feedId: number;
  feedTitle: string;
  titles: SkippedTitle[];
}

/** What is skipped, show by show: shows by their names, titles by theirs. */
export function byShow(skipped: readonly SkippedTitle[]): SkippedInShow[] {
  const shows = new Map<number, SkippedInShow>();
  for (const title of skipped.toSorted((a, b) => a.pattern.localeCompare(b.pattern))) {
    const { feedId, feedTitle } = title;
    const show = shows.get(feedId) ?? { feedId, feedTitle, titles: [] };
    show.titles.push(title);
    shows.set(feedId, show);
  }
  return [...shows.values()].sort((a, b) => a.feedTitle.localeCompare(b.feedTitle));
}
