/** Markdown as publishers write it, made HTML; to be sanitised like all HTML. */
import { Marked } from 'marked';

/** A line above dashes that is longer than this is prose above a rule, no heading. */
const LONGEST_HEADING = 100;
/** Lists and quotations within each other, at most; what is written deeper stands here. */
const DEEPEST = 8;

const MARKER = String.raw`[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))`;
const MARKERS = new RegExp(`^((?:${MARKER}){${DEEPEST}})(?:${MARKER})+`, 'gm');
const INDENTED_ITEM = new RegExp(`^[ \\t]{${DEEPEST * 4},}(?=${MARKER})`, 'gm');

const reader = new Marked({ gfm: true, breaks: true, async: false });
reader.use({
  tokenizer: {
    // Undefined: it is none. False: the reader decides.
    lheading(source) {
      const text = this.rules.block.lheading.exec(source)?.[1] ?? '';
      return text.includes('\n') || text.length > LONGEST_HEADING ? undefined : false;
    },
    // "1999. A year" begins a sentence.
    list: (source) => (/^ {0,3}\d{4,}[.)]/.test(source) ? undefined : false),
  },
  renderer: {
    list({ ordered, items }) {
      const numbers = items.map(({ raw }) => Number.parseInt(raw.trimStart(), 10));
      // All the same: whoever wrote them leaves the counting to the reader.
      const counted = ordered && new Set(numbers).size === numbers.length;
      const body = items.map((item, index) =>
        counted
          ? this.listitem(item).replace('<li>', `<li value="${numbers[index]}">`)
          : this.listitem(item),
      );
      return ordered ? `<ol>${body.join('')}</ol>` : `<ul>${body.join('')}</ul>`;
    },
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  },
});

/** The HTML of notes in Markdown. Lines stay lines, and numbers in lists are those that were written. */
export function markdownHtml(notes: string): string {
  const bounded = dedented(notes)
    .replace(MARKERS, '$1')
    .replace(INDENTED_ITEM, ' '.repeat(DEEPEST * 4));
  return reader.parse(bounded) as string;
}

/** Without the blanks that begin every line: feeds indent what is in their tags, and four blanks would be code. */
function dedented(notes: string): string {
  const lines = notes.replace(/\t/g, '    ').split('\n');
  // The first line stands right behind its tag.
  const rest = lines.slice(1).filter((line) => line.trim() !== '');
  const blanks = rest.reduce((least, line) => Math.min(least, line.search(/\S/)), Infinity);
  if (blanks === 0 || blanks === Infinity) return lines.join('\n');
  return lines
    .map((line, index) => (index === 0 ? line.trimStart() : line.slice(blanks)))
    .join('\n');
}
