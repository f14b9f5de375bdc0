import { X } from 'lucide-react';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { Button } from '../../elements/button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Menu, MenuItem } from '../../elements/menu.tsx';
import { copyHits, type HitsFormat, saveHits, stopCollecting, useCollecting } from './export.ts';
import { useResults } from './results.ts';
import { inListOrder, selection, useSelection } from './selection.ts';
import styles from './selection-bar.module.css';

const words = searchStrings.export;

interface SelectionBarProps {
  /** Nothing is to be selected any more; the focus, if it was in the bar, goes on in the list. */
  onClear: () => void;
}

/** Over the end of the list: how many hits are selected and what can be done with them, or how far all are collected. */
export function SelectionBar({ onClear }: SelectionBarProps) {
  const selected = useSelection((state) => state.selected.size);
  const { collected } = useCollecting();
  const what =
    collected !== null ? words.collecting(collected) : selected > 0 ? words.selected(selected) : '';
  return (
    <div className={styles.place}>
      <div
        className={styles.bar}
        role="toolbar"
        aria-label={words.name}
        hidden={what === ''}
        data-at-foot={what !== '' || undefined}
      >
        <p className={styles.count} role="status">
          {what}
        </p>
        {collected === null ? (
          <Actions onClear={onClear} />
        ) : (
          <Button look="quiet" onClick={stopCollecting}>
            {words.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}

function Actions({ onClear }: SelectionBarProps) {
  const found = () =>
    inListOrder(useSelection.getState().selected.values(), useResults.getState().episodes);
  const copy = (format: HitsFormat) => copyHits(format, found());
  const save = (format: HitsFormat) => void saveHits(format, found());
  return (
    <>
      <Button look="quiet" onClick={() => copy('markdown')}>
        {words.copyMarkdown}
      </Button>
      <Button look="quiet" onClick={() => copy('csv')}>
        {words.copyCsv}
      </Button>
      <Menu trigger={<Button look="quiet">{words.save}</Button>}>
        <MenuItem onSelect={() => save('markdown')}>{words.saveMarkdown}</MenuItem>
        <MenuItem onSelect={() => save('csv')}>{words.saveCsv}</MenuItem>
      </Menu>
      <IconButton
        label={words.clear}
        keys="Esc"
        // A click of the mouse leaves the list where it is.
        onClick={({ detail }) => (detail === 0 ? onClear() : selection.clear())}
      >
        <X size={18} strokeWidth={1.8} aria-hidden />
      </IconButton>
    </>
  );
}
