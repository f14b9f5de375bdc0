import { Radio } from 'lucide-react';
import { type EpisodeDetail } from '../../../electron/shared/library.ts';
import { playerStrings } from '../../../electron/shared/strings/player.ts';
import { ChapterArtwork } from '../../elements/chapter-artwork.tsx';
import { Tip } from '../../elements/tip.tsx';
import { usePlayer, usePlayerChapters } from '../../player/use-player.ts';
import { useChapterPicture } from '../../stores/playing-chapters.ts';
import { view } from '../../stores/view.ts';
import styles from './now-playing.module.css';

const strings = playerStrings;

/** The episode in the player and the chapter being heard; leads to its transcript. */
export function NowPlaying() {
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
  return <Episode episode={episode} />;
}

function Episode({ episode }: { episode: EpisodeDetail }) {
  const { id, title, artwork, feedTitle } = episode;
  const streaming = usePlayer((state) => state.source === 'stream' && !state.problem);
  const waiting = usePlayer((state) => state.waiting);
  const chapter = usePlayerChapters(({ current }) => current?.title ?? null);
  const picture = useChapterPicture(id);
  return (
    <div className={styles.now}>
      <button type="button" className={styles.open} onClick={() => view.openReading(id)}>
        <ChapterArtwork key={id} src={artwork} picture={picture} title={feedTitle} size={44} />
        <span className={styles.words}>
          <span className={styles.title} dir="auto">
            <span className="visually-hidden" dir="ltr">
              {strings.openTranscript}{' '}
            </span>
            {title}
          </span>
          <span className={styles.line} dir="auto">
            {waiting ? strings.waiting : (chapter ?? feedTitle)}
          </span>
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
