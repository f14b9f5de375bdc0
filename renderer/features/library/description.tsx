import { useLayoutEffect, useRef, useState } from 'react';
import { libraryStrings } from '../../../electron/shared/strings/library.ts';
import { classNames } from '../../elements/class-names.ts';
import styles from './description.module.css';

const words = libraryStrings.show;

/** A show's description: three lines, and the rest on request. */
export function Description({ text }: { text: string }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [whole, setWhole] = useState(false);
  const [cut, setCut] = useState(false);

  useLayoutEffect(() => {
    const element = paragraph.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (!whole) setCut(element.scrollHeight > element.clientHeight + 1);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [whole]);

  return (
    <div className={styles.description}>
      <p ref={paragraph} className={classNames(styles.text, !whole && styles.short)}>
        {text}
      </p>
      {cut && (
        <button type="button" className={styles.more} onClick={() => setWhole(!whole)}>
          {whole ? words.readLess : words.readMore}
        </button>
      )}
    </div>
  );
}
