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

/** Whether keys go into a text, or into a control that has its own use for them. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="slider"], [role="menu"], dialog[open]') !==
        null)
  );
}
