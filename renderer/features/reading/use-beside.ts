import { useEffect, useState } from 'react';
import { leftHere } from '../../stores/way-back.ts';

interface Beside {
  tab: string;
  setTab: (tab: string) => void;
  /** Whether the drawer is open. */
  open: boolean;
  setOpen: (open: boolean) => void;
}

/** What is to be seen beside the transcript, or the transcript itself (null); another object is another wish. */
export interface Wish {
  tab: string | null;
}

/**
 * What stands beside the transcript: as it was left, until it is chosen, or somebody wishes to see something there.
 * `folded`: it is a drawer, in a small window.
 */
export function useBeside(wishes: readonly (Wish | null)[], folded: boolean): Beside {
  const [tab, setTab] = useState(() => leftHere().beside ?? 'chapters');
  const [open, setOpen] = useState(false);
  const [known, setKnown] = useState<readonly (Wish | null)[]>([]);
  if (wishes.some((wish, index) => wish !== (known[index] ?? null))) {
    setKnown(wishes);
    const fresh = wishes.find((wish, index) => wish && wish !== known[index]);
    if (fresh) {
      if (fresh.tab !== null) setTab(fresh.tab);
      setOpen(folded && fresh.tab !== null);
    }
  }
  useEffect(() => {
    leftHere().beside = tab;
  }, [tab]);
  return { tab, setTab, open, setOpen };
}
