/** For tests of what becomes of an episode's transcripts: a library, and what was told of it. */
import { expect, onTestFinished } from 'vitest';
import {
  addEpisode,
  directParsers,
  nodeWeb,
  openTestLibrary,
  type TestLibrary,
  unheard,
} from '../feeds/test-library.ts';
import { fromJsonText } from '../shared/json-text.ts';
import { type TranscriptProgress, type TranscriptView } from '../shared/library.ts';
import { createTranscripts, type Transcripts, type TranscriptsDeps } from './keep.ts';

export interface Keeping {
  library: TestLibrary;
  transcripts: Transcripts;
  /** May be set. */
  clock: { now: Date };
  /** Episodes that were told to have a transcript now, and to show another by themselves. */
  stored: number[];
  changed: number[];
  progress: TranscriptProgress[];
}

export async function startKeeping(patch: Partial<TranscriptsDeps> = {}): Promise<Keeping> {
  const library = await openTestLibrary();
  const clock = { now: new Date('2026-11-01T10:00:00Z') };
  const [stored, changed]: number[][] = [[], []];
  const progress: TranscriptProgress[] = [];
  const transcripts = createTranscripts({
    store: library.store,
    dataFolder: library.dataFolder,
    web: nodeWeb(500),
    parsers: directParsers,
    ...unheard,
    now: () => clock.now,
    onStored: (id) => stored?.push(id),
    onChange: (id) => changed?.push(id),
    onProgress: (one) => progress.push(one),
    ...patch,
  });
  onTestFinished(async () => {
    await transcripts.stop();
    await library.close();
  });
  return { library, transcripts, clock, stored: stored ?? [], changed: changed ?? [], progress };
}

type Offer = [path: string, type?: string | null, language?: string | null];

/** Where transcripts are served. */
interface Site {
  url(path: string): string;
}

const linksTo = (host: Site, offers: Offer[]) =>
  offers.map(([path, type = null, language = null]) => ({
    url: host.url(path),
    type,
    language,
    rel: null,
  }));

/** Adds an episode that is offered these; again with others, it is refreshed. Answers its id. */
export const offer = (
  { host, library }: Keeping & { host: Site },
  ...offers: Offer[]
): Promise<number> => addEpisode(library.store, { transcripts: linksTo(host, offers) });

export const linesOf = (view: TranscriptView): string[] =>
  ready(view) && fromJsonText(ready(view).source).segments.map(({ text }) => text);

export function ready(view: TranscriptView): TranscriptView & { state: 'ready' } {
  if (view.state !== 'ready') throw new Error(JSON.stringify(view));
  return view;
}

const stamp = (seconds: number) => `00:${String(seconds).padStart(2, '0')}.000`;

/** A WebVTT file of these lines, two seconds each. */
export const vtt = (...lines: string[]): string =>
  `WEBVTT\n\n${lines.map((line, at) => `${stamp(at * 2)} --> ${stamp(at * 2 + 2)}\n${line}\n\n`).join('')}`;

/** The same with every word timed. */
export const wordVtt = (line: string): string =>
  vtt(
    line
      .split(' ')
      .map((word, at) => `<00:00.${at + 1}00>${word}`)
      .join(' '),
  );

/** JSON of the Podcasting 2.0 namespace. */
export const json = (...lines: string[]): string =>
  JSON.stringify({
    version: '1.0.0',
    segments: lines.map((body, at) => ({ startTime: at * 2, endTime: at * 2 + 2, body })),
  });

/** Waits until it was told that an episode shows another by itself. */
export const hasChanged = ({ changed }: Keeping) => expect.poll(() => changed.length).toBe(1);
