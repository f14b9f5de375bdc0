import { ImageOff } from 'lucide-react';
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
  if (shown && always) return null;
  const phrase = hostsPhrase(hosts);
  return (
    <div className={styles.note} role="note">
      {!shown && <ImageOff size={18} strokeWidth={1.8} aria-hidden />}
      <p>
        {shown ? strings.shown(phrase) : strings.hidden(hosts.length, phrase)}{' '}
        {shown ? (
          <button type="button" onClick={hide}>
            {strings.hide}
          </button>
        ) : (
          <>
            <button type="button" onClick={() => show('episode')}>
              {hosts.length === 1 ? strings.showOne : strings.show}
            </button>{' '}
            <span aria-hidden>·</span>{' '}
            <button type="button" onClick={() => show('show')}>
              {strings.always}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
