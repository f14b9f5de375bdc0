import { Ellipsis, ExternalLink } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { chapterImageUrl } from '../../../electron/shared/media.ts';
import { type Chapter } from '../../../electron/shared/model.ts';
import { chapterStrings as strings } from '../../../electron/shared/strings/chapters.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { classNames } from '../../elements/class-names.ts';
import { HitText } from '../../elements/marked.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Tip } from '../../elements/tip.tsx';
import { player } from '../../player/player.ts';
import { useHitRow } from '../../stores/hit-row.ts';
import { hostOf, openLinkOf } from './chapter-link.ts';
import { Progress } from './chapter-progress.tsx';
import { TitleField } from './title-field.tsx';
import styles from './chapter-row.module.css';

interface ChapterRowProps {
  episodeId: number;
  chapter: Chapter;
  /** Seconds; null while nobody knows. */
  end: number | null;
  state: 'heard' | 'current' | 'ahead';
  skipped: boolean;
  /** Whether the Tab key stops here. */
  tabStop: boolean;
  menuOpen: boolean;
  /** Whether its title is being written. */
  renaming: boolean;
  /** The title to keep, or null to leave it; `byKey`: the focus is the row's. */
  onRenamed: (chapter: Chapter, title: string | null, byKey: boolean) => void;
  /** `at` in pixels of the window. */
  onMenu: (chapter: Chapter, at: { x: number; y: number }) => void;
}

/** A chapter: when it begins, its title, how far it is, its picture and its link. Of hundreds only those change that must. */
export const ChapterRow = memo(function ChapterRow({
  chapter,
  renaming,
  onRenamed,
  ...rest
}: ChapterRowProps) {
  const { start, title } = chapter;
  if (!renaming) return <PlainRow chapter={chapter} {...rest} />;
  return (
    <li className={classNames(styles.row, styles.writing)}>
      <span className={styles.time}>{formatTime(start)}</span>
      <TitleField
        title={title}
        time={formatTime(start)}
        onDone={(...done) => onRenamed(chapter, ...done)}
      />
    </li>
  );
});

function PlainRow({
  episodeId,
  chapter,
  end,
  state,
  skipped,
  tabStop,
  menuOpen,
  onMenu,
}: Omit<ChapterRowProps, 'renaming' | 'onRenamed'>) {
  const { start, title, url, image } = chapter;
  const host = hostOf(url);
  const lasts = end !== null && end > start ? end - start : null;
  const row = useRef<HTMLLIElement>(null);
  const found = useHitRow(row, { episodeId, part: 'chapters', at: start });
  return (
    <li ref={row} className={styles.row}>
      <Tip text={strings.tip(title, lasts)} side="left">
        <button
          type="button"
          data-row
          className={classNames(styles.chapter, styles[state], skipped && styles.skipped)}
          aria-current={state === 'current' ? 'true' : undefined}
          tabIndex={tabStop ? 0 : -1}
          onClick={() => void player.load(episodeId, { at: start, play: true })}
          // The keys lead past many rows: only what is pointed at names itself.
          onFocus={(event) => event.preventDefault()}
        >
          <span className={styles.time}>{formatTime(start)}</span>
          <span className={styles.words}>
            <span className={styles.title} dir="auto">
              <HitText text={title} {...found} />
            </span>
            {skipped && <span className={styles.note}>{strings.skipped}</span>}
            {state === 'current' && lasts !== null && <Progress start={start} lasts={lasts} />}
          </span>
          {image !== null && <Picture src={chapterImageUrl(episodeId, image)} />}
        </button>
      </Tip>
      <span className={styles.beside}>
        <button
          type="button"
          className={styles.more}
          tabIndex={-1}
          aria-label={strings.more}
          aria-haspopup="menu"
          aria-expanded={menuOpen}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            onMenu(chapter, { x: left, y: bottom });
          }}
        >
          <Ellipsis size={16} strokeWidth={1.8} aria-hidden />
        </button>
        {host !== null && (
          <IconButton
            className={styles.small}
            label={strings.openLink(host)}
            tabIndex={-1}
            onClick={() => void openLinkOf(chapter)}
          >
            <ExternalLink size={14} strokeWidth={1.8} aria-hidden />
          </IconButton>
        )}
      </span>
    </li>
  );
}

/** The chapter's picture, in a box of its size from the start; no box where it cannot be had. */
function Picture({ src }: { src: string }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (src === broken) return null;
  return (
    <img
      className={styles.picture}
      src={src}
      alt=""
      width={36}
      height={36}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setBroken(src)}
    />
  );
}
