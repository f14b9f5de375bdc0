import { memo, type MouseEvent, type ReactNode } from 'react';
import { type SearchHit } from '../../../electron/shared/search-results.ts';
import { textOf } from '../../../electron/shared/hits-text.ts';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { classNames } from '../../elements/class-names.ts';
import { openFound } from './hit-open.ts';
import { PreviewButton } from './preview-button.tsx';
import { type FoundHit, selection, useSelection } from './selection.ts';
import styles from './hit-line.module.css';

const words = searchStrings.list;

interface HitLineProps {
  found: FoundHit;
  /** Whether the Tab key stops here. */
  tabStop: boolean;
  /** Selects all from the hit that was selected last to this one. */
  onExtend: (id: string) => void;
}

/** A hit. A click plays it, with Ctrl, Cmd or Shift opens it alone; with Shift it extends a selection. */
export const HitLine = memo(function HitLine({ found, tabStop, onExtend }: HitLineProps) {
  const { hit, episode } = found;
  const { start, speaker, chapter, part } = hit;
  const selected = useSelection((state) => state.selected.has(hit.id));
  const selecting = useSelection((state) => state.selected.size > 0);
  const badge = part === 'transcript' || start === null ? null : searchStrings.parts[part];
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    if (event.shiftKey && selecting) onExtend(hit.id);
    else {
      const play = !(event.shiftKey || event.ctrlKey || event.metaKey);
      // A click of no button is made by the keys, or by what reads the screen.
      openFound(found, { play, byKey: event.detail === 0 });
    }
  };
  return (
    <div className={classNames(styles.line, selected && styles.selected)}>
      <label className={classNames(styles.check, selecting && styles.shown)}>
        <input
          type="checkbox"
          aria-label={words.select(nameOf(hit))}
          checked={selected}
          tabIndex={-1}
          // The focus stays in the list.
          onMouseDown={(event) => event.preventDefault()}
          onChange={({ nativeEvent }) => {
            // React makes it of the click.
            if ('shiftKey' in nativeEvent && nativeEvent.shiftKey) onExtend(hit.id);
            else selection.toggle(found);
          }}
        />
      </label>
      <a
        href="#"
        role="link"
        className={styles.hit}
        data-hit
        aria-keyshortcuts="Enter Shift+Enter Space"
        draggable={false}
        tabIndex={tabStop ? 0 : -1}
        onClick={onClick}
      >
        <span className={start === null ? styles.part : styles.time}>
          {start === null ? searchStrings.parts[part] : formatTime(start)}
          <Aside>, </Aside>
        </span>
        <span className={styles.words}>
          {(badge !== null || speaker !== null || chapter !== null) && (
            <span className={styles.about}>
              {badge !== null && <span className={styles.badge}>{badge}</span>}
              {speaker !== null && <bdi className={styles.speaker}>{speaker}</bdi>}
              {chapter !== null && <bdi className={styles.chapter}>{chapter}</bdi>}
              <Aside>: </Aside>
            </span>
          )}
          <span className={styles.text} dir="auto">
            <Runs runs={hit.runs} />
          </span>
          <Aside> {words.in(episode.title)}</Aside>
        </span>
      </a>
      {episode.hasAudio && <PreviewButton hit={hit} tabStop={tabStop} />}
    </div>
  );
});

/** Read out alone. */
function Aside({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}

/** A hit's text with what was searched marked. */
export function Runs({ runs }: Pick<SearchHit, 'runs'>) {
  return runs.map((run, index) =>
    run.hit ? <mark key={index}>{run.text}</mark> : <span key={index}>{run.text}</span>,
  );
}

/** What a hit is called: when, who, what. */
export function nameOf(hit: SearchHit): string {
  const where = hit.start === null ? searchStrings.parts[hit.part] : formatTime(hit.start);
  return words.hit(where, hit.speaker ?? '', textOf(hit));
}
