import {
  Copy,
  Ellipsis,
  FileDown,
  Info,
  ListOrdered,
  ListPlus,
  ListX,
  Redo2,
  RefreshCw,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';
import {
  type ChapterExportFormat,
  type ChapterListChoice,
} from '../../../electron/shared/chapters.ts';
import { type ChaptersView } from '../../../electron/shared/library.ts';
import { chapterStrings } from '../../../electron/shared/strings/chapters.ts';
import { api } from '../../bridge/api.ts';
import { copyText } from '../../elements/copy.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { Menu, MenuChoices, MenuItem, MenuRule, SubMenu } from '../../elements/menu.tsx';
import { shortcut } from '../../elements/shortcut.ts';
import { ownChapters, playheadIn, useChapterSteps } from '../../stores/chapters.ts';
import { toasts } from '../../stores/toasts.ts';
import styles from './list-menu.module.css';

const strings = chapterStrings.list;

const formats: readonly ChapterExportFormat[] = ['json', 'podlove', 'lines'];

interface ListMenuProps {
  episodeId: number;
  view: ChaptersView;
  onAbout: () => void;
}

/** Which list is shown and why, the others, and what can be done with it. */
export function ListMenu({ episodeId, view, onAbout }: ListMenuProps) {
  const { list, problem } = view;
  return (
    <Menu
      trigger={
        <IconButton label={strings.menu}>
          <Ellipsis size={18} strokeWidth={1.8} aria-hidden />
        </IconButton>
      }
    >
      <Lists episodeId={episodeId} view={view} />
      {problem && (
        <MenuItem
          icon={<RefreshCw strokeWidth={1.8} />}
          onSelect={() => void ownChapters.retry(episodeId)}
        >
          {strings.tryAgain}
        </MenuItem>
      )}
      {(view.choices.length > 0 || problem) && <MenuRule />}
      <MarkItem episodeId={episodeId} />
      <StepItems episodeId={episodeId} />
      {list?.source === 'own' && (
        <MenuItem
          icon={<ListX strokeWidth={1.8} />}
          onSelect={() => void ownChapters.discard(episodeId)}
        >
          {strings.discard}
        </MenuItem>
      )}
      {list && (
        <>
          <MenuRule />
          <SubMenu icon={<FileDown strokeWidth={1.8} />} name={strings.exportAs}>
            {formats.map((format) => (
              <MenuItem key={format} onSelect={() => void exportAs(episodeId, format)}>
                {strings.format(format)}
              </MenuItem>
            ))}
          </SubMenu>
          <MenuItem icon={<Copy strokeWidth={1.8} />} onSelect={() => void copyLines(episodeId)}>
            {strings.copyLines}
          </MenuItem>
          <MenuItem icon={<Info strokeWidth={1.8} />} onSelect={onAbout}>
            {strings.about}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

/** The lists there are; one that could not be fetched or read is tried again. */
function Lists({ episodeId, view: { list, reason, choices } }: Omit<ListMenuProps, 'onAbout'>) {
  const bySource = new Map<string, ChapterListChoice>(
    choices.map((choice) => [choice.source, choice]),
  );
  const nameOf = (source: string) => {
    const choice = bySource.get(source);
    return choice ? strings.title(choice) : '';
  };
  const noteOf = (source: string) => {
    const problem = bySource.get(source)?.problem;
    if (problem) return <span className={styles.broken}>{problem.message}</span>;
    return source === list?.source && reason ? strings.reason(reason) : null;
  };
  const choose = (choice: ChapterListChoice | undefined) =>
    void (choice?.problem
      ? ownChapters.retry(episodeId)
      : ownChapters.choose(episodeId, choice?.source ?? null));
  return (
    <>
      {choices.length > 0 && (
        <MenuChoices
          choices={[...bySource.keys()]}
          chosen={list?.source ?? ''}
          nameOf={nameOf}
          noteOf={noteOf}
          onChoose={(source) => choose(bySource.get(source))}
        />
      )}
      {reason === 'chosen' && (
        <MenuItem
          icon={<ListOrdered strokeWidth={1.8} />}
          onSelect={() => void ownChapters.choose(episodeId, null)}
        >
          {strings.automatic}
        </MenuItem>
      )}
    </>
  );
}

/** Marks the moment at which the menu was opened. */
function MarkItem({ episodeId }: { episodeId: number }) {
  const [at] = useState(() => playheadIn(episodeId));
  return (
    <MenuItem
      icon={<ListPlus strokeWidth={1.8} />}
      keys={shortcut('M', { shift: true })}
      onSelect={() =>
        void (at === null ? ownChapters.markHere(episodeId) : ownChapters.mark(episodeId, at))
      }
    >
      {at === null ? chapterStrings.mark.button : strings.mark(at)}
    </MenuItem>
  );
}

function StepItems({ episodeId }: { episodeId: number }) {
  const { past, future } = useChapterSteps(episodeId);
  if (past.length + future.length === 0) return null;
  return (
    <>
      <MenuItem
        icon={<Undo2 strokeWidth={1.8} />}
        disabled={past.length === 0}
        keys={shortcut('Z')}
        onSelect={() => void ownChapters.undo(episodeId)}
      >
        {strings.undo}
      </MenuItem>
      <MenuItem
        icon={<Redo2 strokeWidth={1.8} />}
        disabled={future.length === 0}
        keys={shortcut('Z', { shift: true })}
        onSelect={() => void ownChapters.redo(episodeId)}
      >
        {strings.redo}
      </MenuItem>
    </>
  );
}

/** Writes the list to a file the person chooses, and says so. */
async function exportAs(episodeId: number, format: ChapterExportFormat): Promise<void> {
  const answer = await api.chapters.exportTo(episodeId, format);
  if (!answer.ok) toasts.alert(answer.error.message);
  else if (answer.value !== null) toasts.say(strings.exported(answer.value));
}

/** Puts the list on the clipboard, to be pasted into show notes. */
async function copyLines(episodeId: number): Promise<void> {
  const answer = await api.chapters.lines(episodeId);
  if (!answer.ok) toasts.alert(answer.error.message);
  else if (copyText(answer.value)) toasts.say(strings.linesCopied);
  else toasts.alert(strings.linesNotCopied);
}
