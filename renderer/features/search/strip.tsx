import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import {
  type EpisodeHits,
  type SearchHit,
  type TextRun,
} from '../../../electron/shared/search-results.ts';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { classNames } from '../../elements/class-names.ts';
import { nameOf, Runs } from './hit-line.tsx';
import { openFound } from './hit-open.ts';
import styles from './strip.module.css';

interface Tick {
  hit: SearchHit;
  /** Where it is, a share of the length. */
  at: number;
}

interface StripProps {
  episode: EpisodeHits;
  hits: readonly SearchHit[];
}

/** The length of an episode with a tick wherever there is a hit; the one pointed at is named, a click opens it. */
export function Strip({ episode, hits }: StripProps) {
  const { duration, more, title } = episode;
  const ticks = useMemo(() => ticksOf(hits, duration), [hits, duration]);
  const [pointed, setPointed] = useState<number | null>(null);
  const [first] = ticks;
  // Room is kept for ticks that may still come.
  if (!first) return more && duration !== null ? <div className={styles.strip} /> : null;

  const index = pointed === null ? null : Math.min(pointed, ticks.length - 1);
  const tick = index === null ? undefined : ticks[index];
  const open = (how: { play: boolean; byKey: boolean }) =>
    tick && openFound({ hit: tick.hit, episode }, how);
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setPointed(nearest(ticks, (clientX - left) / width));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = index ?? 0;
    if (event.key === 'ArrowRight') setPointed(Math.min(at + 1, ticks.length - 1));
    else if (event.key === 'ArrowLeft') setPointed(Math.max(at - 1, 0));
    else if (event.key === 'Home') setPointed(0);
    else if (event.key === 'End') setPointed(ticks.length - 1);
    else if (event.key === 'Enter') open({ play: !event.shiftKey, byKey: true });
    else if (event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={styles.strip}
      role="slider"
      tabIndex={0}
      aria-label={searchStrings.list.strip(title)}
      aria-valuemin={1}
      aria-valuemax={ticks.length}
      aria-valuenow={(index ?? 0) + 1}
      aria-valuetext={nameOf((tick ?? first).hit)}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setPointed(null)}
      onFocus={() => setPointed((before) => before ?? 0)}
      onBlur={() => setPointed(null)}
      onKeyDown={onKeyDown}
      onClick={({ shiftKey, ctrlKey, metaKey, detail }) =>
        open({ play: !(shiftKey || ctrlKey || metaKey), byKey: detail === 0 })
      }
    >
      <svg
        className={classNames(styles.ticks, ticks.length > MANY && styles.many)}
        viewBox={`0 0 ${FINE} 1`}
        preserveAspectRatio="none"
        aria-hidden
      >
        <path d={pathOf(ticks)} vectorEffect="non-scaling-stroke" />
      </svg>
      {tick && (
        <>
          <span className={styles.pointed} style={{ left: `${tick.at * 100}%` }} />
          <span
            className={styles.name}
            style={{ left: `${tick.at * 100}%`, transform: `translateX(${-tick.at * 100}%)` }}
            aria-hidden
          >
            <span className={styles.time}>{formatTime(tick.hit.start ?? 0)}</span>
            <span className={styles.text} dir="auto">
              <Runs runs={shortened(tick.hit.runs)} />
            </span>
          </span>
        </>
      )}
    </div>
  );
}

/** From so many ticks on they are drawn thinner. */
const MANY = 150;
/** Ticks closer than a part in so many are drawn as one. */
const FINE = 1000;

function ticksOf(hits: readonly SearchHit[], duration: number | null): Tick[] {
  if (duration === null || duration <= 0) return [];
  return hits.flatMap((hit) =>
    hit.start === null ? [] : { hit, at: Math.min(hit.start / duration, 1) },
  );
}

/** Letters before what was found, in a name of one line. */
const BEFORE = 24;

/** What was found near the beginning. */
function shortened(runs: readonly TextRun[]): TextRun[] {
  const [first, ...rest] = runs;
  if (!first || first.hit || first.text.length <= BEFORE) return [...runs];
  const text = first.text.slice(-BEFORE);
  // Never half a word or a letter.
  return [{ text: `…${text.slice(text.search(/\s/u) + 1)}`, hit: false }, ...rest];
}

const pathOf = (ticks: readonly Tick[]): string =>
  [...new Set(ticks.map(({ at }) => Math.round(at * FINE)))].map((x) => `M${x} 0V1`).join('');

/** Index of the tick that is nearest to a share of the length; `ticks` is not empty. */
function nearest(ticks: readonly Tick[], share: number): number {
  const far = ticks.map(({ at }) => Math.abs(at - share));
  return far.indexOf(Math.min(...far));
}
