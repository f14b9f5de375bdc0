import { Volume1, Volume2, VolumeX } from 'lucide-react';
import { playerStrings } from '../../../electron/shared/strings/player.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import styles from './volume.module.css';

const strings = playerStrings;

/** How loud; the button mutes. */
export function Volume() {
  const volume = usePlayer((state) => state.volume);
  const muted = usePlayer((state) => state.muted);
  const silent = muted || volume === 0;
  const Icon = silent ? VolumeX : volume < 0.5 ? Volume1 : Volume2;
  const shown = silent ? 0 : volume;
  return (
    <div className={styles.volume}>
      <IconButton
        label={silent ? strings.unmute : strings.mute}
        onClick={() => {
          if (volume === 0) player.adjust({ volume: 1, muted: false });
          else player.adjust({ muted: !muted });
        }}
      >
        <Icon size={18} strokeWidth={1.8} aria-hidden />
      </IconButton>
      <input
        type="range"
        className={styles.slider}
        aria-label={strings.volume}
        aria-valuetext={strings.percent(shown)}
        min={0}
        max={1}
        step={0.05}
        value={shown}
        style={{ backgroundSize: `${shown * 100}% 4px, 100% 4px` }}
        onChange={(event) => player.adjust({ volume: event.target.valueAsNumber, muted: false })}
      />
    </div>
  );
}
