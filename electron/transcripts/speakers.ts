import { type DraftSegment, type DraftWord } from './draft.ts';

/** A dash or “>>” says that someone else speaks now. */
const CHANGE = /^\s*(?:[-\u2010-\u2015\u2212](?!\d)|>>)/;

/** Whether a cue begins with what says that someone else speaks now: a dash, or “>>”. */
export const marksChange = (text: string): boolean => CHANGE.test(text);
/** A label and its colon. What follows a plain colon is a space, so that times and addresses are none. */
const LABEL =
  /^\s*(?:(?:[-\u2010-\u2015\u2212]|>>+)\s*)?(?:\[([^[\]:\n]{1,40})\]|\(([^():\n]{1,40})\)|([^\s:：[\]()<>"“”?!;,][^:：\n[\]<>"“”?!;]{0,47}?))\s*(?::(?=\s|$)|：)\s*/u;

const COLON = /[:：]/;

/** What stands before a colon and is nobody's name. */
const NOT_NAMES = new Set(
  `note notes nb ps warning caution tip tips hint reminder remember question answer example examples fact facts update
  spoiler disclaimer edit correction summary chapter part step title subject topic re fyi tldr first second third fourth
  finally lastly also however so well and but or because now then here there this that these those it he she i we they you
  yes no okay ok right again today tomorrow yesterday meaning result results conclusion translation source sources link
  links url website web email phone contact music song sound sfx time date duration important attention advice problem
  solution case point quote rule lesson story idea bonus plus see also namely like language kind
  hinweis achtung frage antwort beispiel wichtig merke zitat remarque exemple important nota pregunta respuesta ejemplo
  atención importante http https`.split(/\s+/),
);
const PARTICLES =
  /^(?:von|van|der|den|de|da|do|dos|del|della|di|du|la|le|el|al|bin|ibn|of|the|and|und|y|e|et|&)$/u;

interface Label {
  name: string;
  /** Length of the label with its colon and the spaces around it. */
  length: number;
}

function labelOf(line: string): Label | null {
  if (!COLON.test(line)) return null;
  const match = LABEL.exec(line);
  if (!match) return null;
  const name = (match[1] ?? match[2] ?? match[3] ?? '')
    .replace(/\*|^_+|_+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const words = name.split(' ');
  if (!/\p{L}/u.test(name) || words.length > 6 || NOT_NAMES.has(name.toLowerCase())) return null;
  return { name, length: match[0].length };
}

/** Whether every word looks like part of a name: capitals, numbers, particles, or letters that have no case. */
function looksLikeName(name: string): boolean {
  const words = name.split(' ');
  if (words.length > 1 && NOT_NAMES.has((words[0] ?? '').toLowerCase())) return false;
  return words.every(
    (word, index) => /^[^\p{Ll}]/u.test(word) || (index > 0 && PARTICLES.test(word)),
  );
}

/**
 * The labels that behave like speakers: they look like names and come again, or open the transcript, or stand beside others that do;
 * what does not look like a name must come often.
 */
function speakersAmong(lines: { text: string; opens: boolean }[], total: number): Set<string> {
  const counts = new Map<string, number>();
  let opening: string | null = null;
  for (const { text, opens } of lines) {
    const name = labelOf(text)?.name;
    if (name === undefined) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (opens) opening = name;
  }
  const labels = [...counts];
  const named = labels.filter(([name]) => looksLikeName(name));
  const labelled = named.reduce((sum, [, count]) => sum + count, 0);
  const behaves =
    labelled * 3 >= total || named.some(([name, count]) => count > 1 || name === opening);
  return new Set(
    labels
      .filter(([name, count]) =>
        looksLikeName(name) ? behaves : count >= 3 && count * 10 >= total,
      )
      .map(([name]) => name),
  );
}

/**
 * Takes “Name:” at the start of lines for the speaker, where such labels behave like speakers. A cue in which two people speak becomes two,
 * with the same times. A name stands at changes: it speaks on until the next label or dash. Segments that name their speaker keep it.
 */
export function assignSpeakers(segments: DraftSegment[]): DraftSegment[] {
  const lines = segments.flatMap((segment, index) =>
    COLON.test(segment.text)
      ? segment.text.split('\n').map((text, at) => ({ text, opens: index === 0 && at === 0 }))
      : [],
  );
  const speakers = speakersAmong(lines, segments.length);
  if (speakers.size === 0) return segments;
  let speaker: string | null = null;
  return segments.flatMap((segment) => {
    if (segment.speaker !== null) {
      speaker = segment.speaker;
      return [segment];
    }
    return splitByLabel(segment, speakers).map(({ label, part }) => {
      if (label) speaker = label.name;
      else if (marksChange(part.text)) speaker = null;
      return { ...withoutLabel(part, label), speaker };
    });
  });
}

/** The parts of a cue, one for each label in it. Timed words cannot be told apart by line, so their cue stays whole. */
function splitByLabel(
  segment: DraftSegment,
  speakers: Set<string>,
): { label: Label | null; part: DraftSegment }[] {
  const known = (text: string): Label | null => {
    const label = labelOf(text);
    return label && speakers.has(label.name) ? label : null;
  };
  if (segment.words || !segment.text.includes('\n') || !COLON.test(segment.text)) {
    return [{ label: known(segment.text), part: segment }];
  }
  const parts: { label: Label | null; lines: string[] }[] = [];
  for (const line of segment.text.split('\n')) {
    if (line.trim() === '') continue;
    const label = known(line);
    const last = parts.at(-1);
    if (label || !last) parts.push({ label, lines: [line] });
    else last.lines.push(line);
  }
  return parts.map(({ label, lines }) => ({ label, part: { ...segment, text: lines.join('\n') } }));
}

function withoutLabel(segment: DraftSegment, label: Label | null): DraftSegment {
  if (!label) return segment;
  const text = segment.text.slice(label.length);
  return segment.words
    ? { ...segment, text, words: wordsAfter(segment.words, segment.text.slice(0, label.length)) }
    : { ...segment, text };
}

/** Words without those of the label they begin with. */
function wordsAfter(words: DraftWord[], label: string): DraftWord[] {
  let rest = label.replace(/\s/g, '').length;
  return words.flatMap((word) => {
    let text = word.text;
    while (rest > 0 && text !== '') {
      if (/\S/.test(text.charAt(0))) rest--;
      text = text.slice(1);
    }
    text = text.trimStart();
    return text === '' ? [] : [{ ...word, text }];
  });
}
