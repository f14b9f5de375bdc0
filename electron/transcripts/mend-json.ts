const CLOSING: Record<string, string> = { '{': '}', '[': ']' };
const MAX_DEPTH = 64;

/**
 * JSON that breaks off or goes wrong in the middle, ended behind the last whole object of a list; null where there is none. What follows
 * a list that is whole is given up too: it is the lists that matter.
 */
export function mendJson(text: string): string | null {
  const open: string[] = [];
  let brackets: string[] = [];
  /** How deep the list lies. Words within a segment are no more whole than it: only what lies as high counts. */
  let depth = Infinity;
  let end = 0;
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') {
      at = endOfString(text, at);
      continue;
    }
    if (character === '{' || character === '[') {
      open.push(character);
      if (open.length > MAX_DEPTH) break;
    } else if (character === '}' || character === ']') {
      if (CLOSING[open.pop() ?? ''] !== character) break;
      if (character === '}' && open.at(-1) === '[' && open.length <= depth) {
        end = at + 1;
        depth = open.length;
        brackets = [...open];
      }
    }
    at++;
  }
  const closing = brackets.reverse().map((bracket) => CLOSING[bracket]);
  return end === 0 ? null : text.slice(0, end) + closing.join('');
}

/** The offset behind the string that begins at `at`; the end of the text where it breaks off. */
function endOfString(text: string, at: number): number {
  let end = at;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
  } while (isEscaped(text, end));
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}
