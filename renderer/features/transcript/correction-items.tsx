import { FileClock, Undo2 } from 'lucide-react';
import { correctionStrings } from '../../../electron/shared/strings/corrections.ts';
import { MenuItem } from '../../elements/menu.tsx';
import { corrections } from '../../stores/corrections.ts';
import { type Original } from './use-corrections.ts';

const strings = correctionStrings.original;

/** What a menu can do with the corrections of a transcript. */
export function CorrectionItems({
  episodeId,
  original: { shown, show },
}: {
  episodeId: number;
  original: Original;
}) {
  return (
    <>
      <MenuItem icon={<FileClock strokeWidth={1.8} />} onSelect={() => show(!shown)}>
        {shown ? strings.hide : strings.show}
      </MenuItem>
      <MenuItem
        icon={<Undo2 strokeWidth={1.8} />}
        onSelect={() => void corrections.discard(episodeId)}
      >
        {strings.discard}
      </MenuItem>
    </>
  );
}
