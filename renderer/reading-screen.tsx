import { CircleHelp, PanelRight } from 'lucide-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { isOnAudioTime } from '../electron/shared/chapters.ts';
import { lastStarted } from '../electron/shared/cues.ts';
import { type EpisodeSource } from '../electron/shared/excerpt.ts';
import { type EpisodeDetail } from '../electron/shared/library.ts';
import { readingStrings } from '../electron/shared/strings/reading.ts';
import { Button } from './elements/button.tsx';
import { dropTarget } from './elements/drop-target.ts';
import { IconButton } from './elements/icon-button.tsx';
import { ImportItems } from './elements/import-items.tsx';
import { Notice } from './elements/notice.tsx';
import { FOLDS_RIGHT_RAIL, useMedia } from './elements/use-media.ts';
import { BookmarkList } from './features/bookmarks/bookmark-list.tsx';
import { useMarginMarks } from './features/bookmarks/use-margin-marks.tsx';
import { ChapterList } from './features/chapters/chapter-list.tsx';
import { HitTourBar } from './features/hit-tour/hit-tour-bar.tsx';
import { useHitBeside } from './features/hit-tour/use-hit-beside.ts';
import { useTranscriptPaste } from './features/import/use-transcript-paste.ts';
import { hasNotes, Notes } from './features/notes/notes.tsx';
import { Rail } from './features/reading/rail.tsx';
import { ReadingHeader } from './features/reading/reading-header.tsx';
import { useBeside } from './features/reading/use-beside.ts';
import { TranscriptProgress } from './features/reading/transcript-progress.tsx';
import {
  NoTranscript,
  TranscriptFailed,
  TranscriptLoading,
} from './features/reading/transcript-states.tsx';
import { firstHitAfter } from './features/search/first-hit-after.ts';
import { lastHitBefore } from './features/search/last-hit-before.ts';
import { LookPopover } from './features/settings/look-popover.tsx';
import { TimingFrame } from './features/sync/timing-frame.tsx';
import { TimingItem } from './features/sync/timing-item.tsx';
import { CorrectionItems } from './features/transcript/correction-items.tsx';
import { FindBox } from './features/transcript/find-box.tsx';
import { OriginalFrame } from './features/transcript/original-frame.tsx';
import { TranscriptPane } from './features/transcript/transcript-pane.tsx';
import { TranscriptMenu } from './features/transcript-info/transcript-menu.tsx';
import { TranscriptText } from './features/transcript-info/transcript-text.tsx';
import { type Find, useFind } from './features/transcript/use-find.ts';
import { type Original, useCorrections } from './features/transcript/use-corrections.ts';
import { LineItems } from './line-items.tsx';
import { player } from './player/player.ts';
import { useWriting } from './stores/bookmarks.ts';
import { useHitTour } from './stores/hits.ts';
import { importing } from './stores/importing.ts';
import { readings, useChapters, useEpisodeDetail, useTranscript } from './stores/reading.ts';
import { type TranscriptReading } from './stores/transcript-reading.ts';
import { type ReadingPart, view } from './stores/view.ts';
import styles from './reading-screen.module.css';

interface ReadingScreenProps {
  episodeId: number;
  /** The moment to open at, seconds; where the playhead was left when not given. */
  at?: number;
}

