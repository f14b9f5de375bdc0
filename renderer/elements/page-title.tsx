import { type ReactNode } from 'react';
import styles from './page-title.module.css';

interface PageTitleProps {
  children: string;
  /** A few quiet words beside it, such as a count. */
  note?: ReactNode;
}

/** The heading of a screen. */
export function PageTitle({ children, note }: PageTitleProps) {
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{children}</h1>
      {note && <p className={styles.note}>{note}</p>}
    </header>
  );
}
