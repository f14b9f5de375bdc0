import { type ReactNode } from 'react';
import styles from './page-title.module.css';

interface PageTitleProps {
  children: string;
  /** A few quiet words beside it, such as a count. */
  note?: ReactNode;
  /** At the end of the line. */
  actions?: ReactNode;
}

/** The heading of a screen. */
export function PageTitle({ children, note, actions }: PageTitleProps) {
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{children}</h1>
      {note && <p className={styles.note}>{note}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
