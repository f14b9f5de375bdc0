import { type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './notice.module.css';

interface NoticeProps {
  /** A lucide icon, or nothing. */
  icon?: ReactNode;
  title: string;
  /** One or two sentences. */
  children?: ReactNode;
  /** Buttons: the way on. */
  actions?: ReactNode;
  /** A failure is announced at once. */
  failure?: boolean;
  className?: string;
}

/** A screen, or part of one, with nothing to list: empty, or gone wrong. */
export function Notice({
  icon,
  title,
  children,
  actions,
  failure = false,
  className,
}: NoticeProps) {
  return (
    <div className={classNames(styles.notice, className)} role={failure ? 'alert' : undefined}>
      {icon && <span className={styles.icon}>{icon}</span>}
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.text}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
