import { X } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { bookmarkStrings } from '../../../electron/shared/strings/bookmarks.ts';
import { chapterStrings } from '../../../electron/shared/strings/chapters.ts';
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { readingStrings } from '../../../electron/shared/strings/reading.ts';
import { classNames } from '../../elements/class-names.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import styles from './rail.module.css';

interface RailProps {
  chapters: ReactNode;
  notes: ReactNode;
  bookmarks: ReactNode;
  tab: string;
  onTab: (tab: string) => void;
  /** In a small window the rail is a drawer over the text. */
  drawer: {
    open: boolean;
    onClose: () => void;
    /** Whether what is above the text is used along with it. */
    below: boolean;
  } | null;
}

/** What stands beside the transcript: chapters, notes and bookmarks. */
export function Rail({ chapters, notes, bookmarks, tab, onTab, drawer }: RailProps) {
  const { onClose, open = true, below } = drawer ?? {};
  const rail = useRef<HTMLElement>(null);
  const unfolded = open && drawer !== null;
  useEffect(() => {
    // A note that is to be written has taken it already.
    if (unfolded && !rail.current?.contains(document.activeElement))
      rail.current?.querySelector<HTMLElement>('[role="tab"][data-state="active"]')?.focus();
  }, [unfolded]);
  useEffect(() => {
    if (!open || !onClose) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, onClose]);

  if (!open) return null;
  return (
    <>
      {drawer && (
        <div className={classNames(styles.scrim, below && styles.below)} onClick={onClose} />
      )}
      <aside
        ref={rail}
        className={classNames(styles.rail, drawer && styles.drawer, below && styles.below)}
        aria-label={readingStrings.screen.panel}
      >
        <Tabs.Root className={styles.tabs} value={tab} onValueChange={onTab}>
          <div className={styles.top}>
            <Tabs.List className={styles.list} aria-label={readingStrings.screen.panel}>
              <Tabs.Trigger className={styles.tab} value="chapters">
                {chapterStrings.name}
              </Tabs.Trigger>
              <Tabs.Trigger className={styles.tab} value="notes">
                {notesStrings.name}
              </Tabs.Trigger>
              <Tabs.Trigger className={styles.tab} value="bookmarks">
                {bookmarkStrings.name}
              </Tabs.Trigger>
            </Tabs.List>
            {onClose && (
              <IconButton label={readingStrings.screen.closePanel} onClick={onClose}>
                <X size={18} strokeWidth={1.8} aria-hidden />
              </IconButton>
            )}
          </div>
          <Tabs.Content className={styles.content} value="chapters">
            {chapters}
          </Tabs.Content>
          <Tabs.Content className={styles.content} value="notes">
            {notes}
          </Tabs.Content>
          <Tabs.Content className={styles.content} value="bookmarks">
            {bookmarks}
          </Tabs.Content>
        </Tabs.Root>
      </aside>
    </>
  );
}
