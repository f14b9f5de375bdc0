import { Copy, Ellipsis, Save } from 'lucide-react';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { Menu, MenuItem } from '../../elements/menu.tsx';
import { exportAll } from './export.ts';

const words = searchStrings.export;

/** What can be done with all hits of what is searched. `className` is its button's. */
export function ExportMenu({ className }: { className?: string }) {
  return (
    <Menu
      trigger={
        <IconButton label={words.menu} className={className}>
          <Ellipsis size={18} strokeWidth={1.8} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem
        icon={<Copy strokeWidth={1.8} />}
        onSelect={() => void exportAll('clipboard', 'markdown')}
      >
        {words.copyAllMarkdown}
      </MenuItem>
      <MenuItem
        icon={<Copy strokeWidth={1.8} />}
        onSelect={() => void exportAll('clipboard', 'csv')}
      >
        {words.copyAllCsv}
      </MenuItem>
      <MenuItem
        icon={<Save strokeWidth={1.8} />}
        onSelect={() => void exportAll('file', 'markdown')}
      >
        {words.saveAllMarkdown}
      </MenuItem>
      <MenuItem icon={<Save strokeWidth={1.8} />} onSelect={() => void exportAll('file', 'csv')}>
        {words.saveAllCsv}
      </MenuItem>
    </Menu>
  );
}
