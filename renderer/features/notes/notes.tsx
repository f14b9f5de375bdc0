import { FileText } from 'lucide-react';
import { useRef } from 'react';
import { type EpisodeDetail } from '../../../electron/shared/library.ts';
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { useKeptScroll } from '../../elements/kept-scroll.ts';
import { Notice } from '../../elements/notice.tsx';
import { type ReadingPart, view } from '../../stores/view.ts';
import { leftHere } from '../../stores/way-back.ts';
import { EpisodeFacts } from './episode-facts.tsx';
import { LinkMenu } from './link-menu.tsx';
import { LinkPill } from './link-pill.tsx';
import { useLookedAt } from './looked-at.ts';
import { NotesFind } from './notes-find.tsx';
import { NotesText } from './notes-text.tsx';
import { useHitLight } from './use-hit-light.ts';
import styles from './notes.module.css';

interface NotesProps {
  detail: EpisodeDetail;
  /** Where they stand: in the transcript's stead, or beside it. */
  part: ReadingPart;
  /** Somebody named among the facts was chosen. */
  onPerson: (name: string) => void;
}

/** Whether the publisher says anything about an episode beyond what every list shows. */
export const hasNotes = ({ description, facts }: EpisodeDetail): boolean =>
  hasText(description) ||
  [facts.persons, facts.soundbites, facts.funding].some((some) => some.length > 0) ||
  facts.license !== null ||
  facts.location !== null;

const hasText = (description: string | null): description is string =>
  description !== null && description.trim() !== '';

/** What the publisher wrote about an episode; times in it move the playhead, links open outside. */
export function Notes({ detail, part, onPerson }: NotesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { description } = detail;
  useLookedAt(part);
  useKeptScroll(frame, { part, content: detail.id, left: leftHere });
  useHitLight(frame, detail);
  const look = () => view.lookAt(part);
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-part={part}
      onFocusCapture={look}
      onPointerDownCapture={look}
    >
      {hasText(description) ? (
        <>
          <NotesFind frame={frame} part={part} />
          <NotesText detail={detail} description={description} />
        </>
      ) : (
        <Notice icon={<FileText strokeWidth={1.5} aria-hidden />} title={notesStrings.none}>
          {notesStrings.noneText}
        </Notice>
      )}
      <EpisodeFacts detail={detail} onPerson={onPerson} />
      <LinkPill frame={frame} />
      <LinkMenu frame={frame} />
    </div>
  );
}
