import { ArrowDownToLine } from 'lucide-react';
import { useEffect } from 'react';
import { type DownloadStatus, type EpisodeSummary } from '../../../electron/shared/library.ts';
import { libraryStrings } from '../../../electron/shared/strings/library.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { PageTitle } from '../../elements/page-title.tsx';
import page from '../../elements/page.module.css';
import { Skeleton } from '../../elements/skeleton.tsx';
import { useDownloads } from '../../stores/downloads.ts';
import { useEpisodeList } from '../../stores/episode-list.ts';
import { DownloadRow } from './download-row.tsx';
import styles from './downloads-screen.module.css';

const words = libraryStrings.downloads;

interface Item {
  episode: EpisodeSummary;
  status: DownloadStatus;
}

/** What is on its way, what waits, what failed, and what is here. */
export function DownloadsScreen() {
  const { list, total, rows, problem } = useEpisodeList({ feedId: null, filter: 'downloads' });
  const byEpisode = useDownloads((state) => state.byEpisode);
  // Grouping needs them all; there are as many as somebody chose, not as many as there are episodes.
  useEffect(() => {
    if (total) list.want(0, total - 1);
  }, [list, total]);

  const items: Item[] = [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, episode]) => {
      const status = byEpisode.get(episode.id);
      return status ? [{ episode, status }] : [];
    });
  const inState = (state: DownloadStatus['state']) =>
    items.filter(({ status }) => status.state === state);
  const done = inState('done');
  const bytes = done.reduce((sum, { status }) => sum + status.received, 0);

  return (
    <div className={page.scroller}>
      <div className={page.column}>
        <PageTitle note={done.length > 0 ? words.total(done.length, bytes) : null}>
          {words.title}
        </PageTitle>
        <Group title={words.running} items={[...inState('running'), ...inState('queued')]} />
        <Group title={words.failed} items={inState('failed')} />
        <Group title={words.held} items={inState('paused')} />
        <Group title={words.done} items={done} />
        {total === null && problem === null && (
          <div aria-busy>
            {Array.from({ length: 4 }, (_, row) => (
              <Skeleton key={row} className={styles.skeleton} />
            ))}
          </div>
        )}
      </div>
      {problem !== null && (
        <Notice
          failure
          title={words.failedToList}
          actions={<Button onClick={list.reload}>{libraryStrings.episodes.tryAgain}</Button>}
        >
          {problem.message}
        </Notice>
      )}
      {total !== null && problem === null && items.length === 0 && (
        <Notice icon={<ArrowDownToLine />} title={words.none}>
          {words.noneHint}
        </Notice>
      )}
    </div>
  );
}

function Group({ title, items }: { title: string; items: Item[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title} className={styles.group}>
      <h2 className={styles.heading}>{title}</h2>
      <ul>
        {items.map(({ episode, status }) => (
          <li key={episode.id} className={styles.place}>
            <DownloadRow episode={episode} status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
