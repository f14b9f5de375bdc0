import { Tooltip } from 'radix-ui';
import { type ReactNode } from 'react';
import styles from './tip.module.css';

interface TipProps {
  text: string;
  keys?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** Shows nothing while the name can be read anyway. */
  silent?: boolean;
  /** One element that takes a ref and the trigger's properties. */
  children: ReactNode;
}

/** Names what is pointed at. Needs a `TipProvider` above. */
export function Tip({ text, keys, side = 'bottom', silent = false, children }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        asChild
        onFocus={(event) => {
          // Focus that came back from a menu closed with the mouse is not pointing at anything.
          if (!event.currentTarget.matches(':focus-visible')) event.preventDefault();
        }}
      >
        {children}
      </Tooltip.Trigger>
      {!silent && (
        <Tooltip.Portal>
          <Tooltip.Content
            className={styles.tip}
            side={side}
            sideOffset={6}
            collisionPadding={8}
            aria-label={text}
          >
            {text}
            {keys && <kbd className={styles.keys}>{keys}</kbd>}
          </Tooltip.Content>
        </Tooltip.Portal>
      )}
    </Tooltip.Root>
  );
}

/** Lets tips follow each other without waiting again. Stands once, around the window. */
export function TipProvider({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={500} skipDelayDuration={200} disableHoverableContent>
      {children}
    </Tooltip.Provider>
  );
}
