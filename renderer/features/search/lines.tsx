import { type EpisodeHits, type SearchHit } from '../../../electron/shared/search-results.ts';
import { spokenDate } from '../../../electron/shared/strings/units.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { Artwork } from '../../elements/artwork.tsx';
import { OpenLink } from '../../elements/open-link.tsx';
import { openAt } from '../../stores/listening.ts';
import styles from './lines.module.css';

/** The episode the passages below it are from. */
export function EpisodeLine({ hit }: { hit: EpisodeHits }) {
  return (
    <div className={styles.episode}>
      <Artwork src={hit.artwork} title={hit.feedTitle} size={36} />
      <div className={styles.words}>
        <h2 className={styles.title}>{hit.title}</h2>
        <p className={styles.meta}>
          {hit.feedTitle}
          {hit.published !== null && (
            <>
              {' · '}
              <time dateTime={hit.published}>{spokenDate(hit.published)}</time>
            </>
          )}
        </p>
      </div>
    </div>
  );
}

/** A passage; opening it puts the playhead there. */
export function HitLine({ hit }: { hit: SearchHit }) {
  return (
    <OpenLink className={styles.hit} onOpen={() => openAt(hit.episodeId, hit.start ?? 0)}>
      <span className={styles.time}>{hit.start !== null && formatTime(hit.start)}</span>
      <span className={styles.passage}>
        {hit.speaker && <span className={styles.speaker}>{hit.speaker}</span>}
        <span className={styles.text}>
          {hit.runs.map((run, index) =>
            run.hit ? <mark key={index}>{run.text}</mark> : <span key={index}>{run.text}</span>,
          )}
        </span>
      </span>
    </OpenLink>
  );
}
