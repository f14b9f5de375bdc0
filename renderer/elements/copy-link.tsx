import { Link } from 'lucide-react';
import { linkText, type LinkedEpisode } from '../../electron/shared/moment-link.ts';
import { linkStrings as words } from '../../electron/shared/strings/links.ts';
import { copyText } from './copy.ts';
import { MenuItem } from './menu.tsx';

/** Where it is said what became of a copy: the window's toasts. */
interface Messages {
  say: (text: string) => unknown;
  alert: (text: string) => void;
}

/** Copies the links to a moment (seconds) of an episode, or to all of it (null), and says so. */
export function copyLink(episode: LinkedEpisode, at: number | null, messages: Messages): void {
  const text = linkText(episode, at);
  if (text === null) messages.say(words.ofFile);
  else if (copyText(text)) messages.say(words.copied);
  else messages.alert(words.notCopied);
}

interface CopyLinkItemProps {
  /** Whether the episode is a file of the listener's own, which has no link. */
  local: boolean;
  /** Whether the link is to a moment, and not to the whole episode. */
  moment: boolean;
  /** The key that does the same without the menu. */
  keys?: string;
  onCopy: () => void;
}

/** Item of a menu that copies a link, see `copyLink`; says why where there is none. */
export function CopyLinkItem({ local, moment, keys, onCopy }: CopyLinkItemProps) {
  return (
    <MenuItem
      icon={<Link strokeWidth={1.8} />}
      disabled={local}
      note={local ? words.ofFile : undefined}
      keys={keys}
      onSelect={onCopy}
    >
      {moment ? words.copyMoment : words.copyEpisode}
    </MenuItem>
  );
}
