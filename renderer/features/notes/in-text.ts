import { textsIn } from '../../elements/text-nodes.ts';

/**
 * Puts elements in place of what matches in texts, outside links and code. Where `make` answers null the text stays;
 * it is told what follows the match.
 */
export function replaceInTexts(
  root: Node,
  pattern: RegExp,
  make: (text: string, after: string) => HTMLElement | null,
): void {
  for (const text of textsIn(root)) {
    if (text.parentElement?.closest('a, button, pre, code, kbd, [data-picture]')) continue;
    const parts: (string | HTMLElement)[] = [];
    let at = 0;
    for (const match of text.data.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const element = make(match[0], text.data.slice(end, end + 20));
      if (!element) continue;
      parts.push(text.data.slice(at, match.index), element);
      at = end;
    }
    if (at > 0) text.replaceWith(...parts, text.data.slice(at));
  }
}
