import { ALargeSmall } from 'lucide-react';
import { settingsStrings } from '../../../electron/shared/strings/settings.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { Popover } from '../../elements/popover.tsx';
import { LookControls } from './look-controls.tsx';
import styles from './look-popover.module.css';

const words = settingsStrings.reading;

/** The look of what is read, changed beside it. */
export function LookPopover() {
  return (
    <Popover
      className={styles.popover}
      label={words.open}
      align="end"
      trigger={
        <IconButton label={words.open}>
          <ALargeSmall size={18} strokeWidth={1.8} aria-hidden />
        </IconButton>
      }
    >
      <LookControls />
    </Popover>
  );
}
