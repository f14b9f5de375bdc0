import { MessageSquareQuote } from 'lucide-react';
import { type KeptSearch } from '../../../electron/shared/search-results.ts';
import { searchStrings as words } from '../../../electron/shared/strings/search.ts';
import { Notice } from '../../elements/notice.tsx';
import { useSearches } from '../../stores/searches.ts';
import { KeptSearches } from './kept-searches.tsx';
import styles from './empty-start.module.css';

/** Nothing is typed: the searches that are kept, and what can be searched. */
export function EmptyStart({ onRun }: { onRun: (kept: KeptSearch) => void }) {
  const kept = useSearches((state) => state.kept);
  if (kept === null) return null;
  return (
    <div className={styles.scroller}>
      {kept.length > 0 && (
        <div className={styles.column}>
          <KeptSearches onRun={onRun} />
        </div>
      )}
      <Notice
        className={styles.notice}
        icon={kept.length === 0 && <MessageSquareQuote />}
        title={words.hint}
      >
        {words.hintText}
      </Notice>
    </div>
  );
}
