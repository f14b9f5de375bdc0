import { Check } from 'lucide-react';
import { useState } from 'react';
import { searchFilterStrings } from '../../../electron/shared/strings/search-filters.ts';
import { classNames } from '../../elements/class-names.ts';
import field from '../../elements/field.module.css';
import { useLeave } from '../../elements/popover.tsx';
import { type FilterSheetProps } from './choosing.ts';
import { daysOf, firstDay, isWhole, SPANS, spanOf, withDays } from './filter-dates.ts';
import styles from './filter-date.module.css';

const words = searchFilterStrings.date;

interface DateSheetProps extends FilterSheetProps {
  /** What is to be typed instead, while the sheet stays. */
  onType: (query: string) => void;
}

/** When what is searched was published: in a span until today, or between two days. */
export function DateSheet({ query, onDone, onType }: DateSheetProps) {
  const leave = useLeave();
  const days = daysOf(query);
  const open = days.from === null && days.to === null;
  const chosen = open ? 'any' : spanOf(days);
  return (
    <div className={styles.sheet}>
      <ul aria-label={words.presets}>
        {(['any', ...SPANS] as const).map((span) => (
          <li key={span}>
            <button
              type="button"
              className={styles.span}
              aria-pressed={span === chosen}
              onClick={() => {
                const from = span === 'any' ? null : firstDay(span);
                leave(() => onDone(withDays(query, { from, to: null })));
              }}
            >
              <Check
                className={classNames(styles.mark, span !== chosen && styles.free)}
                size={16}
                strokeWidth={1.8}
                aria-hidden
              />
              {words[span]}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.days}>
        <DayField
          label={words.from}
          day={days.from}
          onDay={(from) => onType(withDays(query, { ...days, from }))}
        />
        <DayField
          label={words.to}
          day={days.to}
          onDay={(to) => onType(withDays(query, { ...days, to }))}
        />
      </div>
    </div>
  );
}

interface DayFieldProps {
  label: string;
  /** ISO 8601, or null. */
  day: string | null;
  onDay: (day: string | null) => void;
}

function DayField({ label, day, onDay }: DayFieldProps) {
  // What is half typed stays in the box; what was set elsewhere takes its place.
  const [draft, setDraft] = useState({ of: day, text: day ?? '' });
  const text = draft.of === day ? draft.text : (day ?? '');
  return (
    <label>
      <span className={field.label}>{label}</span>
      <input
        type="date"
        className={field.line}
        value={text}
        onChange={(event) => {
          const typed = event.target.value;
          const next = typed === '' ? null : isWhole(typed) ? typed : day;
          setDraft({ of: next, text: typed });
          if (next !== day) onDay(next);
        }}
      />
    </label>
  );
}
