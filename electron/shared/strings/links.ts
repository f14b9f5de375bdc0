/** The words of links to a moment: copying them, and following them. */
export const linkStrings = {
  copyMoment: 'Copy link to this moment',
  copyEpisode: 'Copy link to this episode',
  copied: 'Link copied',
  notCopied: 'The link could not be copied.',
  ofFile: 'A file on this computer has no link.',

  looking: 'Looking for the episode of this link…',
  /** Why the show could not be asked for new episodes, or null when it was. */
  noEpisode: (show: string, problem: string | null) =>
    problem === null
      ? `“${show}” has no such episode. It may have been taken out of the feed.`
      : `The episode of this link is not in your library, and “${show}” could not be asked for new ones. ${problem}`,
  toShow: 'Go to the show',
  noShow: (host: string | null) =>
    `This link leads to an episode of ${
      host === null ? 'the sample show, which' : `a podcast at ${host} that`
    } is not in your library. Add it to open the episode.`,
} as const;
