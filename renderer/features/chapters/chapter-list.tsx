import { ListTree } from 'lucide-react';
import { type ReactNode } from 'react';
import { lastStarted } from '../../../electron/shared/cues.ts';
import { type ChaptersView } from '../../../electron/shared/library.ts';
import { type Chapter } from '../../../electron/shared/model.ts';
import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { Notice } from '../../elements/notice.tsx';
import { ProgressLine } from '../../elements/progress-line.tsx';
import { Skeleton } from '../../elements/skeleton.tsx';
import { player } from '../../player/player.ts';
import { usePlayer, usePlayhead } from '../../player/use-player.ts';
import styles from './chapter-list.module.css';

const strings = readingStrings.chapters;

interface ChapterListProps {
  episodeId: number;
  /** Undefined while they are on their way. */
  view: ChaptersView | undefined;
}

/** The chapters of an episode; the one being heard is marked, a click goes to any. */
export function ChapterList({ episodeId, view }: ChapterListProps) {
  return (
    <section className={styles.list} aria-label={strings.name}>
      {view ? <Content episodeId={episodeId} view={view} /> : <Loading />}
    </section>
  );
}

function Content({ episodeId, view }: { episodeId: number; view: ChaptersView }): ReactNode {
  const chapters = view.list?.chapters.filter((chapter) => chapter.toc) ?? [];
  return (
    <>
      {view.problem && (
        <p className={styles.problem} role="note">
          {view.problem.message}
        </p>
      )}
      {chapters.length > 0 && <Chapters episodeId={episodeId} chapters={chapters} />}
      {chapters.length === 0 && !view.problem && (
        <Notice icon={<ListTree strokeWidth={1.5} aria-hidden />} title={strings.none}>
          {strings.noneText}
        </Notice>
      )}
    </>
  );
}

function Chapters({ episodeId, chapters }: { episodeId: number; chapters: readonly Chapter[] }) {
  const live = usePlayer((state) => state.episodeId === episodeId && state.source !== null);
  const duration = usePlayer((state) => state.duration);
  const current = usePlayhead((time) => (live ? lastStarted(chapters, time) : -1));
  return (
    <ol>
      {chapters.map((chapter, index) => (
        <li key={index}>
          <button
            type="button"
            className={styles.chapter}
            aria-current={index === current ? 'true' : undefined}
            onClick={() => player.goTo(episodeId, chapter.start)}
          >
            <span className={styles.time}>{formatTime(chapter.start)}</span>
            <span className={styles.title}>{chapter.title}</span>
            {index === current && (
              <Progress
                start={chapter.start}
                end={chapter.end ?? chapters[index + 1]?.start ?? duration}
              />
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** How far the chapter is, and how much of it is left. */
function Progress({ start, end }: { start: number; end: number | null }) {
  const second = usePlayhead(Math.floor);
  if (end === null || end <= start) return null;
  const done = Math.max(0, Math.min(1, (second - start) / (end - start)));
  return (
    <span className={styles.progress}>
      <span className={styles.left}>{strings.left(Math.max(0, Math.floor(end) - second))}</span>
      <ProgressLine value={done} />
    </span>
  );
}

function Loading() {
  return (
    <div className={styles.loading}>
      {[70, 88, 62, 80].map((width) => (
        <Skeleton key={width} width={`${width}%`} height={14} />
      ))}
    </div>
  );
}
