import { Filter } from 'lucide-react';
import { searchFilterStrings as words } from '../../../electron/shared/strings/search-filters.ts';
import { Notice } from '../../elements/notice.tsx';
import { OpenLink } from '../../elements/open-link.tsx';
import { type BegunFilter } from './filter-typing.ts';
import styles from './empty-begun.module.css';

interface EmptyBegunProps {
  begun: BegunFilter;
  onType: (query: string) => void;
}

/** There is nothing to show yet while a filter is being typed: how it can go on. */
export function EmptyBegun({ begun: { kind, offers }, onType }: EmptyBegunProps) {
  return (
    <div className={styles.begun}>
      <Notice
        className={styles.notice}
        icon={<Filter />}
        title={(kind && words.begunOf[kind]) ?? words.begun}
        actions={offers.map((offer) => (
          <OpenLink key={offer} className={styles.offer} onOpen={() => onType(offer)}>
            <code>{offer.trim()}</code>
          </OpenLink>
        ))}
      />
    </div>
  );
}
