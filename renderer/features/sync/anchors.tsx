import { X } from 'lucide-react';
import { Fragment } from 'react';
import { signedSeconds, syncStrings } from '../../../electron/shared/strings/sync.ts';
import { type Anchor, jumpsOf, shiftOf, type Sync } from '../../../electron/shared/sync.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { timing } from '../../stores/timing.ts';
import { BreakPlace } from './break-place.tsx';
import { type TimedLine } from './lines.ts';
import styles from './anchors.module.css';

const strings = syncStrings.anchors;

interface AnchorsProps {
  episodeId: number;
  sync: Sync;
  lines: readonly TimedLine[];
}

/** The lines that were synced, and between them the breaks to be placed. */
export function Anchors({ episodeId, sync, lines }: AnchorsProps) {
  if (sync.anchors.length === 0) return null;
  const jumps = new Map(jumpsOf(sync).map((jump) => [jump.after.transcript, jump]));
  return (
    <ol className={styles.anchors} aria-label={strings.name}>
      {sync.anchors.map((anchor) => {
        const jump = jumps.get(anchor.transcript);
        return (
          <Fragment key={anchor.transcript}>
            {jump && (
              <li className={styles.break}>
                <BreakPlace episodeId={episodeId} jump={jump} lines={lines} />
              </li>
            )}
            <li className={styles.anchor}>
              <AnchorRow
                anchor={anchor}
                offset={sync.offset}
                text={lines.find(({ start }) => start === anchor.transcript)?.text ?? ''}
                onRemove={() => timing.removeAnchor(episodeId, anchor.transcript)}
              />
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}

interface AnchorRowProps {
  anchor: Anchor;
  /** Added to every time, seconds. */
  offset: number;
  text: string;
  onRemove: () => void;
}

function AnchorRow({ anchor, offset, text, onRemove }: AnchorRowProps) {
  const time = formatTime(anchor.audio + offset);
  return (
    <>
      <span className={styles.time}>{time}</span>
      <span className={styles.words} dir="auto">
        {text}
      </span>
      <span className={styles.shift}>{signedSeconds(shiftOf(anchor) + offset)}</span>
      <IconButton label={strings.remove(time)} onClick={onRemove}>
        <X size={18} strokeWidth={1.8} aria-hidden />
      </IconButton>
    </>
  );
}
