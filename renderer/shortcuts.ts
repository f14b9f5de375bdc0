/** Keys that work on every screen, and what the menu asks for. */
import { useEffect } from 'react';
import { type MenuCommand } from '../electron/shared/ipc.ts';
import { api } from './bridge/api.ts';
import { copyLink } from './elements/copy-link.tsx';
import { hasCommand, isTyping } from './elements/shortcut.ts';
import { hitMoves } from './features/hit-tour/hit-moves.ts';
import { type PaletteCommand } from './features/palette/palette-rows.ts';
import { palette } from './features/palette/palette-state.ts';
import { player } from './player/player.ts';
import { BACK, FORWARD } from './player/skips.ts';
import { bookmarks } from './stores/bookmarks.ts';
import { ownChapters } from './stores/chapters.ts';
import { findWords } from './stores/listening.ts';
import { localFiles } from './stores/local-files.ts';
import { toasts } from './stores/toasts.ts';
import { view } from './stores/view.ts';

/** Ctrl/Cmd with a digit leads to these. */
const numbered: (() => void)[] = [
  () => obey('show-library'),
  () => obey('show-downloads'),
  () => obey('search'),
];

/** Ctrl/Cmd and Shift with a letter. */
const shifted: Partial<Record<string, () => void>> = {
  f: () => obey('search'),
  c: () => obey('copy-link'),
  m: () => obey('mark-chapter'),
};

export function useShortcuts(): void {
  useEffect(() => {
    const stopMenu = api.app.menu(obey);
    window.addEventListener('keydown', onKey);
    return () => {
      stopMenu();
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}

/** Does what the menu, a key or the palette asks for. */
export function obey(command: MenuCommand): void {
  switch (command) {
    case 'add-podcast':
      return view.setAdding(true);
    case 'open-audio':
      return void localFiles.choose();
    case 'search':
      return view.openSearch();
    case 'next-hit':
      return hitMoves.next('key');
    case 'previous-hit':
      return hitMoves.previous('key');
    case 'palette':
      return palette.open();
    case 'settings':
      return view.go({ screen: 'settings' });
    case 'show-library':
      return view.go({ screen: 'episodes' });
    case 'show-downloads':
      return view.go({ screen: 'downloads' });
    case 'play-pause':
      return player.toggle();
    case 'skip-back':
      return player.skip(-BACK);
    case 'skip-forward':
      return player.skip(FORWARD);
    case 'previous-chapter':
      return player.chapters.goToPrevious();
    case 'next-chapter':
      return player.chapters.goToNext();
    case 'copy-link':
      return copyPlayhead();
    case 'add-bookmark':
      return void bookmarks.addHere();
    case 'mark-chapter':
      return void ownChapters.markHere();
    case 'find':
      return findWords();
  }
}

/** What the palette offers: always, with an episode in the player, with hits on the screen. */
const always = [
  'show-library',
  'show-downloads',
  'search',
  'settings',
  'add-podcast',
  'open-audio',
] as const;
const ofPlayer = [
  'play-pause',
  'skip-back',
  'skip-forward',
  'previous-chapter',
  'next-chapter',
  'add-bookmark',
  'mark-chapter',
  'copy-link',
  'find',
] as const;
const ofHits = ['next-hit', 'previous-hit'] as const;

/** What `obey` could do now. */
export const possibleCommands = (): PaletteCommand[] => [
  ...(hitMoves.areOn() ? ofHits : []),
  ...always,
  ...(player.state.episodeId === null ? [] : ofPlayer),
];

function copyPlayhead(): void {
  const { episode } = player.state;
  if (episode) copyLink(episode, player.time, toasts);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
  const act = actionOf(event);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionOf(event: KeyboardEvent): (() => void) | null {
  const key = event.key.toLowerCase();
  if (asksForHit(event)) return () => obey(event.shiftKey ? 'previous-hit' : 'next-hit');
  if (hasCommand(event) && !event.altKey) {
    if (event.shiftKey) return shifted[key] ?? null;
    if (key === 'f') return () => obey('find');
    if (key === 'k') return () => obey('palette');
    if (key === ',') return () => obey('settings');
    // Held down it adds one, not many.
    if (key === 'b') return () => event.repeat || obey('add-bookmark');
    if (key === 'n') return () => obey('add-podcast');
    if (key === 'o') return () => obey('open-audio');
    if (key.startsWith('arrow') && isTyping(event.target)) return null;
    if (key === 'arrowleft') return () => obey('previous-chapter');
    if (key === 'arrowright') return () => obey('next-chapter');
    return numbered[Number(key) - 1] ?? null;
  }
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    if (key === 'arrowleft') return view.back;
    if (key === 'arrowright') return view.forward;
    return null;
  }
  if (event.ctrlKey || event.metaKey || isTyping(event.target)) return null;
  // On many keyboards the slash is a shifted key.
  if (key === '/') return () => obey('find');
  if (event.shiftKey) return null;
  if (key === ' ' && !isPressable(event.target)) return () => player.toggle();
  if (key === 'arrowleft') return () => player.skip(-BACK);
  if (key === 'arrowright') return () => player.skip(FORWARD);
  return null;
}

/** F3, or Ctrl/Cmd+G, where there are hits; the boxes that find words have taken theirs before. */
const asksForHit = (event: KeyboardEvent): boolean =>
  (event.key === 'F3' || (event.key.toLowerCase() === 'g' && hasCommand(event))) &&
  !event.altKey &&
  hitMoves.areOn();

/** Whether the space bar presses what has the focus. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, summary, [role="tab"]') !== null;
