import { playerStrings, speedText } from '../../../electron/shared/strings/player.ts';
import { Menu, MenuChoices } from '../../elements/menu.tsx';
import { player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import styles from './speed-menu.module.css';

const speeds = [0.5, 0.75, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** How fast it is read to you; the pitch stays. */
export function SpeedMenu() {
  const speed = usePlayer((state) => state.speed);
  return (
    <Menu
      trigger={
        <button type="button" className={styles.speed} aria-label={playerStrings.speed(speed)}>
          {speedText(speed)}
        </button>
      }
    >
      <MenuChoices
        choices={speeds}
        chosen={speed}
        nameOf={speedText}
        onChoose={(choice) => player.adjust({ speed: choice })}
      />
    </Menu>
  );
}
