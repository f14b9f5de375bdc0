import {
  ArrowDownToLine,
  Clock,
  Copy,
  ExternalLink,
  ListMusic,
  PencilLine,
  Play,
  SkipForward,
  Trash2,
} from 'lucide-react';
import { labelOf, skipPattern } from '../../../electron/shared/chapters.ts';
import { type ChaptersView, type EpisodeDetail } from '../../../electron/shared/library.ts';
import { type Chapter } from '../../../electron/shared/model.ts';
import { chapterStrings } from '../../../electron/shared/strings/chapters.ts';
import { copyLink, CopyLinkItem } from '../../elements/copy-link.tsx';
import { copyText } from '../../elements/copy.ts';
import { MenuItem, MenuRule, PointMenu } from '../../elements/menu.tsx';
import { player } from '../../player/player.ts';
import { ownChapters, playheadIn } from '../../stores/chapters.ts';
import { skips } from '../../stores/skips.ts';
import { toasts } from '../../stores/toasts.ts';
import { hostOf, openLinkOf } from './chapter-link.ts';

const strings = chapterStrings.row;

interface ChapterMenuProps {
  detail: EpisodeDetail;
  view: ChaptersView;
  /** What the menu is about. */
  chapter: Chapter;
  /** Where it opens, pixels of the window. */
  at: { x: number; y: number };
  skipped: boolean;
  /** False where there are chapters of the listener's own, but others are shown. */
  editable: boolean;
  onRename: (start: number) => void;
  onRemove: (chapter: Chapter) => void;
  onMove: (chapter: Chapter) => void;
  onClose: () => void;
  /** Called when it is gone: the focus is nowhere, unless something took it. */
  onGone: () => void;
}

/** What can be done with a chapter. */
export function ChapterMenu(props: ChapterMenuProps) {
  const { detail, chapter, at, onClose, onGone } = props;
  const host = hostOf(chapter.url);
  return (
    <PointMenu label={strings.name} at={at} onClose={onClose} onGone={onGone}>
      <MenuItem
        icon={<Play strokeWidth={1.8} />}
        onSelect={() => void player.load(detail.id, { at: chapter.start, play: true })}
      >
        {strings.play}
      </MenuItem>
      <MenuRule />
      <CopyLinkItem
        local={detail.feedUrl === null}
        moment
        onCopy={() => copyLink(detail, chapter.start, toasts)}
      />
      <MenuItem icon={<Copy strokeWidth={1.8} />} onSelect={() => copyTitle(chapter)}>
        {strings.copyTitle}
      </MenuItem>
      {host !== null && (
        <MenuItem
          icon={<ExternalLink strokeWidth={1.8} />}
          onSelect={() => void openLinkOf(chapter)}
        >
          {chapterStrings.openLink(host)}
        </MenuItem>
      )}
      <MenuRule />
      <SkipItems {...props} />
      <MenuRule />
      <EditItems {...props} />
    </PointMenu>
  );
}

function SkipItems({ detail, view, chapter, skipped }: ChapterMenuProps) {
  const { start, title } = chapter;
  const label = labelOf(title);
  const about = { feedId: detail.feedId, episodeId: detail.id, view };
  const items = [
    { pattern: skipPattern(title), always: strings.always, stop: strings.stop, what: title },
    ...(label === null
      ? []
      : [
          {
            pattern: skipPattern(title, 'label'),
            always: strings.alwaysLabel,
            stop: strings.stopLabel,
            what: label,
          },
        ]),
  ];
  return (
    <>
      <MenuItem
        icon={<SkipForward strokeWidth={1.8} />}
        onSelect={() => skips.toggleOnce(detail.id, start)}
      >
        {skipped ? strings.doNotSkip : strings.skipOnce}
      </MenuItem>
      {items.map(({ pattern, always, stop, what }) => {
        const isAlways = view.skips.includes(pattern);
        return (
          <MenuItem
            key={pattern}
            icon={<SkipForward strokeWidth={1.8} />}
            onSelect={() => void skips.setAlways(pattern, !isAlways, about)}
          >
            {(isAlways ? stop : always)(what)}
          </MenuItem>
        );
      })}
    </>
  );
}

function EditItems(props: ChapterMenuProps) {
  const { detail, view, chapter, editable, onRename, onRemove, onMove } = props;
  const playhead = playheadIn(detail.id);
  const isOwn = view.list?.source === 'own';
  if (!editable) {
    return (
      <MenuItem
        icon={<ListMusic strokeWidth={1.8} />}
        onSelect={() => void ownChapters.choose(detail.id, 'own')}
      >
        {strings.toOwn}
      </MenuItem>
    );
  }
  return (
    <>
      <MenuItem
        icon={<PencilLine strokeWidth={1.8} />}
        keys={isOwn ? 'F2' : undefined}
        onSelect={() => onRename(chapter.start)}
      >
        {strings.rename}
      </MenuItem>
      <MenuItem
        icon={<ArrowDownToLine strokeWidth={1.8} />}
        disabled={playhead === null}
        onSelect={() => playhead !== null && void ownChapters.move(detail.id, chapter, playhead)}
      >
        {playhead === null ? strings.toPlayhead : strings.toPlayheadAt(playhead)}
      </MenuItem>
      <MenuItem icon={<Clock strokeWidth={1.8} />} onSelect={() => onMove(chapter)}>
        {strings.move}
      </MenuItem>
      <MenuItem
        danger
        icon={<Trash2 strokeWidth={1.8} />}
        keys={isOwn ? 'Del' : undefined}
        onSelect={() => onRemove(chapter)}
      >
        {strings.remove}
      </MenuItem>
    </>
  );
}

function copyTitle({ title }: Chapter): void {
  if (copyText(title)) toasts.say(strings.copied);
  else toasts.alert(strings.copyFailed);
}
