import { History, Search } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { commands } from '../../../electron/shared/commands.ts';
import { type FoundName } from '../../../electron/shared/search-results.ts';
import { paletteStrings as words } from '../../../electron/shared/strings/palette.ts';
import { peopleStrings } from '../../../electron/shared/strings/people.ts';
import { spokenDate } from '../../../electron/shared/strings/units.ts';
import { formatTime } from '../../../electron/shared/time.ts';
import { Artwork } from '../../elements/artwork.tsx';
import { Initials } from '../../elements/initials.tsx';
import { keysOf, shortcut } from '../../elements/shortcut.ts';
import { commandIcons } from './command-icons.ts';
import { type PaletteRow } from './palette-rows.ts';
import styles from './palette.module.css';

interface PaletteOptionProps {
  id: string;
  row: PaletteRow;
  /** The keys have reached it. */
  selected: boolean;
  onChoose: () => void;
}

/** Something the palette leads to. */
export function PaletteOption({ id, row, selected, onChoose }: PaletteOptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // With the title of its group, where it is the first.
    const element = line.current;
    const isFirst = element?.previousElementSibling?.ariaHidden === 'true';
    if (selected) (isFirst ? element.parentElement : element)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { picture, name, about, end, keys } = faceOf(row);
  return (
    <div
      ref={line}
      id={id}
      className={styles.option}
      role="option"
      aria-selected={selected}
      // The focus stays in the box.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.picture}>{picture}</span>
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        {about && <span className={styles.about}>{about}</span>}
      </span>
      {end && <span className={styles.end}>{end}</span>}
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </div>
  );
}

interface Face {
  picture: ReactNode;
  name: string;
  about?: string;
  /** At the end of the line. */
  end?: string;
  keys?: string;
}

const icon = { size: 18, strokeWidth: 1.8, 'aria-hidden': true };
const SIDE = 28;

function faceOf(row: PaletteRow): Face {
  switch (row.kind) {
    case 'command': {
      const Icon = commandIcons[row.command];
      const { label, keys } = commands[row.command];
      return { picture: <Icon {...icon} />, name: label, keys: keysOf(keys) };
    }
    case 'recent':
      return { picture: <History {...icon} />, name: row.query };
    case 'search':
      return {
        picture: <Search {...icon} />,
        name: words.search(row.query),
        keys: shortcut('Enter'),
      };
    case 'person': {
      const { name, roles, episodes, shows } = row.person;
      const about = peopleStrings.found.about(roles, episodes, shows);
      return { picture: <Initials name={name} size={SIDE} />, name, about };
    }
    case 'name':
      return nameFace(row.name);
  }
}

function nameFace(found: FoundName): Face {
  const { title: name, artwork } = found;
  const pictureOf = (show: string) => <Artwork src={artwork} title={show} size={SIDE} />;
  switch (found.kind) {
    case 'show':
      return { picture: pictureOf(name), name };
    case 'episode': {
      const { feedTitle, published } = found;
      const end = published === null ? undefined : spokenDate(published);
      return { picture: pictureOf(feedTitle), name, about: feedTitle, end };
    }
    case 'chapter': {
      const { feedTitle, episodeTitle, start } = found;
      const about = `${episodeTitle} · ${feedTitle}`;
      return { picture: pictureOf(feedTitle), name, about, end: formatTime(start) };
    }
  }
}
