import { AudioLines, Ban, Captions } from 'lucide-react';
import { useEffect, useState } from 'react';
import { classNames } from '../../elements/class-names.ts';
import { type Drag, followDrags } from './drags.ts';
import styles from './drop-zone.module.css';

/** Over everything while something is dragged: where it would fall, and what would become of it. */
export function DropZone() {
  const [drag, setDrag] = useState<Drag | null>(null);
  useEffect(() => followDrags(setDrag), []);
  return (
    <div className={styles.layer} role="status">
      {drag && <Target drag={drag} />}
    </div>
  );
}

/** From the edge of what it is drawn around, pixels. */
const INSET = { window: 12, episode: 2 };

function Target({ drag: { target, text, welcome } }: { drag: Drag }) {
  const { top, left, right, bottom } =
    target?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const inset = target ? INSET.episode : INSET.window;
  const Icon = !welcome ? Ban : target ? Captions : AudioLines;
  return (
    <div
      className={classNames(styles.target, welcome && styles.welcome)}
      style={{
        top: top + inset,
        left: left + inset,
        width: right - left - 2 * inset,
        height: bottom - top - 2 * inset,
      }}
    >
      <p className={styles.label}>
        <Icon size={18} strokeWidth={1.8} aria-hidden />
        {text}
      </p>
    </div>
  );
}
