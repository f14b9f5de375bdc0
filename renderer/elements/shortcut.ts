/** Keys as the platform writes and presses them. */

const isMac = navigator.platform.startsWith('Mac');

/** `⇧⌘F` on a Mac, `Ctrl+Shift+F` elsewhere. */
export function shortcut(key: string, options: { shift?: boolean } = {}): string {
  return isMac
    ? `${options.shift ? '⇧' : ''}⌘${key}`
    : `Ctrl+${options.shift ? 'Shift+' : ''}${key}`;
}

/** Whether the platform's command key is down: ⌘ on a Mac, Ctrl elsewhere. */
export const hasCommand = (event: KeyboardEvent): boolean =>
  isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;

/** What the keys for a step back or forward ask for: ⌘Z, and ⇧⌘Z or ⌘Y, or the same with Ctrl; null for all others. */
export function historyKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!hasCommand(event) || event.altKey) return null;
  // With Shift or Caps Lock it is a capital.
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

/** Whether keys go into a text, or into a control that has its own use for them. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="slider"], [role="menu"], dialog[open]') !==
        null)
  );
}

const named: Record<string, string> = isMac
  ? { CmdOrCtrl: '⌘', Shift: '⇧', Left: '←', Right: '→' }
  : { CmdOrCtrl: 'Ctrl', Left: '←', Right: '→' };

/** An accelerator of Electron's as the platform writes it. */
export function keysOf(accelerator: string): string {
  const keys = accelerator.split('+');
  // There Shift stands first.
  if (isMac) keys.sort((a, b) => Number(b === 'Shift') - Number(a === 'Shift'));
  return keys.map((key) => named[key] ?? key).join(isMac ? '' : '+');
}
