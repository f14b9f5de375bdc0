import { Headphones, Square } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type SearchHit } from '../../../electron/shared/search-results.ts';
import { hitTourStrings } from '../../../electron/shared/strings/hit-tour.ts';
import { classNames } from '../../elements/class-names.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { preview } from '../../player/preview.ts';
import { usePreview, usePreviewShare } from '../../player/use-preview.ts';
import styles from './preview-button.module.css';

const words = hitTourStrings.preview;

interface PreviewButtonProps {
  hit: SearchHit;
  /** Whether the Tab key stops here. */
  tabStop: boolean;
}

/**
 * Lets a hit be heard without leaving the list, and shows how far it is heard; nothing where there is nothing to hear.
 * Stands in the list's line of the hit: who leaves the line has heard enough.
 */
export function PreviewButton({ hit, tabStop }: PreviewButtonProps) {
  const { id, episodeId, start } = hit;
  const active = usePreview(({ of }) => of === id);
  const box = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const line = box.current?.closest<HTMLElement>('[data-index]');
    if (!active || !line) return;
    const stop = () => preview.stop();
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && line.contains(relatedTarget))) stop();
    };
    line.addEventListener('mouseleave', stop);
    line.addEventListener('focusout', onFocusOut);
    return () => {
      line.removeEventListener('mouseleave', stop);
      line.removeEventListener('focusout', onFocusOut);
      // The line is gone, and what it previewed with it.
      if (preview.state.of === id) stop();
    };
  }, [active, id]);

  if (start === null) return null;
  const Icon = active ? Square : Headphones;
  return (
    <span ref={box} className={classNames(styles.box, active && styles.active)}>
      <IconButton
        className={styles.button}
        label={active ? words.stop : words.hear}
        keys={active ? undefined : words.keys}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => {
          if (active) preview.stop();
          else void preview.start({ id, episodeId, start });
        }}
      >
        <Icon size={16} strokeWidth={1.8} aria-hidden />
      </IconButton>
      {active && <Progress />}
    </span>
  );
}

function Progress() {
  const heard = usePreview((state) => state.heard);
  const share = usePreviewShare();
  return (
    <span className={styles.track} data-preview={heard ? 'heard' : 'waiting'} aria-hidden>
      <span className={styles.value} style={{ transform: `scaleX(${heard ? share : 0})` }} />
    </span>
  );
}
