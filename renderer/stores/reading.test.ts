// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from 'vitest';
import { failure } from '../../electron/shared/errors.ts';
import { type TranscriptView } from '../../electron/shared/library.ts';
import { ok } from '../../electron/shared/result.ts';
import { replaceApi } from '../bridge/api.ts';
import { createFakeLibrary } from '../bridge/fake.ts';
import { UNSYNCED } from '../../electron/shared/sync.ts';
import { readings } from './reading.ts';

const EPISODE = 1000;
const none: TranscriptView = { state: 'none' };
const later: TranscriptView = {
  state: 'failed',
  problem: failure('empty-transcript', {}),
  choices: [],
};

test('a change that comes while a transcript is on its way is not lost', async () => {
  const { api, emit } = createFakeLibrary();
  const answers: ((view: TranscriptView) => void)[] = [];
  api.transcripts.get = () => new Promise((done) => answers.push((view) => done(ok(view))));
  replaceApi(api);
  onTestFinished(readings.start());

  // Nobody reads it: nothing is fetched.
  emit.transcripts.changed({ episodeId: EPISODE });
  expect(answers).toHaveLength(0);

  readings.retry(EPISODE, 'transcript');
  emit.transcripts.changed({ episodeId: EPISODE });
  emit.transcripts.changed({ episodeId: EPISODE });
  expect(answers).toHaveLength(1);
  answers[0]?.(none);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.(later);
  await vi.waitFor(() => expect(readings.transcript(EPISODE)).toEqual(later));
  expect(answers).toHaveLength(2);
});

const moved = { ...UNSYNCED, offset: 4 };
const syncShown = () => {
  const transcript = readings.transcript(EPISODE);
  return transcript?.state === 'ready' ? transcript.sync : null;
};

test('what set out before a change does not take it from the screen', async () => {
  const { api, emit } = createFakeLibrary();
  const answer = api.transcripts.get;
  replaceApi(api);
  onTestFinished(readings.start());
  readings.retry(EPISODE, 'transcript');
  await vi.waitFor(() => expect(syncShown()).toEqual(UNSYNCED));

  const before = await answer(EPISODE);
  const answers: (() => void)[] = [];
  api.transcripts.get = () =>
    new Promise((done) =>
      answers.push(() => done(answers.length === 1 ? before : answer(EPISODE))),
    );
  emit.transcripts.changed({ episodeId: EPISODE });
  expect(answers).toHaveLength(1);
  await readings.change(EPISODE, { sync: moved });
  answers[0]?.();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(syncShown()).toEqual(moved);
  answers[1]?.();
});

test('when several changes come to nothing, the screen shows what the library has', async () => {
  const { api } = createFakeLibrary();
  replaceApi(api);
  await api.transcripts.saveSync(1, UNSYNCED);
  readings.retry(EPISODE, 'transcript');
  await vi.waitFor(() => expect(syncShown()).toEqual(UNSYNCED));
  const problem = failure('disk-full', { folder: '/' });
  api.transcripts.saveSync = () => Promise.resolve({ ok: false, error: problem });
  const changes = [1, 2, 3].map((offset) =>
    readings.change(EPISODE, { sync: { ...UNSYNCED, offset } }),
  );
  expect(await Promise.all(changes)).toEqual([false, false, false]);
  await vi.waitFor(() => expect(syncShown()).toEqual(UNSYNCED));
});

test('a refreshed feed may name another chapters file: those that are held are asked for again', async () => {
  const { api, emit } = createFakeLibrary();
  const { get } = api.chapters;
  const asked: number[] = [];
  api.chapters.get = (episodeId) => {
    asked.push(episodeId);
    return get(episodeId);
  };
  replaceApi(api);
  onTestFinished(readings.start());
  await readings.chapters(EPISODE);
  emit.feeds.changed(null);
  await vi.waitFor(() => expect(asked).toEqual([EPISODE, EPISODE]));
});
