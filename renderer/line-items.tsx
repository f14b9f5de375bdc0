import { BookmarkPlus, Copy, Crosshair, ListPlus } from 'lucide-react';
import { type ShownSegment } from '../electron/shared/corrections.ts';
import { type EpisodeSource } from '../electron/shared/excerpt.ts';
import { type EpisodeDetail } from '../electron/shared/library.ts';
import { bookmarkStrings } from '../electron/shared/strings/bookmarks.ts';
import { chapterStrings } from '../electron/shared/strings/chapters.ts';
import { syncStrings } from '../electron/shared/strings/sync.ts';
import { transcriptInfoStrings } from '../electron/shared/strings/transcript-info.ts';
import { copyLink, CopyLinkItem } from './elements/copy-link.tsx';
import { MenuItem, SubMenu } from './elements/menu.tsx';
import { copyActions, selectedSegments } from './features/transcript-info/copy-actions.ts';
import { bookmarks } from './stores/bookmarks.ts';
import { ownChapters } from './stores/chapters.ts';
import { timing } from './stores/timing.ts';
import { toasts } from './stores/toasts.ts';

interface LineItemsProps {
  detail: EpisodeDetail;
  /** What the menu is about. */
  lines: readonly ShownSegment[];
  /** All that is shown. */
  all: readonly ShownSegment[];
  about: EpisodeSource;
}

/** What a line's menu offers besides correcting it: its timing, a bookmark, a chapter, copies of it, and links to where it begins. */
export function LineItems({ detail, lines, all, about }: LineItemsProps) {
  const [first] = lines;
  const [only] = lines.length === 1 ? lines : [];
  const copied = only ? lines : selectedSegments(all);
  return (
    <>
      {only && (
        <MenuItem
          icon={<Crosshair strokeWidth={1.8} />}
          onSelect={() => timing.syncHere(detail.id, only.source)}
        >
          {syncStrings.here.name}
        </MenuItem>
      )}
      {only && (
        <MenuItem
          icon={<BookmarkPlus strokeWidth={1.8} />}
          onSelect={() => void bookmarks.add(detail.id, only.start)}
        >
          {bookmarkStrings.addLine}
        </MenuItem>
      )}
      {only && (
        <MenuItem
          icon={<ListPlus strokeWidth={1.8} />}
          onSelect={() => void ownChapters.mark(detail.id, only.start)}
        >
          {chapterStrings.mark.here}
        </MenuItem>
      )}
      <SubMenu icon={<Copy strokeWidth={1.8} />} name={transcriptInfoStrings.copy.name}>
        {copyActions(copied, about).map(({ name, run }) => (
          <MenuItem key={name} onSelect={run}>
            {name}
          </MenuItem>
        ))}
      </SubMenu>
      {first && (
        <CopyLinkItem
          local={detail.local}
          moment
          onCopy={() => copyLink(detail, first.start, toasts)}
        />
      )}
    </>
  );
}
