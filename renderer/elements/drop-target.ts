/** Marks what stands for an episode, so that something can be dropped on it. */

interface Target {
  id: number;
  title: string;
}

/** Attributes of an element that stands for an episode. */
export const dropTarget = ({ id, title }: Target) => ({
  'data-episode': id,
  'data-episode-title': title,
});

/** The episode that stands where an event happened, and its element; null where none does. */
export function episodeAt(
  target: EventTarget | null,
): { element: HTMLElement; episode: Target } | null {
  const element = target instanceof Element && target.closest<HTMLElement>('[data-episode]');
  if (!element) return null;
  const { episode, episodeTitle } = element.dataset;
  return { element, episode: { id: Number(episode), title: episodeTitle ?? '' } };
}
