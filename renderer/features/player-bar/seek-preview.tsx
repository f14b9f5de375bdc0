import { Bookmark as Ribbon } from 'lucide-react';
import { useState } from 'react';
import { type Bookmark } from '../../../electron/shared/bookmarks.ts';
import { chapterImageUrl } from '../../../electron/shared/media.ts';
import { type Chapter } from '../../../electron/shared/model.ts';
import { bookmarkStrings } from '../../../electron/shared/strings/bookmarks.ts';
import { playerStrings as strings } from '../../../electron/shared/strings/player.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { usePlayerChapters } from '../../player/use-player.ts';
import { spanOf } from './marks.ts';
import styles from './seek-preview.module.css';

interface SeekPreviewProps {
  /** The moment pointed at, seconds. */
  time: number;
  /** The episode's length, seconds. */
  length: number;
  /** Index of the listed chapter that is pointed at, or -1. */
  index: number;
  /** The bookmark that is pointed at. */
  bookmark: Bookmark | null;
}

/** What a click here would lead to. For the eye: the slider tells the ear. */
export function SeekPreview({ time, length, index, bookmark }: SeekPreviewProps) {
  const listed = usePlayerChapters((state) => state.listed);
  const episodeId = usePlayerChapters((state) => state.episodeId);
  const chapter = listed[index];
  const skipped = usePlayerChapters((state) => chapter && state.skipped.has(chapter.start));
  const span = spanOf(listed, index, length);
  const share = `${(time / length) * 100}%`;
  return (
    <>
      <span className={styles.ghost} style={{ left: share }} />
      <span className={styles.place} style={{ left: share }} aria-hidden>
        <span className={styles.preview} data-preview>
          {chapter?.image && episodeId !== null && (
            <Picture key={chapter.image} src={chapterImageUrl(episodeId, chapter.image)} />
          )}
          <span className={styles.words}>
            {chapter && <Title chapter={chapter} />}
            {bookmark && (
              <span className={styles.bookmark} dir="auto">
                <Ribbon size={12} strokeWidth={2} aria-hidden />
                <span className={styles.note}>{bookmark.note || bookmarkStrings.one}</span>
              </span>
            )}
            <span className={styles.times}>
              {span && (
                <span className={styles.span}>
                  {strings.span(formatTime(span.start), formatTime(span.end))}
                  {skipped && <span className={styles.skipped}>{strings.willBeSkipped}</span>}
                </span>
              )}
              <span className={styles.time}>{formatTime(time)}</span>
            </span>
          </span>
        </span>
      </span>
    </>
  );
}

function Title({ chapter }: { chapter: Chapter }) {
  return (
    <span className={styles.title} dir="auto">
      {chapter.title}
    </span>
  );
}

/** Takes no room before it is there, nor when it does not come. */
function Picture({ src }: { src: string }) {
  const [there, setThere] = useState(false);
  return (
    <img
      className={styles.picture}
      src={src}
      alt=""
      crossOrigin="anonymous"
      decoding="async"
      hidden={!there}
      onLoad={() => setThere(true)}
    />
  );
}
