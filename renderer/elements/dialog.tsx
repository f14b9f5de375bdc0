import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  open: boolean;
  wide?: boolean;
  /** For what is read, not answered: begins at its title, not at its first control. */
  toRead?: boolean;
  /** Escape, a click outside, or a button of yours. */
  onClose: () => void;
  children: ReactNode;
}

/** A modal window of our own, on the platform's dialog element. */
export function Dialog({
  title,
  open,
  wide = false,
  toRead = false,
  onClose,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const titleElement = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) {
      element?.showModal();
      if (toRead) titleElement.current?.focus();
    }
    if (!open && element?.open) element.close();
  }, [open, toRead]);

  return (
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, wide && styles.wide)}
      aria-labelledby={heading}
      onClose={onClose}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      // It closes the dialog alone, not what lies behind.
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      {open && (
        <div className={styles.sheet}>
          <h2
            ref={titleElement}
            id={heading}
            className={styles.title}
            tabIndex={toRead ? -1 : undefined}
          >
            {title}
          </h2>
          {children}
        </div>
      )}
    </dialog>
  );
}

/** The row of buttons at a dialog's foot. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
