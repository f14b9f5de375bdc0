import { expect, test } from 'vitest';
import { failure } from '../shared/errors.ts';
import { type ChapterSource } from '../shared/model.ts';
import { type StoredChapterList } from '../storage/interface.ts';
import { normalise } from './normalise.ts';
import { chaptersView, type ViewParts } from './view.ts';

const stored = (
  source: ChapterSource,
  starts: number[],
  readOf: string | null = null,
): StoredChapterList => ({
  list: normalise(
    source,
    starts.map((start) => ({ start, title: `${source} at ${start}` })),
    null,
  ),
  readOf,
  etag: null,
  lastModified: null,
  checkedAt: null,
});

const link = { url: 'https://user:secret@c.example/a.json', type: null };
const dead = failure('timed-out', { host: 'c.example' });

const view = (patch: Partial<ViewParts>) =>
  chaptersView({
    episode: { duration: 100, measured: false, chaptersLink: link },
    stored: [],
    chosen: null,
    skips: [],
    fileProblem: null,
    ...patch,
  });

const NOTES = stored('notes', [0, 30, 60]);

test('a file that is on its way is among the choices, and hides no password', () => {
  expect(view({ skips: ['sponsor'] })).toEqual({
    list: null,
    reason: null,
    choices: [{ source: 'json', count: 0, host: 'c.example', problem: null }],
    skips: ['sponsor'],
    problem: null,
  });
});

test.each<[string, Partial<ViewParts>, boolean]>([
  ['nothing', {}, true],
  ['the notes', { stored: [NOTES] }, true],
  [
    'a list without the chapters within the audio',
    { stored: [stored('json', [200], link.url)] },
    true,
  ],
  ['the file as it was', { stored: [NOTES, stored('json', [0, 50], link.url)] }, false],
  ['what the listener chose', { stored: [NOTES], chosen: 'notes' }, false],
  ['what the listener made', { stored: [NOTES, stored('own', [5])] }, false],
])('a dead file is told when a lesser list stands in for it: %s', (_, patch, isTold) => {
  const { problem, choices } = view({ ...patch, fileProblem: dead });
  expect(problem).toEqual(isTold ? dead : null);
  expect(choices.filter((one) => one.problem)).toMatchObject([
    { host: 'c.example', problem: dead },
  ]);
});

test('what was chosen is shown for as long as something of it lies within the audio', () => {
  const lists = [NOTES, stored('json', [0, 50], link.url)];
  expect(view({ stored: lists, chosen: 'notes' })).toMatchObject({
    list: { source: 'notes' },
    reason: 'chosen',
  });
  const beyond = [stored('notes', [200, 300]), ...lists.slice(1)];
  expect(view({ stored: beyond, chosen: 'notes' })).toMatchObject({
    list: { source: 'json' },
    reason: 'only',
    choices: [{ source: 'json', count: 2 }],
  });
});

test('Podlove chapters of the feed are not those of its chapters file', () => {
  const ofFeed = stored('podlove', [0, 50], 'feed abc');
  expect(view({ stored: [ofFeed], fileProblem: dead })).toMatchObject({
    choices: [
      { source: 'podlove', host: null, problem: null },
      { source: 'json', count: 0, host: 'c.example', problem: dead },
    ],
    problem: dead,
  });
  const ofFile = stored('podlove', [0, 50], 'https://old.example/a.psc');
  expect(view({ stored: [ofFile], fileProblem: dead })).toMatchObject({
    choices: [{ source: 'podlove', host: 'old.example', problem: dead }],
    problem: null,
  });
});

test('what the listener made is measured by the audio alone, not by what the feed says', () => {
  const parts = { stored: [stored('own', [5, 150])] };
  const episode = { duration: 100, measured: true, chaptersLink: null };
  expect(view(parts).list?.chapters).toHaveLength(2);
  expect(view({ ...parts, episode }).list?.chapters).toHaveLength(1);
});
