import { Radio } from 'lucide-react';
import { lastStarted } from '../../../electron/shared/cues.ts';
import { type EpisodeDetail } from '../../../electron/shared/library.ts';
import { type Chapter } from '../../../electron/shared/model.ts';
import { playerStrings } from '../../../electron/shared/strings/player.ts';
import { Artwork } from '../../elements/artwork.tsx';
import { Tip } from '../../elements/tip.tsx';
import { usePlayer, usePlayhead } from '../../player/use-player.ts';
import { view } from '../../stores/view.ts';
import styles from './now-playing.module.css';

const strings = playerStrings;

/** The episode in the player and the chapter being heard; leads to its transcript. */
export function NowPlaying({ chapters }: { chapters: readonly Chapter[] }) {
  const episode = usePlayer((state) => state.episode);
  const chosen = usePlayer((state) => state.episodeId !== null);
  if (!episode) {
    return (
      <div className={styles.empty}>
        {!chosen && (
          <>
            <p className={styles.title}>{strings.empty}</p>
            <p className={styles.line}>{strings.emptyHint}</p>
          </>
        )}
      </div>
    );
  }
  return <Episode episode={episode} chapters={chapters} />;
}

function Episode({ episode, chapters }: { episode: EpisodeDetail; chapters: readonly Chapter[] }) {
  const { id, title, artwork, feedTitle } = episode;
  const streaming = usePlayer((state) => state.source === 'stream' && !state.problem);
  const waiting = usePlayer((state) => state.waiting);
  const chapter = usePlayhead((time) => chapters[lastStarted(chapters, time)]?.title ?? null);
  return (
    <div className={styles.now}>
      <button type="button" className={styles.open} onClick={() => view.openReading(id)}>
        <Artwork src={artwork} title={feedTitle} size={44} />
        <span className={styles.words}>
          <span className={styles.title} dir="auto">
            <span className="visually-hidden" dir="ltr">
              {strings.openTranscript}{' '}
            </span>
            {title}
          </span>
          <span className={styles.line}>{waiting ? strings.waiting : (chapter ?? feedTitle)}</span>
        </span>
      </button>
      {streaming && (
        <Tip text={strings.streamingHint} side="top">
          <span className={styles.streaming} tabIndex={0}>
            <Radio size={12} strokeWidth={2} aria-hidden />
            <span className={styles.streamingName}>{strings.streaming}</span>
          </span>
        </Tip>
      )}
    </div>
  );
}
