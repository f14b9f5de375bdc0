import { ALargeSmall } from 'lucide-react';
import { Popover } from 'radix-ui';
import { settingsStrings } from '../../../electron/shared/strings/settings.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { LookControls } from './look-controls.tsx';
import styles from './look-popover.module.css';

const words = settingsStrings.reading;

/** The look of what is read, changed beside it. */
export function LookPopover() {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton label={words.open}>
          <ALargeSmall size={18} strokeWidth={1.8} aria-hidden />
        </IconButton>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.popover}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={words.open}
        >
          <LookControls />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
