/** What a search for whole objects may cost: so many times the length of the text, however it is nested. */
const BUDGET = 20;
/** No segment is longer, with all of its words. */
const LONGEST = 2_000_000;

const CONTROL = /\p{Cc}/u;
const CONTROLS = /\p{Cc}/gu;

/**
 * JSON as careless programs and people write it, made strict: comments go, `NaN` and `Infinity` become null, line ends inside strings are
 * escaped, a comma before a closing bracket goes. Everything else is untouched.
 */
export const strictJson = (text: string): string => withoutSlips(withoutComments(text));

/** Comments of JavaScript, a space in the place of each. */
function withoutComments(text: string): string {
  let kept = '';
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    if (text[at] === '"') at = endOfString(text, at);
    else if (two === '//' || two === '/*') {
      const close = two === '//' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
      kept += `${text.slice(from, at)} `;
      from = close < 0 ? text.length : close + (two === '//' ? 0 : 2);
      at = from;
    } else at++;
  }
  return kept + text.slice(from);
}

function withoutSlips(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  const replace = (start: number, end: number, by: string): void => {
    pieces.push(text.slice(from, start), by);
    from = end;
  };
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    let end = at + 1;
    if (character === '"') {
      end = endOfString(text, at);
      const written = text.slice(at, end);
      if (CONTROL.test(written)) replace(at, end, written.replace(CONTROLS, escaped));
    } else if (character === ',') {
      while (end < text.length && /\s/.test(text.charAt(end))) end++;
      if (/[\]}]/.test(text.charAt(end))) replace(at, at + 1, '');
    } else if (character === 'N' || character === 'I') {
      const word = character === 'N' ? 'NaN' : 'Infinity';
      if (text.startsWith(word, at)) {
        end = at + word.length;
        replace(text[at - 1] === '-' ? at - 1 : at, end, 'null');
      }
    }
    at = end;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(from);
}

const escaped = (control: string): string => JSON.stringify(control).slice(1, -1);

/** An object in a text and the offsets of its first character and behind its last. */
export interface WholeObject {
  value: unknown;
  at: number;
  end: number;
}

/**
 * The objects in a damaged file that are whole and that `wanted` takes, outermost first, with their offsets. What lies between them is given
 * up. Comes to an end in time: what it may look at is bounded.
 */
export function wholeObjects(text: string, wanted: (value: unknown) => boolean): WholeObject[] {
  const found: WholeObject[] = [];
  let budget = text.length * BUDGET;
  let at = text.indexOf('{');
  while (at >= 0 && budget > 0) {
    const end = endOfObject(text, at, Math.min(text.length, at + Math.min(budget, LONGEST)));
    budget -= Math.abs(end) - at;
    const value = end < 0 ? null : parsed(text.slice(at, end));
    const taken = value !== null && wanted(value);
    if (taken) found.push({ value, at, end });
    at = text.indexOf('{', taken ? end : at + 1);
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not whole after all: what is inside it may be.
    return null;
  }
}

/** The offset behind the object that begins at `at`; where it does not end before `limit`, how far was looked, negative. */
function endOfObject(text: string, at: number, limit: number): number {
  let depth = 0;
  let end = at;
  while (end < limit) {
    const character = text.charAt(end);
    if (character === '"') {
      end = endOfString(text, end, limit);
      continue;
    }
    if (character === '{') depth++;
    if (character === '}') depth--;
    end++;
    if (depth === 0) return end;
  }
  return -limit;
}

/** The offset behind the string that begins at `at`; `limit` where it breaks off. */
export function endOfString(text: string, at: number, limit = text.length): number {
  let end = at;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0 || end >= limit) return limit;
  } while (isEscaped(text, end));
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}
