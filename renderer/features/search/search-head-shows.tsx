import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { Artwork } from '../../elements/artwork.tsx';
import { OpenLink } from '../../elements/open-link.tsx';
import { view } from '../../stores/view.ts';
import { useResults } from './results.ts';
import styles from './search-head-shows.module.css';

/** Shows that are called as what is searched for; nothing while there are none. */
export function FoundShows() {
  const shows = useResults((state) => state.shows);
  if (shows.length === 0) return null;
  return (
    <ul className={styles.shows} aria-label={searchStrings.shows}>
      {shows.map(({ feedId, title, artwork }) => (
        <li key={feedId} className={styles.place}>
          <OpenLink
            className={styles.show}
            title={title}
            onOpen={() => view.go({ screen: 'show', feedId })}
          >
            <Artwork src={artwork} title={title} size={22} />
            <bdi className={styles.name}>{title}</bdi>
          </OpenLink>
        </li>
      ))}
    </ul>
  );
}
