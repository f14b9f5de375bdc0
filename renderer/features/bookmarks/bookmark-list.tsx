import { Bookmark as Ribbon, BookmarkPlus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type Bookmark } from '../../../electron/shared/bookmarks.ts';
import { bookmarkStrings as strings } from '../../../electron/shared/strings/bookmarks.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { historyKey, isTyping, shortcut } from '../../elements/shortcut.ts';
import { Skeleton } from '../../elements/skeleton.tsx';
import { Tip } from '../../elements/tip.tsx';
import { focusedRow, focusRow, useRowFocus } from '../../elements/use-row-focus.ts';
import { bookmarks, useBookmarks, useWriting } from '../../stores/bookmarks.ts';
import { BookmarkRow } from './bookmark-row.tsx';
import { saidAt, type Said } from './said-at.ts';
import styles from './bookmark-list.module.css';

interface BookmarkListProps {
  episodeId: number;
  /** What is said and when, seconds; empty where nobody knows. */
  lines: readonly Said[];
}

/** The moments of an episode that the listener marked: a click plays any, and each has a note to be written. */
export function BookmarkList({ episodeId, lines }: BookmarkListProps) {
  const view = useBookmarks(episodeId);
  return (
    <section className={styles.list} aria-label={strings.name}>
      {!view && <Loading />}
      {view?.problem && (
        <Notice
          failure
          title={strings.failed}
          actions={
            <Button onClick={() => void bookmarks.load(episodeId)}>{strings.tryAgain}</Button>
          }
        >
          {view.problem.message}
        </Notice>
      )}
      {view && !view.problem && (
        <Content episodeId={episodeId} listed={view.bookmarks} lines={lines} />
      )}
    </section>
  );
}

interface ContentProps extends BookmarkListProps {
  listed: readonly Bookmark[];
}

function Content({ episodeId, listed, lines }: ContentProps) {
  const frame = useRef<HTMLDivElement>(null);
  const writing = useWriting(episodeId);
  const wishFocus = useRowFocus(frame, listed, writing);
  const [focused, setFocused] = useState<number | null>(null);

  const indexUnder = (target: EventTarget): number => {
    const row = target instanceof Element ? target.closest('li') : null;
    return row ? [...(row.parentElement?.children ?? [])].indexOf(row) : -1;
  };
  const remove = (index: number) => {
    const bookmark = listed[index];
    if (!bookmark) return;
    // The row that takes its place takes the focus.
    wishFocus(index);
    void bookmarks.remove(bookmark);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.altKey || event.shiftKey) return;
    const index = indexUnder(event.target);
    const bookmark = listed[index];
    if (historyKey(event.nativeEvent) === 'undo') {
      wishFocus(Math.max(focusedRow(frame.current), 0));
      void bookmarks.undo(episodeId);
    } else if (!bookmark || event.ctrlKey || event.metaKey) return;
    else if (event.key === 'ArrowDown') focusRow(frame.current, index + 1);
    else if (event.key === 'ArrowUp') focusRow(frame.current, index - 1);
    else if (event.key === 'Home') focusRow(frame.current, 0);
    else if (event.key === 'End') focusRow(frame.current, Infinity);
    else if (event.key === 'F2') bookmarks.write(bookmark);
    else if (event.key === 'Delete') remove(index);
    else return;
    event.preventDefault();
  };

  const add = (
    <Tip text={strings.add} keys={shortcut('B')} side="top" silent={listed.length === 0}>
      <Button
        look={listed.length > 0 ? 'quiet' : 'plain'}
        onClick={() => void bookmarks.addHere(episodeId)}
      >
        <BookmarkPlus strokeWidth={1.8} aria-hidden />
        {strings.add}
      </Button>
    </Tip>
  );
  const stop = listed.findIndex(({ id }) => id === focused);
  return (
    <div ref={frame} className={styles.frame} onKeyDown={onKeyDown}>
      {listed.length === 0 ? (
        <Notice
          icon={<Ribbon strokeWidth={1.5} aria-hidden />}
          title={strings.empty.title}
          actions={add}
        >
          {strings.empty.text(shortcut('B'))}
        </Notice>
      ) : (
        <>
          <h2 className={styles.count}>{strings.count(listed.length)}</h2>
          <ol
            className={styles.rows}
            onFocus={({ target }) => setFocused(listed[indexUnder(target)]?.id ?? null)}
          >
            {listed.map((bookmark, index) => (
              <BookmarkRow
                key={bookmark.id}
                bookmark={bookmark}
                line={saidAt(lines, bookmark.time)}
                tabStop={index === Math.max(stop, 0)}
                writing={bookmark.id === writing}
                onWritten={() => wishFocus(index)}
                onRemove={() => remove(index)}
              />
            ))}
          </ol>
          <footer className={styles.foot}>{add}</footer>
        </>
      )}
    </div>
  );
}

function Loading() {
  return (
    <div className={styles.loading} role="status" aria-label={strings.loading}>
      {[64, 82, 72].map((width) => (
        <Skeleton key={width} width={`${width}%`} height={14} />
      ))}
    </div>
  );
}
