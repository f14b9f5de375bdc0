import { ExternalLink, FolderOpen, RefreshCw, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { type FeedSummary } from '../../../electron/shared/library.ts';
import { LOCAL_SHOW } from '../../../electron/shared/local.ts';
import { libraryStrings } from '../../../electron/shared/strings/library.ts';
import { localFilesStrings } from '../../../electron/shared/strings/local-files.ts';
import { api, unwrap } from '../../bridge/api.ts';
import { Artwork } from '../../elements/artwork.tsx';
import { Button } from '../../elements/button.tsx';
import { plainText } from '../../elements/plain-text.ts';
import { SubjectName } from '../../elements/subject-name.tsx';
import { useMedia, FOLDS_LEFT_RAIL } from '../../elements/use-media.ts';
import { library, useLibrary } from '../../stores/library.ts';
import { localFiles } from '../../stores/local-files.ts';
import { toasts } from '../../stores/toasts.ts';
import { Description } from './description.tsx';
import styles from './show-header.module.css';

const words = libraryStrings.show;

/** The head of a show's page. */
export function ShowHeader({ feed }: { feed: FeedSummary }) {
  const small = useMedia(FOLDS_LEFT_RAIL);
  const refreshing = useLibrary((state) => state.refreshing.includes(feed.id));
  const description = useMemo(() => plainText(feed.description ?? ''), [feed.description]);
  const { link } = feed;

  return (
    <header className={styles.head}>
      <Artwork
        className={styles.artwork}
        src={feed.artwork}
        title={feed.title}
        size={small ? 104 : 168}
      />
      <div className={styles.words}>
        <SubjectName
          name={feed.title}
          about={feed.author}
          counts={
            <>
              {libraryStrings.episodes.count(feed.episodeCount)}
              {feed.newCount > 0 && (
                <span className={styles.fresh}>{words.newCount(feed.newCount)}</span>
              )}
            </>
          }
        />
        {description && <Description text={description} />}
        <div className={styles.actions}>
          {feed.url === LOCAL_SHOW ? (
            <Button onClick={() => void localFiles.choose()}>
              <FolderOpen strokeWidth={1.8} aria-hidden />
              {localFilesStrings.open}
            </Button>
          ) : (
            <Button disabled={refreshing} onClick={() => void library.refresh(feed.id)}>
              <RefreshCw
                className={refreshing ? styles.turning : undefined}
                strokeWidth={1.8}
                aria-hidden
              />
              {refreshing ? words.refreshing : words.refresh}
            </Button>
          )}
          {link !== null && (
            <Button
              look="quiet"
              onClick={() => void unwrap(api.app.openLink(link)).catch(toasts.alert)}
            >
              <ExternalLink strokeWidth={1.8} aria-hidden />
              {words.website}
            </Button>
          )}
          <Button look="quiet" onClick={() => void library.remove(feed)}>
            <Trash2 strokeWidth={1.8} aria-hidden />
            {words.remove}
          </Button>
        </div>
      </div>
      {feed.problem && (
        <div className={styles.problem} role="status">
          <p>
            <strong>{words.notRefreshed}</strong> {feed.problem.message}
          </p>
          <Button disabled={refreshing} onClick={() => void library.refresh(feed.id)}>
            {words.tryAgain}
          </Button>
        </div>
      )}
    </header>
  );
}
