import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { type Chapter } from '../../../electron/shared/model.ts';
import { playerStrings } from '../../../electron/shared/strings/player.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { player } from '../../player/player.ts';
import { BACK, FORWARD } from '../../player/skips.ts';
import { usePlayer, usePlayhead } from '../../player/use-player.ts';
import { nextChapter, previousChapter } from './chapter-steps.ts';
import styles from './transport.module.css';

const strings = playerStrings;
const icon = { size: 18, strokeWidth: 1.8, 'aria-hidden': true };

interface TransportProps {
  /** Nothing is in the player. */
  disabled: boolean;
  chapters: readonly Chapter[];
}

/** Play, and the ways to move about. */
export function Transport({ disabled, chapters }: TransportProps) {
  const playing = usePlayer((state) => state.playing);
  const buffering = usePlayer((state) => state.buffering && state.playing);
  const last = usePlayhead((time) => nextChapter(chapters, time) === null);
  const still = disabled || chapters.length === 0;
  const Icon = playing ? Pause : Play;
  return (
    <div className={styles.transport}>
      <IconButton
        className={styles.chapter}
        label={strings.previousChapter}
        disabled={still}
        onClick={() => player.seek(previousChapter(chapters, player.time))}
      >
        <SkipBack {...icon} />
      </IconButton>
      <IconButton
        className={styles.skip}
        label={strings.back(BACK)}
        disabled={disabled}
        onClick={() => player.skip(-BACK)}
      >
        −{BACK}
      </IconButton>
      <button
        type="button"
        className={styles.play}
        aria-label={playing ? strings.pause : strings.play}
        disabled={disabled}
        data-buffering={buffering || undefined}
        onClick={() => player.toggle()}
      >
        <Icon size={16} strokeWidth={0} fill="currentColor" aria-hidden />
      </button>
      <IconButton
        className={styles.skip}
        label={strings.forward(FORWARD)}
        disabled={disabled}
        onClick={() => player.skip(FORWARD)}
      >
        +{FORWARD}
      </IconButton>
      <IconButton
        className={styles.chapter}
        label={strings.nextChapter}
        disabled={still || last}
        onClick={() => {
          const next = nextChapter(chapters, player.time);
          if (next !== null) player.seek(next);
        }}
      >
        <SkipForward {...icon} />
      </IconButton>
    </div>
  );
}
