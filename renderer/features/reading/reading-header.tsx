import { Headphones, Star } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { type EpisodeDetail } from '../../../electron/shared/library.ts';
import { bookmarkStrings } from '../../../electron/shared/strings/bookmarks.ts';
import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import { spokenDate, spokenDuration } from '../../../electron/shared/strings/units.ts';
import { Button } from '../../elements/button.tsx';
import { ChapterArtwork } from '../../elements/chapter-artwork.tsx';
import { DownloadButton } from '../../elements/download-button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { HitText } from '../../elements/marked.tsx';
import { OpenLink } from '../../elements/open-link.tsx';
import { player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import { downloads, useDownload } from '../../stores/downloads.ts';
import { useHitsHere } from '../../stores/hit-row.ts';
import { library } from '../../stores/library.ts';
import { useChapterPicture } from '../../stores/playing-chapters.ts';
import {
  choiceOf,
  type ReadyTranscript,
  type TranscriptReading,
} from '../../stores/transcript-reading.ts';
import { view } from '../../stores/view.ts';
import styles from './reading-header.module.css';

const strings = readingStrings.screen;

interface ReadingHeaderProps {
  detail: EpisodeDetail;
  transcript: TranscriptReading | undefined;
  /** The search box, and what else stands at the end of the line. */
  children: ReactNode;
}

/** Which episode is being read, and where its transcript comes from. */
export function ReadingHeader({ detail, transcript, children }: ReadingHeaderProps) {
  const { id, title, artwork, feedTitle, feedId, published, duration, hasAudio, local, starred } =
    detail;
  const download = useDownload(id);
  const picture = useChapterPicture(id);
  const loaded = usePlayer((state) => state.episodeId === id);
  return (
    <header className={styles.header}>
      <ChapterArtwork key={id} src={artwork} picture={picture} title={feedTitle} size={44} />
      <div className={styles.words}>
        <Title episodeId={id} title={title} />
        <p className={styles.meta}>
          <OpenLink onOpen={() => view.go({ screen: 'show', feedId })}>{feedTitle}</OpenLink>
          {published !== null && <time dateTime={published}>{spokenDate(published)}</time>}
          {duration !== null && <span>{spokenDuration(duration)}</span>}
          {transcript?.state === 'ready' && transcript.shown.timed && (
            <span>{timing(transcript)}</span>
          )}
        </p>
      </div>
      <div className={styles.actions}>
        {hasAudio && !loaded && (
          <Button onClick={() => void player.load(id, { play: true })}>
            <Headphones strokeWidth={1.8} aria-hidden />
            {strings.listen}
          </Button>
        )}
        {hasAudio && !local && (
          <DownloadButton
            title={title}
            status={download}
            onGet={() => void downloads.get(id)}
            onHold={() => void downloads.hold(id)}
          />
        )}
        <IconButton
          className={styles.star}
          label={bookmarkStrings.star.add}
          tip={starred ? bookmarkStrings.star.remove : null}
          aria-pressed={starred}
          onClick={() => void library.setStarred(id, !starred)}
        >
          <Star size={18} strokeWidth={1.8} aria-hidden />
        </IconButton>
        {children}
      </div>
    </header>
  );
}

/** On one line; where the search has found it, on as many as it takes to show the words. */
function Title({ episodeId, title }: { episodeId: number; title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useHitsHere({ episodeId, part: 'title', at: 0 });
  const { current } = found;
  useLayoutEffect(() => {
    const words = current === null ? null : heading.current?.querySelector('[data-current-match]');
    if (words) words.scrollIntoView({ block: 'nearest' });
    else heading.current?.scrollTo(0, 0);
  }, [current]);
  return (
    <h1
      ref={heading}
      className={styles.title}
      title={title}
      dir="auto"
      data-found={current !== null || undefined}
    >
      <HitText text={title} {...found} />
    </h1>
  );
}

const timing = (transcript: ReadyTranscript): string =>
  choiceOf(transcript)?.timing === 'words' ? strings.wordTimed : strings.lineTimed;
