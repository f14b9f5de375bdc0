import { Search, X } from 'lucide-react';
import { type ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './search-field.module.css';

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'size'> {
  /** The search box's name; stands in the empty box too unless `placeholder` says otherwise. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Name of the button that empties the box; without it there is none. */
  clearLabel?: string;
  /** Keys that lead here, shown while the box is empty. */
  keys?: string;
  size?: 'm' | 'l';
}

/** A search box. */
export function SearchField({
  label,
  value,
  onChange,
  clearLabel,
  keys,
  size = 'm',
  className,
  ...rest
}: SearchFieldProps) {
  return (
    <span className={classNames(styles.field, styles[size], className)}>
      <Search size={18} strokeWidth={1.8} aria-hidden />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
      {value === '' && keys && <kbd className={styles.keys}>{keys}</kbd>}
      {value !== '' && clearLabel !== undefined && (
        <button
          type="button"
          className={styles.clear}
          aria-label={clearLabel}
          onClick={() => onChange('')}
        >
          <X size={14} strokeWidth={2} aria-hidden />
        </button>
      )}
    </span>
  );
}
