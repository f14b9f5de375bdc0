/** The words of the player. */
export const playerStrings = {
  name: 'Player',
  play: 'Play',
  pause: 'Pause',
  openTranscript: 'Read',
  waiting: 'Waiting for sound…',
  previousChapter: 'Previous chapter',
  nextChapter: 'Next chapter',
  /** The tip of those two: which chapter they lead to. */
  leadsTo: (name: string, title: string) => `${name}: ${title}`,
  back: (seconds: number) => `Back ${seconds} seconds`,
  forward: (seconds: number) => `Forward ${seconds} seconds`,
  seek: 'Seek',
  /** Where the playhead is, for the ear. */
  position: (time: string, duration: string, chapter: string | null) =>
    chapter === null ? `${time} of ${duration}` : `${time} of ${duration}; chapter: ${chapter}`,
  /** From when to when a chapter lasts. */
  span: (start: string, end: string) => `${start} – ${end}`,
  willBeSkipped: 'Skipped',
  skipped: (titles: readonly string[]) =>
    titles.length === 1 ? `Skipped “${titles[0]}”` : `Skipped ${titles.length} chapters`,
  hearSkipped: (count: number) => (count === 1 ? 'Hear it' : 'Hear them'),
  speed: (speed: number) => `Speed, ${speedText(speed)}`,
  volume: 'Volume',
  mute: 'Mute',
  unmute: 'Unmute',
  percent: (share: number) => `${Math.round(share * 100)}%`,
  streaming: 'Streaming',
  streamingHint: 'This sound comes over the network. Download the episode to keep it.',
  empty: 'Nothing playing',
  emptyHint: 'Choose an episode.',
  tryAgain: 'Try again',
  download: 'Download',
  downloadAgain: 'Download again',
  /** The window's title: what is heard, the smallest part first. */
  windowTitle: (chapter: string | null, episode: string | null) => {
    const heard = [chapter, episode].filter((part) => part !== null).join(' · ');
    return heard === '' ? 'Cuecast' : `${heard} – Cuecast`;
  },
} as const;

/** `1.25×`. */
export function speedText(speed: number): string {
  return `${Number(speed.toFixed(2))}×`;
}
