import { Link } from 'lucide-react';
import { linkStrings as words } from '../../../electron/shared/strings/links.ts';
import { copyLink } from '../../elements/copy-link.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { shortcut } from '../../elements/shortcut.ts';
import { player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import { toasts } from '../../stores/toasts.ts';

/** Copies a link to the playhead. */
export function CopyMoment({ className }: { className?: string }) {
  const episode = usePlayer((state) => state.episode);
  if (!episode) return null;
  return (
    <IconButton
      className={className}
      label={episode.local ? words.ofFile : words.copyMoment}
      keys={episode.local ? undefined : shortcut('C', { shift: true })}
      aria-disabled={episode.local}
      onClick={() => copyLink(episode, player.time, toasts)}
    >
      <Link size={18} strokeWidth={1.8} aria-hidden />
    </IconButton>
  );
}
