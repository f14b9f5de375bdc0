import { Headphones, Star } from 'lucide-react';
import { useState } from 'react';
import { bookmarkStrings } from '../../../electron/shared/strings/bookmarks.ts';
import { libraryStrings } from '../../../electron/shared/strings/library.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { PageTitle } from '../../elements/page-title.tsx';
import { view } from '../../stores/view.ts';
import { leftHere } from '../../stores/way-back.ts';
import { EpisodeList } from './episode-list.tsx';
import styles from './episode-row.module.css';

const words = libraryStrings.episodes;
const starWords = bookmarkStrings.star;

/** Every episode of every show, newest first; or those of them that are starred. */
export function EpisodesScreen() {
  const [starredOnly, setStarredOnly] = useState(() => leftHere().starredOnly ?? false);
  const showStarred = (only: boolean) => {
    leftHere().starredOnly = only;
    setStarredOnly(only);
  };
  const count = starredOnly ? starWords.count : words.count;
  return (
    <EpisodeList
      feedId={null}
      filter={starredOnly ? 'starred' : 'all'}
      header={(total) => (
        <PageTitle
          note={total ? count(total) : null}
          actions={
            (starredOnly || total !== 0) && (
              <Button
                look="quiet"
                aria-pressed={starredOnly}
                onClick={() => showStarred(!starredOnly)}
              >
                <Star
                  className={starredOnly ? styles.star : undefined}
                  strokeWidth={1.8}
                  aria-hidden
                />
                {starWords.only}
              </Button>
            )
          }
        >
          {words.title}
        </PageTitle>
      )}
      empty={
        starredOnly ? (
          <Notice
            icon={<Star strokeWidth={1.5} aria-hidden />}
            title={starWords.none}
            actions={<Button onClick={() => showStarred(false)}>{starWords.showAll}</Button>}
          >
            {starWords.noneHint}
          </Notice>
        ) : (
          <Notice
            icon={<Headphones />}
            title={words.none}
            actions={<Button onClick={() => view.setAdding(true)}>{words.pasteAddress}</Button>}
          >
            {words.noneHint}
          </Notice>
        )
      }
    />
  );
}
