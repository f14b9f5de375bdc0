import { settingsStrings } from '../../../electron/shared/strings/settings.ts';
import { type Settings } from '../../../electron/shared/library.ts';
import { settings, useSettings } from '../../stores/settings.ts';
import styles from './choices.module.css';

const words = settingsStrings.playback;

const choices: { value: Settings['mediaKeys']; label: string; hint?: string }[] = [
  { value: 'chapters', label: words.byChapters, hint: words.byChaptersHint },
  { value: 'skips', label: words.bySkips },
];

/** What the keyboard's and the system's keys for the previous and next piece do. */
export function MediaKeys() {
  const chosen = useSettings((state) => state.mediaKeys);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{words.mediaKeys}</legend>
      <p className={styles.hint}>{words.mediaKeysHint}</p>
      {choices.map(({ value, label, hint }) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name="media-keys"
            checked={value === chosen}
            onChange={() => settings.setMediaKeys(value)}
          />
          <span>
            {label}
            {hint && <span className={styles.hint}>{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
