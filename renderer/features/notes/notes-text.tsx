import { type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { type EpisodeDetail } from '../../../electron/shared/library.ts';
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { player } from '../../player/player.ts';
import { type BuiltNotes, buildNotes } from './build-notes.ts';
import { openOutside } from './open-outside.ts';
import { OutsideLink } from './outside-link.tsx';
import { PictureNote } from './picture-note.tsx';
import { useSelectAll } from './select-all.ts';
import { usePictures } from './use-pictures.ts';
import styles from './notes.module.css';

interface NotesTextProps {
  detail: EpisodeDetail;
  description: string;
}

/** The words of the notes. */
export function NotesText({ detail, description }: NotesTextProps) {
  const text = useRef<HTMLDivElement>(null);
  const built = useBuiltNotes(detail, description);
  useLayoutEffect(() => {
    text.current?.replaceChildren(...built.nodes);
  }, [built]);
  const pictures = usePictures(detail, text, built);
  useSelectAll(text);

  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const anchor = target?.closest('a');
    const seek = target?.closest<HTMLElement>('[data-seek]')?.dataset.seek;
    if (anchor) {
      event.preventDefault();
      // The middle button opens, the right one has a menu.
      if (event.button < 2) openOutside(anchor.href);
    } else if (seek !== undefined && event.button === 0) player.goTo(detail.id, Number(seek));
  };
  return (
    <>
      {built.pictures.length > 0 && <PictureNote hosts={built.pictures} pictures={pictures} />}
      <div
        ref={text}
        className={styles.notes}
        data-notes
        data-kind={built.kind}
        onClick={onClick}
        onAuxClick={onClick}
      />
      {built.cut && (
        <p className={styles.cut}>
          {notesStrings.cut}{' '}
          {detail.link !== null && (
            <OutsideLink address={detail.link}>{notesStrings.cutLink}</OutsideLink>
          )}
        </p>
      )}
    </>
  );
}

/** Built anew only for other notes: what was selected, and how far was read, stays. */
function useBuiltNotes(
  { link, feedUrl, guid, audio, duration }: EpisodeDetail,
  description: string,
): BuiltNotes {
  const audioPlace = audio?.place ?? '';
  return useMemo(
    () => buildNotes(description, { link, feedUrl, guid, audioPlace }, duration),
    [description, link, feedUrl, guid, audioPlace, duration],
  );
}