/** An episode to read along with: transcript, chapters, notes. */
export function ReadingScreen({ episodeId, at }: ReadingScreenProps) {
  const detail = useEpisodeDetail(episodeId);
  const { transcript, original } = useCorrections(episodeId, useTranscript(episodeId));
  const chapters = useChapters(episodeId);
  const folded = useMedia(FOLDS_RIGHT_RAIL);
  const noWords = transcript && transcript.state !== 'ready';
  const middle = noWords && detail && !('problem' in detail) && hasNotes(detail) ? 'notes' : null;
  const touring = useHitTour(({ tour }) => tour?.episodeId === episodeId);
  const isNoting = useWriting(episodeId) !== null;
  const wishes = [isNoting ? noting : null, useHitBeside(episodeId, folded ? middle : null)];
  const { tab, setTab, open, setOpen } = useBeside(wishes, folded);
  const opener = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    opener.current?.focus();
  }, [setOpen]);
  const segments = transcript?.state === 'ready' ? transcript.shown.segments : undefined;
  const find = useFind(segments, () =>
    player.state.episodeId === episodeId ? lastStarted(segments ?? [], player.time) : 0,
  );

  useTranscriptPaste(episodeId, detail && !('problem' in detail) ? detail.title : null);

  if (detail && 'problem' in detail) return <Failed message={detail.problem.message} />;
  const notes = (part: ReadingPart) =>
    detail && <Notes detail={detail} part={part} onPerson={openPerson} />;
  return (
    <div className={styles.screen} {...(detail && dropTarget(detail))}>
      <div>
        {detail && (
          <ReadingHeader detail={detail} transcript={transcript}>
            {segments && <FindBox find={find} />}
            <TranscriptMenu episodeId={episodeId} transcript={transcript}>
              {segments && <TimingItem episodeId={episodeId} />}
              {original && <CorrectionItems episodeId={episodeId} original={original} />}
              <ImportItems
                onChoose={() => void importing.choose(detail)}
                onPaste={() => importing.openPaste(detail)}
              />
            </TranscriptMenu>
            {segments && <LookPopover />}
            {folded && (
              <IconButton
                ref={opener}
                label={readingStrings.screen.panel}
                aria-expanded={open}
                onClick={() => setOpen(!open)}
              >
                <PanelRight size={18} strokeWidth={1.8} aria-hidden />
              </IconButton>
            )}
          </ReadingHeader>
        )}
        <HitTourBar
          episodeId={episodeId}
          lastHitBefore={lastHitBefore}
          firstHitAfter={firstHitAfter}
          covered={folded && open}
        />
      </div>
      <div
        className={styles.text}
        onFocusCapture={lookAtMiddle}
        onPointerDownCapture={lookAtMiddle}
      >
        {detail ? (
          <Text
            detail={detail}
            transcript={transcript}
            original={original}
            find={find}
            at={at}
            notes={detail && hasNotes(detail) ? notes('middle') : null}
          />
        ) : (
          <TranscriptLoading />
        )}
        <TranscriptProgress episodeId={episodeId} shown={transcript} />
      </div>
      <Rail
        chapters={<ChapterList detail={detail} view={chapters} />}
        notes={notes('side')}
        bookmarks={<BookmarkList episodeId={episodeId} lines={linesOf(transcript)} />}
        tab={tab}
        onTab={setTab}
        drawer={folded ? { open, onClose: close, below: touring } : null}
      />
    </div>
  );
}

interface TextProps {
  detail: EpisodeDetail;
  transcript: TranscriptReading | undefined;
  /** Null while nothing is corrected. */
  original: Original | null;
  find: Find;
  at: number | undefined;
  notes: ReactNode;
}

function Text({ detail, transcript, original, find, at, notes }: TextProps) {
  const list = useChapters(detail.id)?.list;
  const chapters = list?.chapters ?? noChapters;
  // Where the playhead was when the screen was opened: what is kept later must not move the pane.
  const [left] = useState(detail.position);
  const margin = useMarginMarks(detail.id, linesOf(transcript));
  if (!transcript) return <TranscriptLoading />;
  switch (transcript.state) {
    case 'none':
      return <NoTranscript episode={detail} notes={notes} />;
    case 'failed':
      return (
        <TranscriptFailed
          episode={detail}
          notes={notes}
          problem={transcript.problem}
          onRetry={() => readings.retry(detail.id, 'transcript')}
        />
      );
    case 'ready':
      return (
        <TimingFrame
          detail={detail}
          transcript={transcript}
          chapters={list ? chapters.length > 0 && !isOnAudioTime(list.source) : false}
        >
          <OriginalFrame
            episodeId={detail.id}
            original={original}
            empty={transcript.shown.segments.length === 0}
          >
            <TranscriptText transcript={transcript} about={sourceOf(detail)}>
              <TranscriptPane
                episodeId={detail.id}
                transcript={transcript.shown}
                chapters={chapters}
                find={find}
                at={at ?? left}
                corrected={original?.shown ? original.corrected : null}
                margin={margin}
                lineItems={(lines) => (
                  <LineItems
                    detail={detail}
                    lines={lines}
                    all={transcript.shown.segments}
                    about={sourceOf(detail)}
                  />
                )}
              />
            </TranscriptText>
          </OriginalFrame>
        </TimingFrame>
      );
  }
}

const noChapters: [] = [];
const noLines: [] = [];
/** What is said and when, as it is shown; nothing where nobody knows when. */
const linesOf = (transcript: TranscriptReading | undefined) =>
  transcript?.state === 'ready' && transcript.shown.timed ? transcript.shown.segments : noLines;
const noting = { tab: 'bookmarks' };

const lookAtMiddle = () => view.lookAt('middle');
const openPerson = (name: string) => view.go({ screen: 'person', name });

const sourceOf = ({ title, feedTitle, link }: EpisodeDetail): EpisodeSource => ({
  episodeTitle: title,
  feedTitle,
  link,
});

function Failed({ message }: { message: string }) {
  return (
    <Notice
      failure
      icon={<CircleHelp aria-hidden />}
      title={readingStrings.screen.failed}
      actions={
        <Button onClick={() => view.go({ screen: 'episodes' })}>
          {readingStrings.screen.toEpisodes}
        </Button>
      }
    >
      {message}
    </Notice>
  );
}
