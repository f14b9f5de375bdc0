import { Popover as Radix } from 'radix-ui';
import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './popover.module.css';

/** Closes the popover around what is rendered, and then does something. */
const Leave = createContext((then: () => void) => then());

/** Closes the popover around a component; what is done then puts the focus where it belongs. */
export const useLeave = (): ((then: () => void) => void) => useContext(Leave);

interface PopoverProps {
  /** Its name. */
  label: string;
  /** The button that opens it; takes a ref. */
  trigger: ReactNode;
  align?: 'start' | 'end';
  className?: string;
  /** What stands in it, there while it is open. */
  children: ReactNode;
}

/** A small sheet of controls beside the button that opens it. */
export function Popover({ label, trigger, align = 'start', className, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const then = useRef<(() => void) | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={classNames(styles.popover, className)}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          onCloseAutoFocus={(event) => {
            const action = then.current;
            if (!action) return;
            event.preventDefault();
            then.current = null;
            action();
          }}
        >
          <Leave
            value={(action) => {
              then.current = action;
              setOpen(false);
            }}
          >
            {children}
          </Leave>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
