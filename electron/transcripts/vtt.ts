import { type Draft, type DraftSegment, newDraft, type WarnTranscript } from './draft.ts';
import { parseVttTimestamp } from './vtt-timestamp.ts';
import { readCueText } from './vtt-cue-text.ts';
import { assignSpeakers } from './speakers.ts';
import { hasWords } from './text.ts';

interface Cue {
  start: number;
  end: number;
  text: string;
  /** 1-based line of the times. */
  line: number;
  /** A NOTE above says that someone else speaks here. */
  newSpeaker: boolean;
}

const SIGNATURE = /^WEBVTT(?=[ \t\n]|$)/;
const LANGUAGE = /^language\s*[:=]\s*([a-z]{2,3}(?:-[a-z0-9]{1,8})*)\s*$/i;
const SPEAKER_NOTE =
  /\b(?:speak(?:er|s|ing)|voice|narrat(?:or|es|ion)|host|guest|interviewer|announcer|audience|someone|another|unknown)\b/i;
const LEADING_DASH = /^\s*(?:[-\u2010-\u2015\u2212]\s*)/;

/** Whether the text carries the signature of WebVTT. */
export const isVtt = (text: string): boolean => SIGNATURE.test(text);

/**
 * WebVTT by the W3C parsing algorithm (https://www.w3.org/TR/webvtt1/#parsing): a malformed cue costs itself alone.
 * `text` is decoded and has LF line endings. Cue settings, styles and regions are read past.
 */
export function parseVtt(text: string): Draft {
  const { draft, warn } = newDraft('vtt');
  const { language, cues } = readBlocks(text.replaceAll('\0', '\ufffd').split('\n'), warn);
  const segments = segmentsOf(cues);
  const voiced = segments.some((segment) => segment.speaker !== null);
  return { ...draft, language, segments: voiced ? segments : assignSpeakers(segments) };
}

/** The block structure of the file ("collect a WebVTT block", without what only rendering needs). */
function readBlocks(
  lines: string[],
  warn: WarnTranscript,
): { language: string | null; cues: Cue[] } {
  const cues: Cue[] = [];
  let language: string | null = null;
  let newSpeaker = false;
  let at = 0;

  if (isVtt(lines[0] ?? '')) {
    for (at = 1; at < lines.length && lines[at] !== '' && !lines[at]?.includes('-->'); at++) {
      language ??= LANGUAGE.exec(lines[at] ?? '')?.[1] ?? null;
    }
  } else {
    warn('missing-signature', {}, 1);
  }

  while (at < lines.length) {
    if (lines[at] === '') {
      at++;
      continue;
    }
    // The times stand on the first or second line of a block; the line above them is the cue's identifier.
    const first = at;
    const timing = lines[at]?.includes('-->') ? at : lines[at + 1]?.includes('-->') ? at + 1 : null;
    at = (timing ?? at) + 1;
    const body = at;
    while (at < lines.length && lines[at] !== '' && !lines[at]?.includes('-->')) at++;

    if (timing === null) {
      const block = lines.slice(first, at).join(' ');
      if (/^NOTE(?=\s|$)/.test(block) && SPEAKER_NOTE.test(block.slice(4))) newSpeaker = true;
      continue;
    }
    const line = lines[timing] ?? '';
    const times = readTimings(line);
    if (times === null) {
      warn('malformed-timing', { text: line.trim().slice(0, 60) }, timing + 1);
      continue;
    }
    cues.push({ ...times, text: lines.slice(body, at).join('\n'), line: timing + 1, newSpeaker });
    newSpeaker = false;
  }
  return { language, cues };
}

function readTimings(line: string): { start: number; end: number } | null {
  const arrow = line.indexOf('-->');
  const start = parseVttTimestamp(line.slice(0, arrow));
  // The settings follow the end; a timestamp ends at the first character that cannot be its own.
  const endText = /^\s*[\d:.]+/.exec(line.slice(arrow + 3))?.[0];
  const end = endText === undefined ? null : parseVttTimestamp(endText);
  return start === null || end === null ? null : { start, end };
}

/** Cues as segments, one per voice; a voice named at a change speaks on until the next. */
function segmentsOf(cues: Cue[]): DraftSegment[] {
  const segments: DraftSegment[] = [];
  let speaker: string | null = null;
  for (const { start, end, text, line, newSpeaker } of cues) {
    if (newSpeaker || LEADING_DASH.test(text)) speaker = null;
    const parts = readCueText(text, start);
    const spoken = parts.filter((part) => hasWords(part.text));
    // What has no words stays, to be named among the warnings.
    const kept = spoken.length > 0 ? spoken : parts.slice(-1);
    for (const [index, part] of kept.entries()) {
      speaker = part.voice ?? speaker;
      const next = kept[index + 1];
      segments.push({
        start: part.words?.[0]?.start ?? start,
        end: next?.words?.[0]?.start ?? end,
        speaker,
        text: part.text,
        ...(part.words && { words: part.words }),
        line,
      });
    }
  }
  return segments;
}
