import { ListPlus, ListTree } from 'lucide-react';
import { useState } from 'react';
import { type Failure } from '../../../electron/shared/result.ts';
import { chapterStrings as strings } from '../../../electron/shared/strings/chapters.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { shortcut } from '../../elements/shortcut.ts';
import { Skeleton } from '../../elements/skeleton.tsx';
import { Tip } from '../../elements/tip.tsx';
import { ownChapters } from '../../stores/chapters.ts';
import styles from './chapter-states.module.css';

/** Why the chapters file could not be used, whatever stands in for it; and another try. */
export function Problem({ episodeId, problem }: { episodeId: number; problem: Failure }) {
  const [trying, setTrying] = useState(false);
  const retry = async () => {
    setTrying(true);
    await ownChapters.retry(episodeId);
    setTrying(false);
  };
  return (
    <div className={styles.problem} role="note">
      <p>{problem.message}</p>
      <Button aria-disabled={trying} onClick={() => !trying && void retry()}>
        {trying ? strings.empty.trying : strings.empty.tryAgain}
      </Button>
    </div>
  );
}

/** Marks a chapter where the playhead is. */
export function MarkButton({
  episodeId,
  look = 'quiet',
}: {
  episodeId: number;
  look?: 'quiet' | 'plain';
}) {
  return (
    <Tip text={strings.mark.tip} keys={shortcut('M', { shift: true })} side="top">
      <Button look={look} onClick={() => void ownChapters.markHere(episodeId)}>
        <ListPlus strokeWidth={1.8} aria-hidden />
        {strings.mark.button}
      </Button>
    </Tip>
  );
}

interface NoChaptersProps {
  episodeId: number;
  /** Whether there are entries that only change the picture. */
  unlisted: boolean;
}

export function NoChapters({ episodeId, unlisted }: NoChaptersProps) {
  return (
    <Notice
      icon={<ListTree strokeWidth={1.5} aria-hidden />}
      title={strings.empty.title}
      actions={<MarkButton episodeId={episodeId} look="plain" />}
    >
      {unlisted ? strings.empty.unlisted : strings.empty.text}
    </Notice>
  );
}

export function Loading() {
  return (
    <div className={styles.loading} role="status" aria-label={strings.loading}>
      {[70, 88, 62, 80].map((width) => (
        <Skeleton key={width} width={`${width}%`} height={14} />
      ))}
    </div>
  );
}
