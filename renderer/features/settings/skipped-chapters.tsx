import { X } from 'lucide-react';
import { useEffect, useId, useReducer, useRef, useState } from 'react';
import { type SkippedTitle } from '../../../electron/shared/chapters.ts';
import { settingsStrings } from '../../../electron/shared/strings/settings.ts';
import { api } from '../../bridge/api.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { toasts } from '../../stores/toasts.ts';
import { byShow } from './by-show.ts';
import styles from './choices.module.css';

const words = settingsStrings.playback;

/** What is always skipped, show by show, and the way to hear it again. */
export function SkippedChapters() {
  const [skipped, renew] = useSkipped();
  const group = useRef<HTMLDivElement>(null);
  const heading = useId();

  const set = async ({ feedId, pattern }: SkippedTitle, on: boolean) => {
    const answer = await api.chapters.setSkipped(feedId, pattern, on);
    if (!answer.ok) toasts.alert(answer.error.message);
    renew();
    return answer.ok;
  };
  const remove = async (title: SkippedTitle) => {
    if (!(await set(title, false))) return;
    toasts.say(words.removed(nameOf(title)), {
      label: words.undo,
      run: () => void set(title, true),
    });
    // The button that had the focus is gone.
    group.current?.focus();
  };

  return (
    <div ref={group} role="group" aria-labelledby={heading} tabIndex={-1} className={styles.group}>
      <h3 id={heading} className={styles.heading}>
        {words.skipped}
      </h3>
      <p className={styles.hint}>{words.skippedHint}</p>
      {skipped?.length === 0 && <p className={styles.none}>{words.noneSkipped}</p>}
      {byShow(skipped ?? []).map(({ feedId, feedTitle, titles }) => (
        <section key={feedId} className={styles.show} aria-label={feedTitle}>
          <h4 className={styles.showTitle} dir="auto">
            {feedTitle}
          </h4>
          <ul>
            {titles.map((title) => (
              <li key={title.pattern} className={styles.row}>
                <span className={styles.name} dir="auto">
                  {nameOf(title)}
                </span>
                <IconButton
                  label={words.remove(nameOf(title), feedTitle)}
                  onClick={() => void remove(title)}
                >
                  <X size={18} strokeWidth={1.8} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** A label (`sponsor:`) stands for every title that begins so. */
const nameOf = ({ written }: SkippedTitle): string =>
  written.endsWith(':') ? words.beginningWith(written) : words.title(written);

/** What is skipped, undefined before it is known; and how to ask anew. */
function useSkipped(): [SkippedTitle[] | undefined, () => void] {
  const [skipped, setSkipped] = useState<SkippedTitle[]>();
  const [asked, renew] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let late = false;
    void api.chapters.skipped().then((answer) => {
      if (late) return;
      if (answer.ok) setSkipped(answer.value);
      else toasts.alert(answer.error.message);
    });
    return () => {
      late = true;
    };
  }, [asked]);
  useEffect(() => api.chapters.changed(() => renew()), []);
  return [skipped, renew];
}
