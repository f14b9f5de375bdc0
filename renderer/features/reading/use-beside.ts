import { useEffect, useState } from 'react';
import { leftHere } from '../../stores/way-back.ts';

interface Beside {
  tab: string;
  setTab: (tab: string) => void;
  /** Whether the drawer is open. */
  open: boolean;
  setOpen: (open: boolean) => void;
}

/**
 * What stands beside the transcript: as it was left, until it is chosen, or `asked` for by what is to be seen there.
 * `folded`: it is a drawer, in a small window.
 */
export function useBeside(asked: string | null, folded: boolean): Beside {
  const [tab, setTab] = useState(() => leftHere().beside ?? 'chapters');
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  if (asked !== shown) {
    setShown(asked);
    if (asked !== null) {
      setTab(asked);
      setOpen(folded);
    }
  }
  useEffect(() => {
    leftHere().beside = tab;
  }, [tab]);
  return { tab, setTab, open, setOpen };
}
