import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { playerStrings } from '../../../electron/shared/strings/player.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { shortcut } from '../../elements/shortcut.ts';
import { player } from '../../player/player.ts';
import { BACK, FORWARD } from '../../player/skips.ts';
import { nextStep, previousStep } from '../../player/chapter-steps.ts';
import { usePlayer, usePlayerChapters, usePlayhead } from '../../player/use-player.ts';
import styles from './transport.module.css';

const strings = playerStrings;
const icon = { size: 18, strokeWidth: 1.8, 'aria-hidden': true };

interface TransportProps {
  /** Nothing is in the player. */
  disabled: boolean;
}

/** Play, and the ways to move about. */
export function Transport({ disabled }: TransportProps) {
  const playing = usePlayer((state) => state.playing);
  const buffering = usePlayer((state) => state.buffering && state.playing);
  const chapters = usePlayerChapters((state) => state.listed);
  const skipped = usePlayerChapters((state) => state.skipped);
  const previous = usePlayhead((time) => previousStep(chapters, time, skipped).chapter);
  const next = usePlayhead((time) => nextStep(chapters, time, skipped)?.chapter ?? null);
  const Icon = playing ? Pause : Play;
  return (
    <div className={styles.transport}>
      <IconButton
        className={styles.chapter}
        label={strings.previousChapter}
        tip={previous && strings.leadsTo(strings.previousChapter, previous.title)}
        keys={shortcut('←')}
        disabled={disabled || chapters.length === 0}
        onClick={player.chapters.goToPrevious}
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
        tip={next && strings.leadsTo(strings.nextChapter, next.title)}
        keys={shortcut('→')}
        disabled={disabled || next === null}
        onClick={player.chapters.goToNext}
      >
        <SkipForward {...icon} />
      </IconButton>
    </div>
  );
}
