import { FolderOpen, History, LibraryBig } from 'lucide-react';
import { useState } from 'react';
import { type LibraryStatus } from '../../../electron/shared/library.ts';
import { type Failure } from '../../../electron/shared/result.ts';
import { shellStrings } from '../../../electron/shared/strings/shell.ts';
import { spokenMoment } from '../../../electron/shared/strings/units.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { Skeleton } from '../../elements/skeleton.tsx';
import { library } from '../../stores/library.ts';
import styles from './trouble.module.css';

const words = shellStrings.trouble;

/** What happened in a few words; the failure's own sentence says the rest. */
const titles: Partial<Record<Failure['code'], string>> = {
  'library-corrupt': words.damaged,
  'library-missing': words.missing,
  'library-newer': words.newer,
  'disk-full': words.full,
};

/** The whole window while the library cannot be opened: what happened, and the ways on. */
export function Trouble({ status }: { status: Extract<LibraryStatus, { state: 'failed' }> }) {
  const [working, setWorking] = useState(false);
  const { problem, backup } = status;

  const startFromBackup = async () => {
    setWorking(true);
    await library.startFromBackup();
    setWorking(false);
  };

  return (
    <main className={styles.trouble}>
      <Notice
        failure
        level={1}
        icon={<LibraryBig />}
        title={titles[problem.code] ?? words.title}
        actions={
          <>
            {backup !== null && (
              <Button look="primary" disabled={working} onClick={() => void startFromBackup()}>
                <History strokeWidth={1.8} aria-hidden />
                {working ? words.working : words.startFromBackup(spokenMoment(backup))}
              </Button>
            )}
            <Button onClick={() => void library.openFolder()}>
              <FolderOpen strokeWidth={1.8} aria-hidden />
              {words.openFolder}
            </Button>
          </>
        }
      >
        {problem.message}
      </Notice>
      {backup !== null && <p className={styles.note}>{words.backupNote}</p>}
    </main>
  );
}

/** The window's outline while the library opens; nothing at all when that is quick. */
export function Opening() {
  return (
    <div className={styles.opening} role="status" aria-label={words.opening}>
      <div className={styles.rail}>
        {[88, 112, 96, 104, 72].map((width) => (
          <Skeleton key={width} width={width} height={14} />
        ))}
      </div>
      <div className={styles.page}>
        <Skeleton width={180} height={24} />
        {[1, 2, 3, 4, 5].map((row) => (
          <span key={row} className={styles.row}>
            <Skeleton width={48} height={48} />
            <span className={styles.lines}>
              <Skeleton width="46%" height={14} />
              <Skeleton width="28%" height={12} />
            </span>
          </span>
        ))}
      </div>
      <div className={styles.player} />
    </div>
  );
}
