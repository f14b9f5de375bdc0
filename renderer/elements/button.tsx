import { type ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` stands once on a screen; `quiet` has no outline until it is pointed at. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
}

/** A button with words. */
export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles.button, styles[look], className)}
      {...rest}
    />
  );
}
