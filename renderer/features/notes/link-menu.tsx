import { Copy, ExternalLink } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { copyText } from '../../elements/copy.ts';
import { MenuItem, PointMenu } from '../../elements/menu.tsx';
import { toasts } from '../../stores/toasts.ts';
import { openOutside } from './open-outside.ts';

const strings = notesStrings.links;

interface Opened {
  /** Number of the opening: a menu of its own each time. */
  id: number;
  link: HTMLAnchorElement | null;
  /** What was selected, which the menu would take away. */
  selected: string;
  at: { x: number; y: number };
}

/** What can be done with a link, and with words that are selected: by the right button, or the menu key. */
export function LinkMenu({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    frame.current?.addEventListener(
      'contextmenu',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        const selected = getSelection()?.toString() ?? '';
        if (event.defaultPrevented || (!link && selected === '')) return;
        event.preventDefault();
        const at = { x: event.clientX, y: event.clientY };
        setOpened((last) => ({ id: (last?.id ?? 0) + 1, link, selected, at }));
      },
      stop,
    );
    return () => stop.abort();
  }, [frame]);
  if (!opened) return null;
  const { id, link, selected, at } = opened;
  return (
    <PointMenu
      key={id}
      label={strings.menu}
      at={at}
      onClose={() => setOpened(null)}
      onGone={() => link?.focus({ preventScroll: true })}
    >
      {link && (
        <>
          <MenuItem
            icon={<ExternalLink strokeWidth={1.8} />}
            onSelect={() => openOutside(link.href)}
          >
            {strings.open}
          </MenuItem>
          <MenuItem icon={<Copy strokeWidth={1.8} />} onSelect={() => copy(link.href)}>
            {strings.copy}
          </MenuItem>
        </>
      )}
      {selected !== '' && (
        <MenuItem icon={<Copy strokeWidth={1.8} />} onSelect={() => copy(selected)}>
          {strings.copyText}
        </MenuItem>
      )}
    </PointMenu>
  );
}

function copy(text: string): void {
  if (copyText(text)) toasts.say(strings.copied);
  else toasts.alert(strings.notCopied);
}
