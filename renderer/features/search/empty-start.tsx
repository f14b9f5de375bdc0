import { MessageSquareQuote } from 'lucide-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { type KeptSearch } from '../../../electron/shared/search-results.ts';
import { searchStrings as words } from '../../../electron/shared/strings/search.ts';
import { Notice } from '../../elements/notice.tsx';
import { useSearches } from '../../stores/searches.ts';
import { KeptSearches } from './kept-searches.tsx';
import styles from './empty-start.module.css';

interface EmptyStartProps {
  ref: Ref<{ focusFirst: () => void }>;
  onRun: (kept: KeptSearch) => void;
  /** The first search was left upwards. */
  onLeaveUpwards: () => void;
}

/** Nothing is typed: the searches that are kept, and what can be searched. */
export function EmptyStart({ ref, onRun, onLeaveUpwards }: EmptyStartProps) {
  const kept = useSearches((state) => state.kept);
  const frame = useRef<HTMLDivElement>(null);
  const links = () => [...(frame.current?.querySelectorAll<HTMLElement>('[data-kept]') ?? [])];
  useImperativeHandle(ref, () => ({ focusFirst: () => links()[0]?.focus() }));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = links().findIndex((link) => link === event.target);
    if (step === 0 || at === -1) return;
    event.preventDefault();
    if (at + step < 0) onLeaveUpwards();
    else links()[at + step]?.focus();
  };
  if (kept === null) return null;
  return (
    <div ref={frame} className={styles.scroller} onKeyDown={onKeyDown}>
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
