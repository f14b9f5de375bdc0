import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { chapterFile } from '../../e2e/chapter-files.ts';
import { startHost, type Host } from '../../e2e/host.ts';
import { addEpisode } from '../feeds/test-library.ts';
import { isSkipped } from '../shared/chapters.ts';
import { type Chapter, type ParsedEpisode } from '../shared/model.ts';
import { aTranscript, aVersion } from '../storage/fixtures/samples.ts';
import { type Chapters } from './keep.ts';
import { anEpisode, chaptersFile, type Keeping, NOTES, startKeeping } from './test-chapters.ts';

let host: Host;
let keeping: Keeping;
let chapters: Chapters;

beforeEach(async () => {
  host = await startHost();
  onTestFinished(() => host.stop());
  keeping = await startKeeping();
  ({ chapters } = keeping);
});

const episode = (description: string | null, patch: Partial<ParsedEpisode> = {}) =>
  anEpisode(keeping, { description, ...patch });

const own = (start: number, title: string, patch: Partial<Chapter> = {}): Chapter => ({
  start,
  end: null,
  title,
  url: null,
  image: null,
  toc: true,
  ...patch,
});

test('chooses a list, for as long as it is there', async () => {
  host.serve('/c.json', { body: chaptersFile('One', 'Two', 'Three', 'Four') });
  const link = { chapters: { url: host.url('/c.json'), type: null } };
  const id = await episode(NOTES, link);
  await chapters.get(id);
  expect(await chapters.choose(id, 'notes')).toMatchObject({
    list: { source: 'notes' },
    reason: 'chosen',
    choices: [{ source: 'json' }, { source: 'notes' }],
  });
  expect(await chapters.get(id)).toMatchObject({ list: { source: 'notes' } });
  await episode('No times any more.', link);
  expect(await chapters.get(id)).toMatchObject({ list: { source: 'json' }, reason: 'only' });
  await episode(NOTES, link);
  expect(await chapters.get(id)).toMatchObject({ list: { source: 'notes' } });
  expect(await chapters.choose(id, null)).toMatchObject({
    list: { source: 'json' },
    reason: 'source',
  });
});

test('makes a list, which is shown until another is chosen or it is taken away', async () => {
  const id = await episode(NOTES);
  await chapters.get(id);
  await chapters.choose(id, 'notes');
  const made = [own(0, ' One '), own(90.5, 'Two', { url: 'https://two.example', end: 120 })];
  expect(await chapters.saveOwn(id, made)).toMatchObject({
    list: {
      source: 'own',
      chapters: [
        { start: 0, end: 90.5, title: 'One' },
        { start: 90.5, end: 120, url: 'https://two.example' },
      ],
      warnings: [],
    },
    reason: 'own',
  });
  expect(await chapters.choose(id, 'notes')).toMatchObject({ list: { source: 'notes' } });
  expect(await chapters.saveOwn(id, [])).toMatchObject({
    list: { source: 'notes' },
    reason: 'only',
    choices: [{ source: 'notes' }],
  });
});

test.each([
  ['out of order', [own(9, 'One'), own(3, 'Two')]],
  ['together', [own(3, 'One'), own(3, 'Two')]],
  ['before the start', [own(-1, 'One')]],
  ['beyond the end', [own(0, 'One'), own(300, 'Two')]],
  ['without a title', [own(0, ' \n')]],
])('is told when a list cannot be kept: %s', async (_, made) => {
  const id = await episode(null);
  await keeping.library.store.saveDuration(id, 300);
  const before = await chapters.saveOwn(id, [own(0, 'Good')]);
  await expect(chapters.saveOwn(id, made)).rejects.toMatchObject({
    code: 'own-chapters-unsound',
  });
  expect(await chapters.get(id)).toEqual(before);
});

test('keeps pictures that are there, and addresses of the web', async () => {
  const id = await episode(null);
  const path = join(keeping.library.dataFolder, 'tides.mp3');
  keeping.world.audio = path;
  await writeFile(path, chapterFile('tides.mp3'));
  const picture = (await chapters.get(id)).list?.chapters[0]?.image ?? '';
  expect(picture).toMatch(/^chapter-/);
  const images = [
    picture,
    'https://i.example/a.png',
    `chapter-${'0'.repeat(16)}.png`,
    '../x.png',
    'file:///etc/passwd',
  ];
  const { list } = await chapters.saveOwn(
    id,
    images.map((image, index) => own(index, 'A', { image, url: 'javascript:alert(1)' })),
  );
  expect(list?.chapters.map(({ image }) => image)).toEqual([picture, images[1], null, null, null]);
  expect(list?.chapters.map(({ url }) => url)).toEqual([null, null, null, null, null]);
});

test('skips titles in a show, and every episode of it that was asked about hears', async () => {
  const id = await episode(NOTES);
  const other = await addEpisode(keeping.library.store, { guid: 'other', description: NOTES });
  await chapters.get(id);
  await chapters.get(other);
  const { feedId = 0 } = (await keeping.library.store.episode(id)) ?? {};
  await chapters.setSkipped(feedId, 'flow', true);
  expect(keeping.changes).toEqual([id]);
  const { skips } = await chapters.get(id);
  expect(isSkipped('Flow', skips)).toBe(true);
  expect(await chapters.skipped()).toEqual([
    { feedId, feedTitle: 'Harbour Talk', pattern: 'flow', written: 'Flow' },
  ]);
  await chapters.setSkipped(feedId, 'flow', false);
  expect((await chapters.get(id)).skips).toEqual([]);
  await expect(chapters.setSkipped(99, 'flow', true)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('saves what is shown, on the time of the audio', async () => {
  const id = await episode(NOTES);
  await expect(chapters.exportTo(id, 'lines')).rejects.toMatchObject({ code: 'bad-request' });
  await chapters.get(id);
  expect(await chapters.exportTo(id, 'json')).toBeNull();
  const { world, library, suggested } = keeping;
  const versionId = await library.store.saveTranscript(id, aVersion(aTranscript(['The tide'])), []);
  await library.store.saveSync(versionId, { offset: 7, anchors: [], breaks: [], chapters: true });
  world.saveAs = join(library.dataFolder, 'saved.txt');
  expect(await chapters.exportTo(id, 'lines')).toBe('saved.txt');
  expect(await readFile(world.saveAs, 'utf8')).toContain('2:07 Flow');
  await chapters.saveOwn(id, [own(120, 'Mine')]);
  await chapters.exportTo(id, 'podlove');
  expect(await readFile(world.saveAs, 'utf8')).toContain('start="00:02:00.000" title="Mine"');
  expect(suggested).toEqual(
    ['chapters.json', 'txt', 'psc'].map((extension) => `Episode one.${extension}`),
  );
  world.saveAs = join(library.dataFolder, 'gone', 'saved.txt');
  await expect(chapters.exportTo(id, 'json')).rejects.toMatchObject({ code: 'cannot-save-file' });
});
