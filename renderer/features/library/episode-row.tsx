import { Captions, Check, HardDriveDownload, Star } from 'lucide-react';
import { type ReactNode } from 'react';
import { type DownloadStatus, type EpisodeSummary } from '../../../electron/shared/library.ts';
import { bookmarkStrings } from '../../../electron/shared/strings/bookmarks.ts';
import { libraryStrings } from '../../../electron/shared/strings/library.ts';
import { spokenDate, spokenDuration } from '../../../electron/shared/strings/units.ts';
import { Artwork } from '../../elements/artwork.tsx';
import { classNames } from '../../elements/class-names.ts';
import { DownloadButton, shareOf } from '../../elements/download-button.tsx';
import { dropTarget } from '../../elements/drop-target.ts';
import { ListenButton } from '../../elements/listen-button.tsx';
import { OpenLink } from '../../elements/open-link.tsx';
import { ProgressLine } from '../../elements/progress-line.tsx';
import { Tip } from '../../elements/tip.tsx';
import { usePlayer, usePlayhead } from '../../player/use-player.ts';
import { downloads, useDownload } from '../../stores/downloads.ts';
import { listen, read } from '../../stores/listening.ts';
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
    <article
      className={classNames(styles.row, progress === 'played' && styles.played)}
      {...dropTarget(episode)}
    >
      {progress === 'new' && <span className={styles.new} role="img" aria-label={words.new} />}
      <Artwork src={episode.artwork} title={episode.feedTitle} size={48} />
      <div className={styles.words}>
        <h2 className={styles.title}>
          <OpenLink
            className={styles.open}
            aria-current={loaded ? 'true' : undefined}
            onOpen={() => read(id)}
          >
            {title}
          </OpenLink>
        </h2>
        <Meta episode={episode} withShow={withShow} download={download} />
        {download?.state === 'failed' && download.problem && (
          <p className={styles.problem}>{download.problem.message}</p>
        )}
      </div>
      <div className={styles.actions}>
        {episode.hasAudio && (
          <>
            {!episode.local && (
              <DownloadButton
                title={title}
                status={download}
                onGet={() => void downloads.get(id)}
                onHold={() => void downloads.hold(id)}
              />
            )}
            <ListenButton title={title} onListen={() => listen(id)} />
          </>
        )}
        <EpisodeMenu episode={episode} download={download} />
      </div>
    </article>
  );
}

interface MetaProps extends EpisodeRowProps {
  download: DownloadStatus | null;
}

function Meta({ episode, withShow, download }: MetaProps) {
  const { progress, position, duration, published } = episode;
  const downloaded = download?.state === 'done';
  return (
    <p className={styles.meta}>
      {withShow && <span className={styles.show}>{episode.feedTitle}</span>}
      {published !== null && <time dateTime={published}>{spokenDate(published)}</time>}
      {progress === 'started' && duration !== null ? (
        <Left id={episode.id} position={position} duration={duration} />
      ) : (
        duration !== null && <span>{spokenDuration(duration)}</span>
      )}
      {!episode.hasAudio && <span>{words.noAudio}</span>}
      {download && <Arriving download={download} title={episode.title} />}
      {progress === 'played' && (
        <span className={styles.finished}>
          <Check size={14} strokeWidth={2} aria-hidden />
          {words.finished}
        </span>
      )}
      {(episode.starred || downloaded || episode.hasTranscript) && (
        <span className={styles.marks}>
          {episode.starred && (
            <Mark name={bookmarkStrings.star.starred}>
              <Star className={styles.star} size={14} strokeWidth={1.8} aria-hidden />
            </Mark>
          )}
          {episode.hasTranscript && (
            <Mark name={words.transcript}>
              <Captions size={15} strokeWidth={1.8} aria-hidden />
            </Mark>
          )}
          {downloaded && (
            <Mark name={words.downloaded}>
              <HardDriveDownload size={14} strokeWidth={1.8} aria-hidden />
            </Mark>
          )}
        </span>
      )}
    </p>
  );
}

/** How much is left to hear; of the episode in the player as it is heard, in steps of ten seconds. */
function Left({ id, position, duration }: { id: number; position: number; duration: number }) {
  const loaded = usePlayer((state) => state.episodeId === id && state.source !== null);
  const heard = usePlayhead((time) => (loaded ? Math.floor(time / 10) * 10 : position));
  return (
    <span className={styles.left}>
      <ProgressLine className={styles.line} value={Math.min(heard / duration, 1)} />
      {words.left(Math.max(duration - heard, 0))}
    </span>
  );
}

/** How far a download is, in words. */
function Arriving({ download, title }: { download: DownloadStatus; title: string }) {
  const { state, received, total } = download;
  if (state === 'done' || state === 'failed') return null;
  const progress = libraryStrings.download.progress(received, total);
  const share = shareOf(download);
  return (
    <span
      role="progressbar"
      aria-label={libraryStrings.download.start(title)}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      aria-valuetext={progress}
    >
      {state === 'queued' && libraryStrings.download.waiting}
      {state === 'paused' && libraryStrings.download.heldAt(progress)}
      {state === 'running' && progress}
    </span>
  );
}

/** An icon that tells something of an episode, named when it is pointed at. */
function Mark({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Tip text={name}>
      <span className={styles.mark} role="img" aria-label={name}>
        {children}
      </span>
    </Tip>
  );
}
