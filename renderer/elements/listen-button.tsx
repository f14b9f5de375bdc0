import { Play } from 'lucide-react';
import { libraryStrings } from '../../electron/shared/strings/library.ts';
import { IconButton } from './icon-button.tsx';
import styles from './listen-button.module.css';

interface ListenButtonProps {
  /** The episode's title. */
  title: string;
  onListen: () => void;
}

/** Begins an episode, or goes on with it. Not called “Play”: that is the player's own button. */
export function ListenButton({ title, onListen }: ListenButtonProps) {
  return (
    <IconButton
      label={libraryStrings.episode.listen(title)}
      className={styles.listen}
      onClick={onListen}
    >
      <Play size={14} strokeWidth={0} fill="currentColor" aria-hidden />
    </IconButton>
  );
}
