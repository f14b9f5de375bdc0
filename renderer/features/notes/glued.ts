/** Lists of times that lost their line breaks on the way: "… thing!## Timestamps(00:00) INTRO(01:58) PART 1(07:10) …". */
import { parseTimestamp } from '../../../electron/shared/time.ts';
import { textsIn } from '../../elements/text-nodes.ts';

const CLOCK = String.raw`\d{1,3}:[0-5]\d(?::[0-5]\d)?`;
const ENCLOSED = new RegExp(String.raw`[([](${CLOCK})[)\]]`, 'g');
const BARE = new RegExp(String.raw`(?<![\d:.,/$€£([-])(${CLOCK})(?![\d:%)\]])`, 'g');
/** What stands before the first time when a list begins there. */
const BEGINNING = /(?:^|[:.!?…]|\n)\s*$/;
/** A heading of Markdown that was glued to the text before it. */
const GLUED_HEADING = /#{1,6}[ \t]*([^#\n]{1,80})$/;

interface Stamp {
  from: number;
  to: number;
  seconds: number;
}

/** Gives the entries of such lists lines of their own. */
export function unglue(root: Node): void {
  for (const text of textsIn(root)) {
    if (text.parentElement?.closest('a, pre, code, [data-picture]')) continue;
    const starts = gluedStarts(text.data);
    if (starts.length === 0) continue;
    const heading = text.parentElement?.closest('h1, h2, h3, h4, h5, h6');
    text.replaceWith(...pieces(text.data, starts));
    if (heading) splitHeading(heading);
  }
}

/** Where the entries of a glued list begin in a line of text; none where it is no list. */
export function gluedStarts(line: string): number[] {
  const enclosed = stampsIn(line, ENCLOSED);
  if (ascends(enclosed) && (areAttached(line, enclosed) || isList(line, enclosed))) {
    return enclosed.map(({ from }) => from);
  }
  const bare = stampsIn(line, BARE);
  return ascends(bare) && isList(line, bare) ? bare.map(({ from }) => from) : [];
}

const stampsIn = (line: string, pattern: RegExp): Stamp[] =>
  [...line.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    seconds: parseTimestamp(match[1] ?? '') ?? NaN,
  }));

const ascends = (stamps: readonly Stamp[]): boolean =>
  stamps.length >= 3 &&
  stamps.every(({ seconds }, index) => seconds > (stamps[index - 1]?.seconds ?? -1));

/** Brackets that touch the words before them, as no writer sets them. */
const areAttached = (line: string, stamps: readonly Stamp[]): boolean =>
  stamps.slice(1).every(({ from }) => /\S/.test(line.charAt(from - 1)));

/** Times from the start of the audio on, with titles behind them, not sentences that go on. */
function isList(line: string, stamps: readonly Stamp[]): boolean {
  const [first] = stamps;
  if (!first || first.seconds >= 5 || !BEGINNING.test(line.slice(0, first.from))) return false;
  return stamps.every(({ to }, index) => {
    const title = line.slice(to, stamps[index + 1]?.from).trim();
    return /[\p{L}\p{N}]/u.test(title) && !/^\p{Ll}/u.test(title) && !/^[,;.]/.test(title);
  });
}

/** The text before the list, its heading, and the entries, with breaks between. */
function pieces(text: string, starts: readonly number[]): (string | Node)[] {
  const before = text.slice(0, starts[0]);
  const heading = GLUED_HEADING.exec(before);
  const prose = heading ? before.slice(0, heading.index) : before;
  const parts: (string | Node)[] = [prose];
  const lines = starts.map((from, index) => text.slice(from, starts[index + 1]));
  if (heading) parts.push(br(), br(), strong(heading[1]?.trim() ?? ''), br());
  else if (prose.trim() !== '') parts.push(br(), br());
  return [...parts, ...lines.flatMap((line, index) => (index === 0 ? [line] : [br(), line]))];
}

/** What was glued to a heading is none. */
function splitHeading(heading: Element): void {
  const first = heading.querySelector('br');
  if (!first) return;
  const list = document.createElement('p');
  while (first.nextSibling) list.append(first.nextSibling);
  heading.after(list);
}

const br = () => document.createElement('br');

function strong(text: string): HTMLElement {
  const made = document.createElement('strong');
  made.textContent = text;
  return made;
}
