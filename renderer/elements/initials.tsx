import { classNames } from './class-names.ts';
import styles from './initials.module.css';

interface InitialsProps {
  name: string;
  /** Diameter in pixels. */
  size: number;
  className?: string;
}

/** Stands for somebody's picture, which would have to be fetched. Decoration: the name always stands beside it. */
export function Initials({ name, size, className }: InitialsProps) {
  return (
    <span
      className={classNames(styles.initials, className)}
      style={{ width: size, height: size, fontSize: size * 0.38 }}
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  );
}

/** The first letters of the first word and of the last that have any. */
export function initialsOf(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? []);
  const [first = '', last = ''] = [letters[0], letters.length > 1 ? letters.at(-1) : ''];
  return (first + last).toUpperCase();
}
