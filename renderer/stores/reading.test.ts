// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from 'vitest';
import { failure } from '../../electron/shared/errors.ts';
import { type TranscriptView } from '../../electron/shared/library.ts';
import { ok } from '../../electron/shared/result.ts';
import { replaceApi } from '../bridge/api.ts';
import { createFakeLibrary } from '../bridge/fake.ts';
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
