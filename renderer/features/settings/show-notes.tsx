import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { settings, useSettings } from '../../stores/settings.ts';
import styles from './choices.module.css';

const words = notesStrings.setting;

/** Whether the pictures of all show notes are fetched. */
export function ShowNotes() {
  const images = useSettings((state) => state.notesImages);
  return (
    <div className={styles.group}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={images}
          onChange={({ target }) => void settings.setNotesImages(target.checked)}
        />
        <span>
          {words.images}
          <span className={styles.hint}>{words.imagesHint}</span>
        </span>
      </label>
    </div>
  );
}
