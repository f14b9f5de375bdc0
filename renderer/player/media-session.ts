/** What plays, as the system shows it; and the system's media keys. */
import { type Settings } from '../../electron/shared/library.ts';
import { drawnAsData } from './picture-data.ts';
import { type Player } from './player.ts';
import { type ChapterState } from './player-chapters.ts';
import { BACK, FORWARD } from './skips.ts';

/** Shows what plays to the system, and obeys its media keys from now on; the answer stops showing. */
export function connectMediaSession(player: Player): () => void {
  const { mediaSession } = navigator;
  const actions: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => player.play(),
    pause: () => player.pause(),
    seekbackward: ({ seekOffset }) => player.skip(-(seekOffset ?? BACK)),
    seekforward: ({ seekOffset }) => player.skip(seekOffset ?? FORWARD),
    seekto: ({ seekTime }) => {
      if (seekTime !== undefined) player.seek(seekTime);
    },
  };
  for (const [action, handler] of Object.entries(actions)) {
    mediaSession.setActionHandler(action as MediaSessionAction, handler);
  }

  const card = new MediaCard(player);
  card.renew();
  const stops = [
    player.subscribe(card.renew),
    player.chapters.subscribe(card.renew),
    player.onSeek(card.renewPosition),
    player.chapters.onSkip(card.renewPosition),
  ];
  return () => stops.forEach((stop) => stop());
}

/** What the system's keys for the previous and the next piece do from now on. */
export function setTrackKeys(player: Player, choice: Settings['mediaKeys']): void {
  const byChapters = () => choice === 'chapters' && player.chapters.state.listed.length > 0;
  const { mediaSession } = navigator;
  mediaSession.setActionHandler('previoustrack', () => {
    if (byChapters()) player.chapters.goToPrevious();
    else player.skip(-BACK);
  });
  mediaSession.setActionHandler('nexttrack', () => {
    if (byChapters()) player.chapters.goToNext();
    else player.skip(FORWARD);
  });
}

/** What the card says; one that says the same is not shown anew. */
interface Shown {
  title: string;
  artist: string;
  album: string;
  /** Addresses in the app's media scheme, the one to show first. */
  pictures: string[];
}

class MediaCard {
  readonly #player: Player;
  #shown: Shown | null = null;
  /** The player's, as the position was last told. */
  #told = '';

  constructor(player: Player) {
    this.#player = player;
  }

  renew = (): void => {
    const { episode, playing } = this.#player.state;
    navigator.mediaSession.playbackState = episode ? (playing ? 'playing' : 'paused') : 'none';
    const next = this.#wanted(this.#player.chapters.state);
    if (JSON.stringify(next) !== JSON.stringify(this.#shown)) {
      this.#shown = next;
      void this.#show(next);
    }
    const { duration, speed, source } = this.#player.state;
    const told = JSON.stringify([episode?.id, duration, speed, playing, source]);
    if (told === this.#told) return;
    this.#told = told;
    this.renewPosition();
  };

  /** Tells the system where the playhead is; from there it counts on by itself. */
  renewPosition = (): void => {
    const { duration, speed, source } = this.#player.state;
    const known = source !== null && duration !== null && duration > 0;
    const position = known ? Math.min(this.#player.time, duration) : 0;
    navigator.mediaSession.setPositionState(
      known ? { duration, playbackRate: speed, position } : undefined,
    );
  };

  #wanted({ current, picture }: ChapterState): Shown | null {
    const { episode } = this.#player.state;
    if (!episode) return null;
    return {
      title: episode.title,
      artist: current?.title ?? episode.feedTitle,
      album: episode.feedTitle,
      pictures: [picture, episode.artwork].filter((address) => address !== null),
    };
  }

  /** The words at once, the picture when it has been fetched. */
  async #show(wanted: Shown | null): Promise<void> {
    if (!wanted) {
      navigator.mediaSession.metadata = null;
      return;
    }
    const { pictures, ...words } = wanted;
    const show = (artwork: readonly MediaImage[]) => {
      navigator.mediaSession.metadata = new MediaMetadata({ ...words, artwork: [...artwork] });
    };
    show(navigator.mediaSession.metadata?.artwork ?? []);
    const src = await drawnAsData(pictures);
    if (this.#shown !== wanted) return;
    show(src === null ? [] : [{ src, type: 'image/jpeg' }]);
  }
}
