import { type Chapter } from '../../shared/model.ts';
import { formatTimestamp } from '../../shared/time.ts';
import { timesOf } from '../notes/times.ts';

/**
 * Lines to paste into show notes: `05:10 Title`, with hours in all where one needs them. They keep starts in whole seconds, rounded down,
 * and titles; entries that are not listed are left out. They are text as other apps read it, so nothing is escaped: what a title has
 * of markup, or of punctuation at its ends, a reader may take for its own; and times a few seconds apart for no chapters.
 */
export function writeLines(chapters: Chapter[]): string {
  const listed = chapters.filter(({ toc }) => toc);
  const from = listed.some(({ start }) => start >= 3600) ? 0 : '00:'.length;
  return listed
    .map(({ start, title }) => {
      const time = formatTimestamp(Math.floor(start)).slice(from, -'.000'.length);
      return `${time}${separator(time, title)}${title}\n`;
    })
    .join('');
}

/** A dash where a title would be taken for more of the time: "5:00 to 6:00", "9:30 PM". */
function separator(time: string, title: string): string {
  const [first] = timesOf(`${time} ${title}`).times;
  return first?.from === 0 && first.to === time.length && first.end === null ? ' ' : ' - ';
}
