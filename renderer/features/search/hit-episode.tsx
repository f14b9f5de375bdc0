import { memo } from 'react';
import { type EpisodeHits, type SearchHit } from '../../../electron/shared/search-results.ts';
import { spokenDate, spokenDuration } from '../../../electron/shared/strings/units.ts';
import { Artwork } from '../../elements/artwork.tsx';
import { OpenLink } from '../../elements/open-link.tsx';
import { read } from '../../stores/listening.ts';
import { Strip } from './strip.tsx';
import styles from './hit-episode.module.css';

interface HitEpisodeProps {
  episode: EpisodeHits;
  /** All its hits, or as many as are known. */
  hits: readonly SearchHit[];
}

/** The episode the hits below it are in, and where in its length they are. */
export const HitEpisode = memo(function HitEpisode({ episode, hits }: HitEpisodeProps) {
  const { episodeId, title, feedTitle, artwork, published, duration } = episode;
  return (
    <div className={styles.episode}>
      <Artwork src={artwork} title={feedTitle} size={40} />
      <div className={styles.words}>
        <h2 className={styles.title} dir="auto">
          <OpenLink className={styles.open} onOpen={() => read(episodeId)}>
            {title}
          </OpenLink>
        </h2>
        <p className={styles.meta}>
          <bdi className={styles.show}>{feedTitle}</bdi>
          {published !== null && <time dateTime={published}>{spokenDate(published)}</time>}
          {duration !== null && <span>{spokenDuration(duration)}</span>}
        </p>
      </div>
      <Strip episode={episode} hits={hits} />
    </div>
  );
});
