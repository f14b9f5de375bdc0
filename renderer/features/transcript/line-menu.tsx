import { Ellipsis, Merge, PencilLine, Trash2, Undo2, UserRound } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { correctionStrings } from '../../../electron/shared/strings/corrections.ts';
import { MenuItem, MenuRule, PointMenu } from '../../elements/menu.tsx';
import { isTyping } from '../../elements/shortcut.ts';
import { corrections } from '../../stores/corrections.ts';
import { indexUnder, linesAt } from './line-menu-lines.ts';
import { useLineSpot } from './line-menu-spot.ts';
import { SpeakerDialog } from './speaker-dialog.tsx';
import styles from './line-menu.module.css';

const strings = correctionStrings.menu;

interface LineMenuProps {
  episodeId: number;
  pane: RefObject<HTMLElement | null>;
  segments: readonly ShownSegment[];
  /** False while the original is looked at. */
  editable: boolean;
  /** True while a line is being corrected. */
  editing: boolean;
  /** More items for some lines, before what corrects them. */
  extraItems?: (lines: readonly ShownSegment[]) => ReactNode;
  /** The person turned to a line. */
  onLook: () => void;
  /** Corrects the words of a line. */
  onEdit: (line: ShownSegment) => void;
}

interface Opened {
  /** Number of the opening: a menu of its own each time. */
  id: number;
  lines: readonly ShownSegment[];
  at: { x: number; y: number };
}

/**
 * What can be done with a line, or with those that are selected: by the right button of the mouse, the
 * menu key, or the button that stands beside the line that is pointed at or has the focus.
 */
export function LineMenu(props: LineMenuProps) {
  const { episodeId, pane, segments, editable, editing, extraItems, onLook, onEdit } = props;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [speakerOf, setSpeakerOf] = useState<readonly ShownSegment[] | null>(null);
  const spot = useLineSpot(pane, segments);
  const usable = editable || extraItems !== undefined;

  const open = (index: number, at: Opened['at']) => {
    const lines = linesAt(index, segments, pane.current);
    if (lines.length === 0 || !usable) return;
    onLook();
    setOpened((last) => ({ id: (last?.id ?? 0) + 1, lines, at }));
  };
  const onContextMenu = useEffectEvent((event: MouseEvent) => {
    const index = indexUnder(event.target);
    if (index === null || isTyping(event.target)) return;
    event.preventDefault();
    open(index, { x: event.clientX, y: event.clientY });
  });
  // The menu may be about what is selected, which a press beside it would take away.
  const onMouseDown = useEffectEvent((event: MouseEvent) => {
    if (event.button === 2 && indexUnder(event.target) !== null && !isTyping(event.target)) {
      event.preventDefault();
    }
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const line = segments[indexUnder(event.target) ?? -1];
    if (event.key !== 'F2' || !line || !editable || isTyping(event.target)) return;
    event.preventDefault();
    onEdit(line);
  });
  useEffect(() => {
    const stop = new AbortController();
    pane.current?.addEventListener('contextmenu', (event) => onContextMenu(event), stop);
    pane.current?.addEventListener('mousedown', (event) => onMouseDown(event), stop);
    pane.current?.addEventListener('keydown', (event) => onKeyDown(event), stop);
    return () => stop.abort();
  }, [pane]);

  // Which lines the menu is about.
  useEffect(() => {
    const elements = (opened?.lines ?? []).flatMap(
      (line) => elementOf(pane.current, segments.indexOf(line)) ?? [],
    );
    for (const element of elements) element.toggleAttribute('data-chosen', true);
    return () => {
      for (const element of elements) element.removeAttribute('data-chosen');
    };
  }, [opened, segments, pane]);

  /** Once menu or dialog are gone: back to the line, or to the one that took its place. */
  const returnFocus = (lines: readonly ShownSegment[]) => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const index = segments.findIndex(({ source }) => source >= (lines[0]?.source ?? 0));
    (elementOf(pane.current, index) ?? pane.current)?.focus({ preventScroll: true });
  };
  const first = opened?.lines[0];
  return (
    <>
      {spot && usable && !editing && (
        <button
          type="button"
          className={styles.more}
          style={{ top: spot.top, left: spot.left }}
          tabIndex={-1}
          aria-label={strings.more}
          aria-haspopup="menu"
          aria-expanded={opened !== null}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            open(spot.index, { x: left, y: bottom });
          }}
        >
          <Ellipsis size={18} strokeWidth={1.8} aria-hidden />
        </button>
      )}
      {opened && first && (
        <PointMenu
          key={opened.id}
          label={strings.name(opened.lines.length)}
          at={opened.at}
          onClose={() => setOpened(null)}
          onGone={() => returnFocus(opened.lines)}
        >
          {extraItems?.(opened.lines)}
          {editable && (
            <>
              {extraItems && <MenuRule />}
              <CorrectingItems
                episodeId={episodeId}
                lines={opened.lines}
                isLast={segments.at(-1) === first}
                onEdit={() => onEdit(first)}
                onSpeaker={() => setSpeakerOf(opened.lines)}
              />
            </>
          )}
        </PointMenu>
      )}
      {speakerOf && (
        <SpeakerDialog
          episodeId={episodeId}
          segments={segments}
          lines={speakerOf}
          onClose={() => {
            setSpeakerOf(null);
            // After the dialog, which gives the focus to what had it before: the menu, which is gone.
            requestAnimationFrame(() => returnFocus(speakerOf));
          }}
        />
      )}
    </>
  );
}

interface CorrectingItemsProps {
  episodeId: number;
  lines: readonly ShownSegment[];
  isLast: boolean;
  onEdit: () => void;
  onSpeaker: () => void;
}

function CorrectingItems({ episodeId, lines, isLast, onEdit, onSpeaker }: CorrectingItemsProps) {
  const sources = lines.map(({ source }) => source);
  const [only] = sources.length === 1 ? sources : [];
  return (
    <>
      {only !== undefined && (
        <MenuItem icon={<PencilLine strokeWidth={1.8} />} keys="F2" onSelect={onEdit}>
          {strings.words}
        </MenuItem>
      )}
      <MenuItem icon={<UserRound strokeWidth={1.8} />} onSelect={onSpeaker}>
        {strings.speaker}
      </MenuItem>
      {only !== undefined && !isLast && (
        <MenuItem
          icon={<Merge strokeWidth={1.8} />}
          onSelect={() => void corrections.merge(episodeId, only)}
        >
          {strings.merge}
        </MenuItem>
      )}
      {only !== undefined && corrections.canTakeBack(episodeId, only) && (
        <MenuItem
          icon={<Undo2 strokeWidth={1.8} />}
          onSelect={() => void corrections.takeBack(episodeId, only)}
        >
          {strings.asPublished}
        </MenuItem>
      )}
      <MenuRule />
      <MenuItem
        danger
        icon={<Trash2 strokeWidth={1.8} />}
        onSelect={() => void corrections.remove(episodeId, sources)}
      >
        {strings.remove(lines.length)}
      </MenuItem>
    </>
  );
}

const elementOf = (pane: HTMLElement | null, index: number): HTMLElement | null =>
  pane?.querySelector<HTMLElement>(`[data-segment="${index}"]`) ?? null;
