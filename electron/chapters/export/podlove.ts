import { type Chapter } from '../../shared/model.ts';
import { formatTimestamp } from '../../shared/time.ts';
import { WRITTEN_BY } from '../podlove.ts';

/**
 * Podlove Simple Chapters 1.2, standing alone. They have no ends, so that each chapter lasts until the next, and list everything: entries
 * that only change the image (`toc: false`) are left out.
 */
export function writePodlove(chapters: Chapter[]): string {
  const lines = chapters.filter(({ toc }) => toc).map(elementOf);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!-- ${WRITTEN_BY} -->`,
    '<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">',
    ...lines,
    '</psc:chapters>\n',
  ].join('\n');
}

function elementOf({ start, title, url, image }: Chapter): string {
  const attributes = { start: formatTimestamp(start), title, href: url, image };
  const written = Object.entries(attributes)
    .filter((pair): pair is [string, string] => pair[1] !== null)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `  <psc:chapter${written.join('')}/>`;
}

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => REFERENCES[one] ?? one);
