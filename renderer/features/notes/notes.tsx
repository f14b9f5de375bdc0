import { FileText } from 'lucide-react';
import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import { api, unwrap } from '../../bridge/api.ts';
import { Notice } from '../../elements/notice.tsx';
import { player } from '../../player/player.ts';
import { toasts } from '../../stores/toasts.ts';
import { notesFragment } from './notes-dom.ts';
import styles from './notes.module.css';

const strings = readingStrings.notes;

interface NotesProps {
  episodeId: number;
  /** As the feed gave them. */
  description: string | null;
}

/** What the publisher wrote about an episode; times in it move the playhead, links open outside. */
export function Notes({ episodeId, description }: NotesProps) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    text.current?.replaceChildren(notesFragment(description ?? ''));
  }, [description]);

  if (!description?.trim()) {
    return (
      <Notice icon={<FileText strokeWidth={1.5} aria-hidden />} title={strings.none}>
        {strings.noneText}
      </Notice>
    );
  }
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const anchor = target?.closest('a');
    const seek = target?.closest<HTMLElement>('[data-seek]')?.dataset.seek;
    if (anchor) {
      event.preventDefault();
      unwrap(api.app.openLink(anchor.href)).catch(toasts.alert);
    }
    if (seek !== undefined) player.goTo(episodeId, Number(seek));
  };
  return <div ref={text} className={styles.notes} dir="auto" onClick={onClick} />;
}
