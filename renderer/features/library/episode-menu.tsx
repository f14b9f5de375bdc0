import {
  Check,
  Circle,
  Ellipsis,
  Pause,
  RotateCw,
  ArrowDownToLine,
  Star,
  StarOff,
  Trash2,
  X,
} from 'lucide-react';
import { useState } from 'react';
import { type DownloadStatus, type EpisodeSummary } from '../../../electron/shared/library.ts';
import { bookmarkStrings } from '../../../electron/shared/strings/bookmarks.ts';
import { libraryStrings } from '../../../electron/shared/strings/library.ts';
import { localFilesStrings } from '../../../electron/shared/strings/local-files.ts';
import { api, unwrap } from '../../bridge/api.ts';
import { copyLink, CopyLinkItem } from '../../elements/copy-link.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { ImportItems } from '../../elements/import-items.tsx';
import { Menu, MenuItem, MenuRule } from '../../elements/menu.tsx';
import { RemoveDownloadDialog } from '../../elements/remove-download-dialog.tsx';
import { downloads } from '../../stores/downloads.ts';
import { importing } from '../../stores/importing.ts';
import { library } from '../../stores/library.ts';
import { localFiles } from '../../stores/local-files.ts';
import { stars } from '../../stores/stars.ts';
import { toasts } from '../../stores/toasts.ts';

const words = libraryStrings.episode;
const downloadWords = libraryStrings.download;

interface EpisodeMenuProps {
  episode: EpisodeSummary;
  download: DownloadStatus | null;
}

/** What else can be done with an episode. */
export function EpisodeMenu({ episode, download }: EpisodeMenuProps) {
  const { id, title, progress, starred } = episode;
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <IconButton label={words.more(title)}>
            <Ellipsis size={18} strokeWidth={1.8} aria-hidden />
          </IconButton>
        }
      >
        {progress !== 'played' && (
          <MenuItem
            icon={<Check strokeWidth={1.8} />}
            onSelect={() => void library.setPlayed(id, true)}
          >
            {words.markFinished}
          </MenuItem>
        )}
        {progress !== 'new' && (
          <MenuItem
            icon={<Circle strokeWidth={1.8} />}
            onSelect={() => void library.setPlayed(id, false)}
          >
            {words.markNew}
          </MenuItem>
        )}
        <MenuItem
          icon={starred ? <StarOff strokeWidth={1.8} /> : <Star strokeWidth={1.8} />}
          onSelect={() => void (starred ? stars.remove(episode) : library.setStarred(id, true))}
        >
          {starred ? bookmarkStrings.star.remove : bookmarkStrings.star.add}
        </MenuItem>
        <CopyLinkItem
          local={episode.local}
          moment={false}
          onCopy={() => void copyEpisodeLink(id)}
        />
        <MenuRule />
        <ImportItems
          onChoose={() => void importing.choose(episode)}
          onPaste={() => importing.openPaste(episode)}
        />
        {episode.hasAudio && !episode.local && (
          <>
            <MenuRule />
            <DownloadItems id={id} download={download} onRemove={() => setRemoving(true)} />
          </>
        )}
        {episode.local && (
          <>
            <MenuRule />
            <MenuItem
              danger
              icon={<Trash2 strokeWidth={1.8} />}
              onSelect={() => void localFiles.remove(episode)}
            >
              {localFilesStrings.remove}
            </MenuItem>
          </>
        )}
      </Menu>
      {removing && (
        <RemoveDownloadDialog
          title={title}
          bytes={download?.received ?? 0}
          onRemove={() => void downloads.remove(id)}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}

interface DownloadItemsProps {
  id: number;
  download: DownloadStatus | null;
  onRemove: () => void;
}

function DownloadItems({ id, download, onRemove }: DownloadItemsProps) {
  const state = download?.state ?? null;
  if (state === 'done') {
    return (
      <MenuItem danger icon={<Trash2 strokeWidth={1.8} />} onSelect={onRemove}>
        {downloadWords.remove}
      </MenuItem>
    );
  }
  return (
    <>
      {state === null && (
        <MenuItem
          icon={<ArrowDownToLine strokeWidth={1.8} />}
          onSelect={() => void downloads.get(id)}
        >
          {downloadWords.downloadNow}
        </MenuItem>
      )}
      {(state === 'queued' || state === 'running') && (
        <MenuItem icon={<Pause strokeWidth={1.8} />} onSelect={() => void downloads.hold(id)}>
          {downloadWords.holdNow}
        </MenuItem>
      )}
      {(state === 'paused' || state === 'failed') && (
        <MenuItem icon={<RotateCw strokeWidth={1.8} />} onSelect={() => void downloads.get(id)}>
          {downloadWords.resumeNow}
        </MenuItem>
      )}
      {state !== null && (
        <MenuItem danger icon={<X strokeWidth={1.8} />} onSelect={() => void downloads.cancel(id)}>
          {downloadWords.cancelNow}
        </MenuItem>
      )}
    </>
  );
}

async function copyEpisodeLink(episodeId: number): Promise<void> {
  try {
    copyLink(await unwrap(api.episodes.get(episodeId)), null, toasts);
  } catch (error) {
    toasts.alert(error);
  }
}
