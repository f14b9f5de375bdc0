import { settingsStrings } from '../../../electron/shared/strings/settings.ts';
import { SliderField } from '../../elements/slider-field.tsx';
import { settings, useSettings } from '../../stores/settings.ts';
import choices from './choices.module.css';
import styles from './hit-lead.module.css';

const words = settingsStrings.playback;

/** How long before the words that were searched for it begins to play. */
export function HitLead() {
  const seconds = useSettings((state) => state.hitLead);
  return (
    <div className={choices.group}>
      <div className={styles.slider}>
        <SliderField
          label={words.hitLead}
          value={seconds}
          text={words.hitLeadValue(seconds)}
          min={0}
          max={10}
          step={1}
          onChange={(lead) => settings.setHitLead(lead)}
        />
      </div>
      <p className={choices.hint}>{words.hitLeadHint}</p>
    </div>
  );
}
