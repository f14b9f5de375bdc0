/** The words of links to a moment: copying them, and following them. */
export const linkStrings = {
  copyMoment: 'Copy link to this moment',
  copyEpisode: 'Copy link to this episode',
  copied: 'Link copied',
  notCopied: 'The link could not be copied.',
  ofFile: 'A file on this computer has no link.',
} as const;
