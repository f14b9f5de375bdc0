import { type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Tip } from './tip.tsx';
import styles from './icon-button.module.css';

export interface IconButtonProps extends ComponentProps<'button'> {
  /** The button's name, also shown when it is pointed at. */
  label: string;
  /** What is shown in the name's place, where there is more to say. */
  tip?: string | null;
  /** Keys shown in the tip, such as `Ctrl F`. */
  keys?: string;
  /** A lucide icon at size 18, stroke 1.8. */
  children: ReactNode;
}

/** A button with an icon alone. */
export function IconButton({ label, tip, keys, className, children, ...rest }: IconButtonProps) {
  return (
    // What it has opened is not to be covered.
    <Tip text={tip ?? label} keys={keys} silent={String(rest['aria-expanded']) === 'true'}>
      <button
        type="button"
        aria-label={label}
        className={classNames(styles.button, className)}
        {...rest}
      >
        {children}
      </button>
    </Tip>
  );
}
