import { type Draft } from '../draft.ts';
import { readWrittenJson } from './json.ts';
import { readWrittenMarkdown } from './markdown.ts';
import { readWrittenText } from './text.ts';

/**
 * Reads a JSON, Markdown or text file that `writeTranscript` wrote, by the rules it was written by; null for any other. WebVTT and SubRip
 * have one way to be read. `text` has LF line endings.
 */
export const readWritten = (text: string): Draft | null =>
  readWrittenJson(text) ?? readWrittenMarkdown(text) ?? readWrittenText(text);
