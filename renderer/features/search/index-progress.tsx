import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { useIndexProgress } from '../../stores/index-progress.ts';
import styles from './index-progress.module.css';

const words = searchStrings.index;

/** How far what is stored has been read into the search; nothing where all of it has been. */
export function IndexProgress() {
  const progress = useIndexProgress();
  const say = progress?.isRemade ? words.remade : words.reading;
  const text = progress && say(progress.of - progress.waiting, progress.of);
  return (
    <div className={styles.progress} role="status" title={text ?? undefined}>
      {/* Told once; the numbers would never end. */}
      {text !== null && (
        <span className="visually-hidden">
          {progress?.isRemade ? words.remadeNow : words.readingNow}
        </span>
      )}
      <span aria-hidden>{text}</span>
    </div>
  );
}
