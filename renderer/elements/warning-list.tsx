import { useVirtualizer } from '@tanstack/react-virtual';
import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { type Warning } from '../../electron/shared/model.ts';
import { transcriptInfoStrings } from '../../electron/shared/strings/transcript-info.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { copyText } from './copy.ts';
import styles from './warning-list.module.css';

const strings = transcriptInfoStrings.about;

/** Everything that was mended, line by line; only what is in sight is drawn. */
export function WarningList({ warnings }: { warnings: readonly Warning[] }) {
  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: warnings.length,
    getScrollElement: () => list.current,
    estimateSize: () => 44,
    overscan: 4,
  });
  const [copied, setCopied] = useState(false);
  const rows = virtualizer.getVirtualItems();
  const plain = warnings.every(({ line }) => line === null);
  return (
    <section>
      <div className={styles.head}>
        <h3 className={styles.heading}>{strings.mended(warnings.length)}</h3>
        {warnings.length > 0 && (
          <Button look="quiet" onClick={() => setCopied(copyText(textOf(warnings)))}>
            <Copy strokeWidth={1.8} aria-hidden />
            <span aria-live="polite">{copied ? strings.warningsCopied : strings.copyWarnings}</span>
          </Button>
        )}
      </div>
      {warnings.length > 0 && (
        <div
          ref={list}
          className={classNames(styles.list, plain && styles.plain)}
          role="group"
          aria-label={strings.mendedList}
          tabIndex={0}
        >
          <ul
            style={{
              paddingTop: rows[0]?.start ?? 0,
              paddingBottom: virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0),
            }}
          >
            {rows.map(({ index, key }) => (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.warning}
                aria-setsize={warnings.length}
                aria-posinset={index + 1}
              >
                <WarningText warning={warnings[index]} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function WarningText({ warning }: { warning: Warning | undefined }) {
  if (!warning) return null;
  return (
    <>
      <span className={styles.line}>{warning.line !== null && strings.line(warning.line)}</span>
      <span>{warning.message}</span>
    </>
  );
}

const textOf = (warnings: readonly Warning[]): string =>
  warnings
    .map(({ line, message }) => (line === null ? message : `${strings.line(line)}: ${message}`))
    .join('\n');
