import { type RefObject, useEffect, useState } from 'react';
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { shownAddress } from './shown-address.ts';
import styles from './link-pill.module.css';

/**
 * Where the link that is pointed at, or has the focus, leads: at the bottom of the notes. Not for screen readers, who
 * hear of links what they ask for.
 */
export function LinkPill({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const [link, setLink] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    const onTurn = ({ target }: Event) => setLink(linkAt(target));
    element.addEventListener('pointerover', onTurn, { signal });
    element.addEventListener('pointerleave', () => setLink(linkAt(document.activeElement)), {
      signal,
    });
    element.addEventListener('focusin', onTurn, { signal });
    element.addEventListener('focusout', () => setLink(null), { signal });
    return () => stop.abort();
  }, [frame]);
  return (
    <div className={styles.place} aria-hidden>
      {link && (
        <div className={styles.pill} data-pill>
          {link instanceof HTMLAnchorElement ? <Address link={link} /> : momentOf(link)}
        </div>
      )}
    </div>
  );
}

function Address({ link }: { link: HTMLAnchorElement }) {
  const { before, host, after } = shownAddress(link.href, link.dataset.written);
  return (
    <span>
      {before}
      <b>{host}</b>
      {after}
    </span>
  );
}

/** A link, or the words that stand for a moment; a time says by itself where it leads. */
const linkAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('a[href], [data-moment]') : null;

const momentOf = ({ dataset }: HTMLElement): string =>
  notesStrings.links.moment(formatTime(Number(dataset.seek)));
