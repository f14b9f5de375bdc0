import { type Pasted } from '../../stores/importing.ts';

/** A time in an element, in an attribute, or in the address of a link. */
const IN_MARKUP =
  /<time\b|<cite\b|\sdata-[\w-]*(?:time|start|begin|offset|second|stamp|cue|ms)[\w-]*\s*=\s*["']?\d|[?&#;]t=\d/gi;
/** A time as people write it. */
const IN_WORDS = /(?<!\d)\d{1,3}:\d{2}(?!\d)/g;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Takes both from the clipboard or from a drop. */
export function pastedFrom(data: DataTransfer): Pasted {
  const text = data.getData('text/plain').replaceAll(/\r\n?/g, '\n');
  const html = data.getData('text/html');
  const times = count(html, IN_MARKUP);
  return { text, markup: times > 1 && times > 2 * count(text, IN_WORDS) ? html : null };
}
