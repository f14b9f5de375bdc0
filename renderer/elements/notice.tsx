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
  /** 1 where there is no other heading on the screen. */
  level?: 1 | 2;
  className?: string;
}

/** A screen, or part of one, with nothing to list: empty, or gone wrong. */
export function Notice({
  icon,
  title,
  children,
  actions,
  failure = false,
  level = 2,
  className,
}: NoticeProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={classNames(styles.notice, className)} role={failure ? 'alert' : undefined}>
      {icon && <span className={styles.icon}>{icon}</span>}
      <Heading className={styles.title}>{title}</Heading>
      {children && <p className={styles.text}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
