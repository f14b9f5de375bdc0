import { useEffect } from 'react';
import { playerStrings } from '../../../electron/shared/strings/player.ts';
import { player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import { usePlayingChapters, useWindowTitle } from '../../stores/playing-chapters.ts';
import { readings } from '../../stores/reading.ts';
import { AddBookmark } from './add-bookmark.tsx';
import { CopyMoment } from './copy-moment.tsx';
import { NowPlaying } from './now-playing.tsx';
import { ProblemStrip } from './problem-strip.tsx';
import { SeekBar } from './seek-bar.tsx';
import { SpeedMenu } from './speed-menu.tsx';
import { Elapsed, Remaining } from './times.tsx';
import { Transport } from './transport.tsx';
import { Volume } from './volume.tsx';
import styles from './player-bar.module.css';

/** What is being listened to, at the foot of every screen. */
export function PlayerBar() {
  useEffect(() => {
    void player.restore();
    return readings.start();
  }, []);
  const episodeId = usePlayer((state) => state.episodeId);
  const duration = usePlayer((state) => (state.episodeId === null ? null : state.duration));
  const problem = usePlayer((state) => (state.asked ? state.problem : null));
  usePlayingChapters();
  useWindowTitle();

  return (
    <section className={styles.bar} aria-label={playerStrings.name}>
      {problem && <ProblemStrip problem={problem} />}
      <NowPlaying />
      <div className={styles.middle}>
        <Transport disabled={episodeId === null} />
        <div className={styles.progress}>
          <Elapsed duration={duration} />
          <SeekBar duration={duration} />
          <Remaining duration={duration} />
        </div>
      </div>
      <div className={styles.right}>
        <AddBookmark className={styles.bookmark} />
        <CopyMoment className={styles.copy} />
        <SpeedMenu />
        <Volume />
      </div>
    </section>
  );
}
