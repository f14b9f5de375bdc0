import { useMemo } from 'react';
import { syncStrings, signedSeconds } from '../../../electron/shared/strings/sync.ts';
import { syncMap } from '../../../electron/shared/sync-map.ts';
import { type Sync } from '../../../electron/shared/sync.ts';
import { Button } from '../../elements/button.tsx';
import { usePlayhead } from '../../player/use-player.ts';
import { timing } from '../../stores/timing.ts';
import styles from './nudge.module.css';

const strings = syncStrings.nudge;

/** Seconds. */
const earlier = [-1, -0.1];
const later = [0.1, 1];

interface NudgeProps {
  episodeId: number;
  sync: Sync;
  /** Whether the playhead is in this episode. */
  live: boolean;
}

/** Moves every line a little; says by how much those at the playhead are moved now. */
export function Nudge({ episodeId, sync, live }: NudgeProps) {
  const { toTranscript } = useMemo(() => syncMap(sync), [sync]);
  const present = usePlayhead((time) => {
    const audio = live ? time : 0;
    const transcript = toTranscript(audio);
    return transcript === null ? strings.nowhere : signedSeconds(audio - transcript);
  });
  const button = (by: number) => (
    <Button
      key={by}
      className={styles.step}
      aria-label={strings.byName(by)}
      onClick={() => timing.nudge(episodeId, by)}
    >
      {strings.by(by)}
    </Button>
  );
  return (
    <div className={styles.nudge} role="group" aria-label={strings.name}>
      {earlier.map(button)}
      <output className={styles.present} aria-label={strings.present}>
        {present}
      </output>
      {later.map(button)}
    </div>
  );
}
