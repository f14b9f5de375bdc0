import { type ReactNode } from 'react';
import styles from './subject-name.module.css';

interface SubjectNameProps {
  name: string;
  /** Who or what that is. */
  about?: string | null | undefined;
  /** How much there is of it. */
  counts?: ReactNode;
}

/** What or whom a page is about, in large letters. */
export function SubjectName({ name, about, counts }: SubjectNameProps) {
  return (
    <>
      <h1 className={styles.name} dir="auto">
        {name}
      </h1>
      {about && <p className={styles.about}>{about}</p>}
      {counts && <p className={styles.counts}>{counts}</p>}
    </>
  );
}
