import { ImageOff } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { hostsPhrase, type PictureHosts } from './pictures.ts';
import { type Pictures } from './use-pictures.ts';
import styles from './picture-note.module.css';

const strings = notesStrings.pictures;

interface PictureNoteProps {
  hosts: PictureHosts;
  pictures: Pictures;
}

/** Says that pictures are not fetched, and why; or where they come from. */
export function PictureNote({ hosts, pictures }: PictureNoteProps) {
  const { shown, always, show, hide } = pictures;
  const note = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  // The button that was pressed is gone: the one in its place takes the focus.
  useLayoutEffect(() => {
    if (pressed.current) note.current?.querySelector('button')?.focus();
    pressed.current = false;
  }, [shown]);
  const press = (act: () => void) => () => {
    pressed.current = true;
    act();
  };
  if (shown && always) return null;
  const phrase = hostsPhrase(hosts);
  return (
    <div ref={note} className={styles.note} role="note">
      {!shown && <ImageOff size={18} strokeWidth={1.8} aria-hidden />}
      <p>
        {shown ? strings.shown(phrase) : strings.hidden(hosts.length, phrase)}{' '}
        {shown ? (
          <button type="button" onClick={press(hide)}>
            {strings.hide}
          </button>
        ) : (
          <>
            <button type="button" onClick={press(() => show('episode'))}>
              {hosts.length === 1 ? strings.showOne : strings.show}
            </button>{' '}
            <span aria-hidden>·</span>{' '}
            <button type="button" onClick={press(() => show('show'))}>
              {strings.always}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
