import { Timer } from 'lucide-react';
import { syncStrings } from '../../../electron/shared/strings/sync.ts';
import { MenuItem } from '../../elements/menu.tsx';
import { timing } from '../../stores/timing.ts';

/** Opens the panel that adjusts the timing of an episode's transcript. */
export function TimingItem({ episodeId }: { episodeId: number }) {
  return (
    <MenuItem icon={<Timer strokeWidth={1.8} />} onSelect={() => timing.open(episodeId)}>
      {syncStrings.open}
    </MenuItem>
  );
}
