import { useEffect, useRef, useState } from 'react';
import { syncStrings } from '../../../electron/shared/strings/sync.ts';
import { type Jump, linesInDoubt } from '../../../electron/shared/sync.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { Button } from '../../elements/button.tsx';
import { player } from '../../player/player.ts';
import { timing } from '../../stores/timing.ts';
import { type TimedLine } from './lines.ts';
import styles from './break-place.module.css';

const strings = syncStrings.break;

/** Lines shown on each side of the break. */
const AROUND = 2;

interface BreakPlaceProps {
  episodeId: number;
  jump: Jump;
  lines: readonly TimedLine[];
}

/** Asks which lines belong before the break and which after it. */
export function BreakPlace({ episodeId, jump, lines }: BreakPlaceProps) {
  const { from, to } = linesInDoubt(jump, lines);
  const placed = Math.max(
    from,
    lines.findIndex(({ start }) => start >= jump.at),
  );
  // While the handle is on its way nothing is changed but the handle.
  const [dragged, setDragged] = useState<number | null>(null);
  const first = dragged ?? placed;

  const place = (index: number) => {
    setDragged(null);
    const line = lines[index];
    if (line && index !== placed) timing.placeBreak(episodeId, jump, line.start);
  };
  const drop = () => {
    if (dragged !== null) place(dragged);
  };
  const hear = (index: number) => {
    const line = lines[index];
    if (line) void player.load(episodeId, { at: line.audio, play: true });
  };
  const row = (index: number) => {
    const line = lines[index];
    return line ? (
      <LineRow
        key={index}
        line={line}
        missing={isMissing(jump, line)}
        // An anchor says itself on which side it is.
        onChoose={index >= from && index < to && index !== first ? () => place(index) : null}
      />
    ) : null;
  };

  // A question that has just come up is seen, however small the panel.
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.scrollIntoView({ block: 'nearest' }), []);

  if (from >= to) return null;
  return (
    <div
      ref={question}
      className={styles.place}
      role="group"
      aria-label={strings.name(jump.by)}
      data-lacking={jump.by < 0 || undefined}
    >
      <p className={styles.question}>
        {jump.by > 0 ? strings.inserted(jump.by) : strings.removed(jump.by)}
      </p>
      <ul className={styles.lines}>
        {indices(Math.max(0, first - AROUND), first).map(row)}
        <li className={styles.rule}>
          <span>{strings.name(jump.by)}</span>
        </li>
        {indices(first, Math.min(lines.length, first + AROUND)).map(row)}
      </ul>
      <div className={styles.actions}>
        {to - from > 1 && (
          <input
            type="range"
            className={styles.slider}
            aria-label={strings.slider}
            aria-valuetext={strings.at(lines[first]?.start ?? 0, lines[first]?.text ?? '')}
            min={from}
            max={to - 1}
            step={1}
            value={first}
            style={{ backgroundSize: `${(100 * (first - from)) / (to - 1 - from)}% 4px, 100% 4px` }}
            onChange={(event) => setDragged(event.target.valueAsNumber)}
            onPointerUp={drop}
            onKeyUp={drop}
            onBlur={drop}
          />
        )}
        <Button look="quiet" onClick={() => hear(first - 1)}>
          {strings.hearBefore}
        </Button>
        <Button look="quiet" onClick={() => hear(first)}>
          {strings.hearAfter}
        </Button>
      </div>
    </div>
  );
}

interface LineRowProps {
  line: TimedLine;
  missing: boolean;
  /** Puts the break before this line; null where it is, or cannot be. */
  onChoose: (() => void) | null;
}

function LineRow({ line, missing, onChoose }: LineRowProps) {
  const content = (
    <>
      <span className={styles.time}>{missing ? strings.missing : formatTime(line.audio)}</span>
      <span className={styles.words} dir="auto">
        {line.text}
      </span>
    </>
  );
  return (
    <li data-missing={missing || undefined}>
      {onChoose ? (
        <button type="button" className={styles.line} onClick={onChoose}>
          <span className="visually-hidden">{strings.move}</span>
          {content}
        </button>
      ) : (
        <div className={styles.line}>{content}</div>
      )}
    </li>
  );
}

/** Whether the audio lacks a line: it lies wholly in what was taken out before the break. */
const isMissing = ({ at, by }: Jump, { start }: TimedLine): boolean =>
  by < 0 && start >= at + by && start < at;

const indices = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
