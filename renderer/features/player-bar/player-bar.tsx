import { useEffect } from 'react';
import { type Chapter } from '../../../electron/shared/model.ts';
import { playerStrings } from '../../../electron/shared/strings/player.ts';
import { player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import { readings, useChapters } from '../../stores/reading.ts';
import { nextChapter, previousChapter } from './chapter-steps.ts';
import { CopyMoment } from './copy-moment.tsx';
import { NowPlaying } from './now-playing.tsx';
import { ProblemStrip } from './problem-strip.tsx';
import { SeekBar } from './seek-bar.tsx';
import { SpeedMenu } from './speed-menu.tsx';
import { Elapsed, Remaining } from './times.tsx';
import { Transport } from './transport.tsx';
import { Volume } from './volume.tsx';
import styles from './player-bar.module.css';

const noChapters: readonly Chapter[] = [];

/** What is being listened to, at the foot of every screen. */
export function PlayerBar() {
  useEffect(() => {
    void player.restore();
    return readings.start();
  }, []);
  const episodeId = usePlayer((state) => state.episodeId);
  const duration = usePlayer((state) => (state.episodeId === null ? null : state.duration));
  const problem = usePlayer((state) => (state.asked ? state.problem : null));
  const chapters = useChapters(episodeId)?.list?.chapters.filter(({ toc }) => toc) ?? noChapters;
  useChapterKeys(chapters);

  return (
    <section className={styles.bar} aria-label={playerStrings.name}>
      {problem && <ProblemStrip problem={problem} />}
      <NowPlaying chapters={chapters} />
      <div className={styles.middle}>
        <Transport disabled={episodeId === null} chapters={chapters} />
        <div className={styles.progress}>
          <Elapsed duration={duration} />
          <SeekBar duration={duration} chapters={chapters} />
          <Remaining duration={duration} />
        </div>
      </div>
      <div className={styles.right}>
        <CopyMoment className={styles.copy} />
        <SpeedMenu />
        <Volume />
      </div>
    </section>
  );
}

/** The keyboard's and the system's keys for the previous and next piece lead to chapters. */
function useChapterKeys(chapters: readonly Chapter[]): void {
  useEffect(() => {
    if (chapters.length === 0) return;
    const { mediaSession } = navigator;
    mediaSession.setActionHandler('previoustrack', () =>
      player.seek(previousChapter(chapters, player.time)),
    );
    mediaSession.setActionHandler('nexttrack', () => {
      const next = nextChapter(chapters, player.time);
      if (next !== null) player.seek(next);
    });
    return () => {
      mediaSession.setActionHandler('previoustrack', null);
      mediaSession.setActionHandler('nexttrack', null);
    };
  }, [chapters]);
}
