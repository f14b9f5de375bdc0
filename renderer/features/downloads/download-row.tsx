import { Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { type DownloadStatus, type EpisodeSummary } from '../../../electron/shared/library.ts';
import { libraryStrings } from '../../../electron/shared/strings/library.ts';
import { spokenSize } from '../../../electron/shared/strings/units.ts';
import { Artwork } from '../../elements/artwork.tsx';
import { DownloadButton, shareOf } from '../../elements/download-button.tsx';
import { dropTarget } from '../../elements/drop-target.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { ListenButton } from '../../elements/listen-button.tsx';
import { OpenLink } from '../../elements/open-link.tsx';
import { ProgressLine } from '../../elements/progress-line.tsx';
import { RemoveDownloadDialog } from '../../elements/remove-download-dialog.tsx';
import { downloads } from '../../stores/downloads.ts';
import { listen, read } from '../../stores/listening.ts';
import styles from './download-row.module.css';

const words = libraryStrings.download;

interface DownloadRowProps {
  episode: EpisodeSummary;
  status: DownloadStatus;
}

/** A download: how far it is and what can be done about it. */
export function DownloadRow({ episode, status }: DownloadRowProps) {
  const [removing, setRemoving] = useState(false);
  const { id, title } = episode;
  const done = status.state === 'done';
  /** Nothing has arrived, and nothing is on its way. */
  const empty = status.state === 'failed' && status.received === 0;

  return (
    <article className={styles.row} {...dropTarget(episode)}>
      <Artwork src={episode.artwork} title={episode.feedTitle} size={40} />
      <div className={styles.words}>
        <h3 className={styles.title}>
          <OpenLink className={styles.open} onOpen={() => read(id)}>
            {title}
          </OpenLink>
        </h3>
        <p className={styles.meta}>
          <span className={styles.show}>{episode.feedTitle}</span>
          {!empty && <span className={styles.size}>{sizeOf(status)}</span>}
        </p>
        {!done && !empty && <Progress title={title} status={status} />}
        {status.problem && <p className={styles.problem}>{status.problem.message}</p>}
      </div>
      <DownloadButton
        title={title}
        status={status}
        ring={false}
        onGet={() => void downloads.get(id)}
        onHold={() => void downloads.hold(id)}
      />
      {done ? (
        <>
          <ListenButton title={title} onListen={() => listen(id)} />
          <IconButton label={words.removeOf(title)} onClick={() => setRemoving(true)}>
            <Trash2 size={18} strokeWidth={1.8} aria-hidden />
          </IconButton>
        </>
      ) : (
        <IconButton label={words.cancel(title)} onClick={() => void downloads.cancel(id)}>
          <X size={18} strokeWidth={1.8} aria-hidden />
        </IconButton>
      )}
      {removing && (
        <RemoveDownloadDialog
          title={title}
          bytes={status.received}
          onRemove={() => void downloads.remove(id)}
          onClose={() => setRemoving(false)}
        />
      )}
    </article>
  );
}

const sizeOf = ({ state, received, total }: DownloadStatus): string => {
  if (state === 'done') return spokenSize(received);
  return state === 'queued' && received === 0 ? words.waiting : words.progress(received, total);
};

function Progress({ title, status }: { title: string; status: DownloadStatus }) {
  const share = shareOf(status);
  return (
    <div
      className={styles.progress}
      role="progressbar"
      aria-label={title}
      aria-valuenow={share === null ? undefined : Math.floor(share * 100)}
      aria-valuetext={words.progress(status.received, status.total)}
      data-running={status.state === 'running'}
    >
      {/* Moves to and fro only while something arrives of nobody knows how much. */}
      <ProgressLine value={status.state === 'running' ? share : (share ?? 0)} />
    </div>
  );
}
