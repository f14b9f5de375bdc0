import { BookmarkPlus } from 'lucide-react';
import { bookmarkStrings } from '../../../electron/shared/strings/bookmarks.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { shortcut } from '../../elements/shortcut.ts';
import { usePlayer } from '../../player/use-player.ts';
import { bookmarks } from '../../stores/bookmarks.ts';

/** Puts a bookmark where the playhead is. */
export function AddBookmark({ className }: { className?: string }) {
  const there = usePlayer((state) => state.episode !== null);
  if (!there) return null;
  return (
    <IconButton
      className={className}
      label={bookmarkStrings.add}
      keys={shortcut('B')}
      onClick={() => void bookmarks.addHere()}
    >
      <BookmarkPlus size={18} strokeWidth={1.8} aria-hidden />
    </IconButton>
  );
}
