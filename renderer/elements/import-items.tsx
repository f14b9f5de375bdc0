import { ClipboardPaste, FileText } from 'lucide-react';
import { importStrings as words } from '../../electron/shared/strings/import.ts';
import { MenuItem } from './menu.tsx';

interface ImportItemsProps {
  onChoose: () => void;
  onPaste: () => void;
}

/** Items of a menu that bring a transcript to an episode. */
export function ImportItems({ onChoose, onPaste }: ImportItemsProps) {
  return (
    <>
      <MenuItem icon={<FileText strokeWidth={1.8} />} onSelect={onChoose}>
        {words.chooseTranscript}
      </MenuItem>
      <MenuItem icon={<ClipboardPaste strokeWidth={1.8} />} onSelect={onPaste}>
        {words.paste}
      </MenuItem>
    </>
  );
}
