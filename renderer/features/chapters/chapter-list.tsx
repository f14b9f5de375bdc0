import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type ChaptersView, type EpisodeDetail } from '../../../electron/shared/library.ts';
import { type Chapter } from '../../../electron/shared/model.ts';
import { chapterStrings as strings } from '../../../electron/shared/strings/chapters.ts';
import { historyKey, isTyping } from '../../elements/shortcut.ts';
import { focusedRow, focusRow, isFocusLost, useRowFocus } from '../../elements/use-row-focus.ts';
import { hasOwn, ownChapters, useOwnChapters } from '../../stores/chapters.ts';
import { skippedStarts, useSkippedOnce } from '../../stores/skips.ts';
import { AboutChapters } from './about-chapters.tsx';
import { ChapterMenu } from './chapter-menu.tsx';
import { ChapterRows } from './chapter-rows.tsx';
import { Loading, MarkButton, NoChapters, Problem } from './chapter-states.tsx';
import { ListMenu } from './list-menu.tsx';
import { MoveDialog } from './move-dialog.tsx';
import styles from './chapter-list.module.css';

interface ChapterListProps {
  /** Undefined while it is on its way; so for `view`. */
  detail: EpisodeDetail | undefined;
  view: ChaptersView | undefined;
}

/** The chapters of an episode: the one being heard is marked, a click plays any, and they can be made one's own. */
export function ChapterList({ detail, view }: ChapterListProps) {
  if (detail && view) return <Content detail={detail} view={view} />;
  return (
    <section className={styles.list} aria-label={strings.name}>
      <Loading />
    </section>
  );
}

function Content({ detail, view }: { detail: EpisodeDetail; view: ChaptersView }) {
  const frame = useRef<HTMLElement>(null);
  const { list } = view;
  const chapters = useMemo(() => list?.chapters.filter(({ toc }) => toc) ?? [], [list]);
  const once = useSkippedOnce(detail.id);
  const skipped = useMemo(() => skippedStarts(view, once), [view, once]);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [moving, setMoving] = useState<Chapter | null>(null);
  const [about, setAbout] = useState(false);
  const isOwn = list?.source === 'own';

  useEffect(
    () =>
      useOwnChapters.subscribe(({ marked }, before) => {
        if (marked !== before.marked && marked?.episodeId === detail.id) setRenaming(marked.start);
      }),
    [detail.id],
  );

  const wishFocus = useRowFocus(frame, chapters, renaming);
  const rename = ({ start }: Chapter, title: string | null, byKey: boolean) => {
    if (byKey) wishFocus(indexOf(chapters, start));
    // Another title may be written by now: a chapter was marked while this one was.
    setRenaming((written) => (written === start ? null : written));
    if (title !== null) void ownChapters.rename(detail.id, start, title);
  };
  const remove = (chapter: Chapter) => {
    // The row that takes its place takes the focus.
    wishFocus(indexOf(chapters, chapter.start));
    void ownChapters.remove(detail.id, chapter);
  };
  /** Once menu or dialog are gone: back to the row, unless something took the focus. */
  const returnFocus = ({ start }: Chapter) => {
    if (isFocusLost()) focusRow(frame.current, indexOf(chapters, start));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = historyKey(event.nativeEvent);
    if (!step || isTyping(event.target)) return;
    event.preventDefault();
    wishFocus(focusedRow(frame.current));
    void ownChapters[step](detail.id);
  };
  const hasLists = view.choices.length > 0 || view.problem !== null;
  return (
    <section ref={frame} className={styles.list} aria-label={strings.name} onKeyDown={onKeyDown}>
      {(chapters.length > 0 || hasLists) && (
        <header className={styles.head}>
          <h2 className={styles.count}>{strings.count(chapters.length)}</h2>
          <ListMenu episodeId={detail.id} view={view} onAbout={() => setAbout(true)} />
        </header>
      )}
      <div className={styles.body}>
        {view.problem && <Problem episodeId={detail.id} problem={view.problem} />}
        {chapters.length > 0 ? (
          <ChapterRows
            episodeId={detail.id}
            chapters={chapters}
            skipped={skipped}
            renaming={renaming}
            onRename={isOwn ? setRenaming : null}
            onRenamed={rename}
            onRemove={isOwn ? remove : null}
            onMenu={(chapter, at) => setMenu((last) => ({ id: (last?.id ?? 0) + 1, chapter, at }))}
            opened={menu?.chapter.start ?? null}
          />
        ) : (
          <NoChapters unlisted={(list?.chapters.length ?? 0) > 0} episodeId={detail.id} />
        )}
      </div>
      {chapters.length > 0 && (
        <footer className={styles.foot}>
          <MarkButton episodeId={detail.id} />
        </footer>
      )}
      {menu && (
        <ChapterMenu
          key={menu.id}
          detail={detail}
          view={view}
          chapter={menu.chapter}
          at={menu.at}
          skipped={skipped.has(menu.chapter.start)}
          editable={isOwn || !hasOwn(view)}
          onRename={setRenaming}
          onRemove={remove}
          onMove={setMoving}
          onClose={() => setMenu(null)}
          onGone={() => returnFocus(menu.chapter)}
        />
      )}
      {moving && (
        <MoveDialog
          episodeId={detail.id}
          chapter={moving}
          chapters={chapters}
          onClose={() => {
            setMoving(null);
            // After the dialog, which gives the focus to what had it before: the menu, which is gone.
            requestAnimationFrame(() => returnFocus(moving));
          }}
        />
      )}
      {list && <AboutChapters view={view} open={about} onClose={() => setAbout(false)} />}
    </section>
  );
}

const indexOf = (chapters: readonly Chapter[], start: number): number =>
  chapters.findIndex((chapter) => chapter.start === start);

interface OpenMenu {
  /** Rises with every menu that is opened. */
  id: number;
  chapter: Chapter;
  at: { x: number; y: number };
}
