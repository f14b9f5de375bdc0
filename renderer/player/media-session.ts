import { type Player } from './player.ts';
import { BACK, FORWARD } from './skips.ts';

/** Shows what plays to the system, and obeys its media keys. */
export function connectMediaSession(player: Player): void {
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

  let shown: number | null = null;
  player.subscribe(() => {
    const { episode, playing } = player.state;
    mediaSession.playbackState = episode ? (playing ? 'playing' : 'paused') : 'none';
    if (shown === (episode?.id ?? null)) return;
    shown = episode?.id ?? null;
    mediaSession.metadata = episode
      ? new MediaMetadata({ title: episode.title, artist: episode.feedTitle })
      : null;
  });
}
