/** For tests of what becomes of an episode's chapters: a library, a web, and what was told of it. */
import { readdir } from 'node:fs/promises';
import { expect, onTestFinished } from 'vitest';
import {
  addEpisode,
  directParsers,
  nodeWeb,
  openTestLibrary,
  type TestLibrary,
} from '../feeds/test-library.ts';
import { pathIn } from '../feeds/files.ts';
import { type ParsedEpisode } from '../shared/model.ts';
import { type Chapters, createChapters } from './keep.ts';

export interface Keeping {
  library: TestLibrary;
  chapters: Chapters;
  /** All may be set. `audio`: the episode's on the disk; `saveAs`: where the listener saves. */
  world: { now: Date; audio: string | null; saveAs: string | null };
  /** The episodes that were told to have other chapters now. */
  changes: number[];
  /** Waits until so many were told. */
  changed(count?: number): Promise<void>;
  /** Must be empty when the test is over. */
  logged: unknown[];
  /** What the listener was asked to save as. */
  suggested: string[];
}

/** Answers wait for as long as it takes, unless a test is about that. */
export async function startKeeping({ patienceMs = 60_000 } = {}): Promise<Keeping> {
  const library = await openTestLibrary();
  const world: Keeping['world'] = {
    now: new Date('2031-05-01T06:00:00Z'),
    audio: null,
    saveAs: null,
  };
  const changes: number[] = [];
  const logged: unknown[] = [];
  const suggested: string[] = [];
  let hear = () => undefined as void;
  const chapters = createChapters({
    store: library.store,
    dataFolder: library.dataFolder,
    web: nodeWeb(5000),
    parsers: directParsers,
    now: () => world.now,
    isOnline: () => true,
    languages: () => [],
    audioFile: () => Promise.resolve(world.audio),
    chooseSaveFile: ({ name, extension }) => {
      suggested.push(`${name}.${extension}`);
      return Promise.resolve(world.saveAs);
    },
    onChange: (id) => {
      changes.push(id);
      hear();
    },
    log: (error) => logged.push(error),
    patienceMs,
  });
  onTestFinished(async () => {
    await chapters.stop();
    await library.close();
    expect(logged).toEqual([]);
  });
  const changed = (count = 1) =>
    new Promise<void>((resolve) => {
      hear = () => (changes.length >= count ? resolve() : undefined);
      hear();
    });
  return { library, chapters, world, changes, changed, logged, suggested };
}

/** Three entries for five minutes of audio. */
export const NOTES = '<p>0:00 Ebb</p><p>2:00 Flow</p><p>4:00 Slack water</p>';

/** A JSON chapters file with a chapter a minute. */
export const chaptersFile = (...titles: string[]): string =>
  JSON.stringify({
    version: '1.2.0',
    chapters: titles.map((title, index) => ({ startTime: index * 60, title })),
  });

/** Adds an episode of five minutes with nothing but what is given; again, it is refreshed. Answers its id. */
export const anEpisode = ({ library }: Keeping, patch: Partial<ParsedEpisode>): Promise<number> =>
  addEpisode(library.store, { duration: 300, enclosure: null, ...patch });

/** The names of what is kept in an episode's folder. */
export async function filesOf({ library }: Keeping, id: number): Promise<string[]> {
  const folder = (await library.store.episode(id))?.folder ?? '';
  return (await readdir(pathIn(library.dataFolder, folder))).sort();
}
