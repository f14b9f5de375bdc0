import {
  ArrowDownToLine,
  BookOpenText,
  CircleAlert,
  ListMusic,
  type LucideIcon,
  Menu,
  Plus,
  Search,
  Settings,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { type FeedSummary } from '../../../electron/shared/library.ts';
import { searchesStrings } from '../../../electron/shared/strings/searches.ts';
import { shellStrings } from '../../../electron/shared/strings/shell.ts';
import { spokenCount } from '../../../electron/shared/strings/units.ts';
import { Artwork } from '../../elements/artwork.tsx';
import { classNames } from '../../elements/class-names.ts';
import { OpenLink } from '../../elements/open-link.tsx';
import { shortcut } from '../../elements/shortcut.ts';
import { Tip } from '../../elements/tip.tsx';
import { FOLDS_LEFT_RAIL, useMedia } from '../../elements/use-media.ts';
import { usePlayer } from '../../player/use-player.ts';
import { countUnderWay, useDownloads } from '../../stores/downloads.ts';
import { useLibrary } from '../../stores/library.ts';
import { countUnseen, useSearches } from '../../stores/searches.ts';
import { type Place, screenKey, useView, view } from '../../stores/view.ts';
import styles from './navigation.module.css';

const words = shellStrings.navigation;

/** The left rail. In a small window it folds to its icons, and unfolds over the screen. */
export function Navigation() {
  const small = useMedia(FOLDS_LEFT_RAIL);
  // The screen it was unfolded over: it folds when another is shown.
  const [unfoldedOver, setUnfoldedOver] = useState<string | null>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const over = useView(({ place }) => screenKey(place));
  const current = useView(({ place }) => place.screen);
  const currentShow = useView(({ place }) => (place.screen === 'show' ? place.feedId : null));
  const reading = usePlayer((state) => state.episodeId);
  const underWay = useDownloads(countUnderWay);
  const unseen = useSearches(countUnseen);
  const feeds = useLibrary((state) => state.feeds);
  const unfolded = unfoldedOver === over;
  const folded = small && !unfolded;

  const fold = () => setUnfoldedOver(null);
  // Who comes back to that screen finds it folded.
  if (unfoldedOver !== null && !unfolded) fold();

  const go = (to: Place) => {
    fold();
    view.go(to);
  };

  return (
    <>
      {small && unfolded && <div className={styles.scrim} onMouseDown={fold} />}
      <nav
        aria-label={words.name}
        className={classNames(styles.rail, folded && styles.folded, small && styles.small)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !small || folded) return;
          fold();
          menu.current?.focus();
        }}
      >
        {small ? (
          <button
            ref={menu}
            type="button"
            className={styles.item}
            aria-expanded={unfolded}
            onClick={() => setUnfoldedOver(unfolded ? null : over)}
          >
            <Menu size={18} strokeWidth={1.8} aria-hidden />
            <span className="visually-hidden">{words.menu}</span>
            <span className={styles.appName}>{shellStrings.app}</span>
          </button>
        ) : (
          <p className={styles.app}>
            <span className={styles.badge} aria-hidden />
            {shellStrings.app}
          </p>
        )}

        <ul className={styles.places}>
          <Item
            icon={BookOpenText}
            name={words.nowReading}
            folded={folded}
            current={current === 'reading'}
            onOpen={
              reading === null ? undefined : () => go({ screen: 'reading', episodeId: reading })
            }
          />
          <Item
            icon={ListMusic}
            name={words.episodes}
            folded={folded}
            current={current === 'episodes'}
            onOpen={() => go({ screen: 'episodes' })}
          />
          <Item
            icon={ArrowDownToLine}
            name={words.downloads}
            folded={folded}
            current={current === 'downloads'}
            count={underWay}
            countName={words.unfinished(underWay)}
            onOpen={() => go({ screen: 'downloads' })}
          />
          <Item
            icon={Search}
            name={words.search}
            folded={folded}
            current={current === 'search'}
            keys={unseen > 0 ? undefined : shortcut('F', { shift: true })}
            count={unseen}
            countName={searchesStrings.unseenInAll(unseen)}
            onOpen={() => {
              fold();
              view.openSearch();
            }}
          />
        </ul>

        {feeds !== null && feeds.length > 0 && (
          <>
            <h2 className={styles.heading}>{words.shows}</h2>
            <ul className={styles.shows}>
              {feeds.map((feed) => (
                <Show
                  key={feed.id}
                  feed={feed}
                  folded={folded}
                  current={currentShow === feed.id}
                  onOpen={() => go({ screen: 'show', feedId: feed.id })}
                />
              ))}
            </ul>
          </>
        )}

        <Tip text={words.addPodcast} side="right" silent={!folded}>
          <button
            type="button"
            className={classNames(styles.item, styles.add)}
            onClick={() => {
              fold();
              view.setAdding(true);
            }}
          >
            <Plus size={18} strokeWidth={1.8} aria-hidden />
            <span className={styles.name}>{words.addPodcast}</span>
          </button>
        </Tip>
        <ul>
          <Item
            icon={Settings}
            name={words.settings}
            folded={folded}
            current={current === 'settings'}
            keys={shortcut(',')}
            onOpen={() => go({ screen: 'settings' })}
          />
        </ul>
      </nav>
    </>
  );
}

interface ItemProps {
  icon: LucideIcon;
  name: string;
  folded: boolean;
  current: boolean;
  count?: number;
  countName?: string;
  keys?: string;
  onOpen: (() => void) | undefined;
}

function Item({
  icon: Icon,
  name,
  folded,
  current,
  count = 0,
  countName,
  keys,
  onOpen,
}: ItemProps) {
  return (
    <li>
      <Tip text={name} side="right" silent={!folded}>
        <OpenLink
          className={styles.item}
          aria-current={current ? 'page' : undefined}
          onOpen={onOpen}
        >
          <Icon size={18} strokeWidth={1.8} aria-hidden />
          <span className={styles.name}>{name}</span>
          {keys && (
            <kbd className={styles.keys} aria-hidden>
              {keys}
            </kbd>
          )}
          {count > 0 && <Count count={count} name={countName} />}
        </OpenLink>
      </Tip>
    </li>
  );
}

interface ShowProps {
  feed: FeedSummary;
  folded: boolean;
  current: boolean;
  onOpen: () => void;
}

function Show({ feed, folded, current, onOpen }: ShowProps) {
  return (
    <li>
      <Tip text={feed.title} side="right" silent={!folded}>
        <OpenLink
          className={styles.item}
          aria-current={current ? 'page' : undefined}
          onOpen={onOpen}
        >
          <Artwork src={feed.artwork} title={feed.title} size={22} />
          <span className={styles.name}>{feed.title}</span>
          {feed.problem && (
            <CircleAlert
              className={styles.problem}
              size={14}
              strokeWidth={1.8}
              aria-label={words.problem}
            />
          )}
          {feed.newCount > 0 && (
            <Count count={feed.newCount} name={words.newEpisodes(feed.newCount)} />
          )}
        </OpenLink>
      </Tip>
    </li>
  );
}

function Count({ count, name }: { count: number; name: string | undefined }) {
  return (
    <span className={styles.count}>
      <span aria-hidden>{spokenCount(count)}</span>
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
