import { ArrowDownToLine, Captions, Check, Play } from 'lucide-react';
import { type EpisodeSummary } from '../../../electron/shared/library.ts';
import { libraryStrings } from '../../../electron/shared/strings/library.ts';
import { spokenDate, spokenDuration } from '../../../electron/shared/strings/units.ts';
import { Artwork } from '../../elements/artwork.tsx';
import { classNames } from '../../elements/class-names.ts';
import { DownloadButton } from '../../elements/download-button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { OpenLink } from '../../elements/open-link.tsx';
import { ProgressLine } from '../../elements/progress-line.tsx';
import { usePlayer } from '../../player/use-player.ts';
import { downloads, useDownload } from '../../stores/downloads.ts';
import { listen, view } from '../../stores/view.ts';
import { EpisodeMenu } from './episode-menu.tsx';
import styles from './episode-row.module.css';

const words = libraryStrings.episode;

interface EpisodeRowProps {
  episode: EpisodeSummary;
  /** Whether the show is named: not on the show's own page. */
  withShow: boolean;
}

/** An episode in a list. A click anywhere opens its transcript. */
export function EpisodeRow({ episode, withShow }: EpisodeRowProps) {
  const { id, title, progress } = episode;
  const download = useDownload(id);
  const loaded = usePlayer((state) => state.episodeId === id);

  return (
    <article className={classNames(styles.row, progress === 'played' && styles.played)}>
      {progress === 'new' && <span className={styles.new} role="img" aria-label={words.new} />}
      <Artwork src={episode.artwork} title={episode.feedTitle} size={48} />
      <div className={styles.words}>
        <h3 className={styles.title}>
          <OpenLink
            className={styles.open}
            aria-current={loaded ? 'true' : undefined}
            onOpen={() => view.openReading(id)}
          >
            {title}
          </OpenLink>
        </h3>
        <Meta episode={episode} withShow={withShow} downloaded={download?.state === 'done'} />
        {download?.state === 'failed' && download.problem && (
          <p className={styles.problem}>{download.problem.message}</p>
        )}
      </div>
      <div className={styles.actions}>
        {episode.hasAudio && (
          <>
            <DownloadButton
              title={title}
              status={download}
              onGet={() => void downloads.get(id)}
              onHold={() => void downloads.hold(id)}
            />
            <IconButton
              label={words.listen(title)}
              className={styles.listen}
              onClick={() => listen(id)}
            >
              <Play size={14} strokeWidth={0} fill="currentColor" aria-hidden />
            </IconButton>
          </>
        )}
        <EpisodeMenu episode={episode} download={download} />
      </div>
    </article>
  );
}

interface MetaProps extends EpisodeRowProps {
  downloaded: boolean;
}

function Meta({ episode, withShow, downloaded }: MetaProps) {
  const { progress, position, duration, published } = episode;
  return (
    <p className={styles.meta}>
      {withShow && <span className={styles.show}>{episode.feedTitle}</span>}
      {published !== null && <time dateTime={published}>{spokenDate(published)}</time>}
      {progress === 'started' && duration !== null ? (
        <span className={styles.left}>
          <ProgressLine className={styles.line} value={Math.min(position / duration, 1)} />
          {words.left(Math.max(duration - position, 0))}
        </span>
      ) : (
        duration !== null && <span>{spokenDuration(duration)}</span>
      )}
      {!episode.hasAudio && <span>{words.noAudio}</span>}
      {progress === 'played' && (
        <span className={styles.mark}>
          <Check size={14} strokeWidth={2} aria-hidden />
          {words.finished}
        </span>
      )}
      {downloaded && (
        <span className={styles.mark}>
          <ArrowDownToLine size={13} strokeWidth={2} aria-hidden />
          {words.downloaded}
        </span>
      )}
      {episode.hasTranscript && (
        <span className={styles.mark}>
          <Captions size={15} strokeWidth={1.8} aria-hidden />
          {words.transcript}
        </span>
      )}
    </p>
  );
}
