// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { ok } from '../../electron/shared/result.ts';
import { replaceApi } from '../bridge/api.ts';
import { createFakeLibrary } from '../bridge/fake.ts';
import { importing } from './importing.ts';
import { useToasts } from './toasts.ts';

const file = new File(['WEBVTT'], 'own.vtt');

/** Brings a file in for an episode that nobody reads, and takes it back; what the library was asked then. */
async function takeBackIn(episodeId: number, fetchedAt: string): Promise<string[]> {
  const { api } = createFakeLibrary();
  const asked: string[] = [];
  const { importFile, removeVersion, choose } = api.transcripts;
  api.transcripts.importFile = async (...args) => {
    const answer = await importFile(...args);
    if (!answer.ok || answer.value.state !== 'ready') return answer;
    const { versionId, choices } = answer.value;
    const fetched = choices.map((one) =>
      one.versionId === versionId ? { ...one, fetchedAt } : one,
    );
    return ok({ ...answer.value, choices: fetched });
  };
  api.transcripts.removeVersion = (...args) => (asked.push('remove'), removeVersion(...args));
  api.transcripts.choose = (...args) => (asked.push('choose'), choose(...args));
  replaceApi(api);
  await importing.files({ id: episodeId, title: 'Tides' }, [file]);
  useToasts.getState().toasts.at(-1)?.actions[0]?.run();
  await vi.waitFor(() => expect(asked).not.toEqual([]));
  return asked;
}

test('undo takes away what came in', async () => {
  expect(await takeBackIn(1000, '2999-01-01T00:00:00.000Z')).toEqual(['remove']);
});

test('undo leaves what was there before, with what was corrected in it', async () => {
  expect(await takeBackIn(1001, '2020-01-01T00:00:00.000Z')).toEqual(['choose']);
});
