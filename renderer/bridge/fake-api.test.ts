// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { CuecastError } from '../../electron/shared/errors.ts';
import { unwrap } from './api.ts';
import { createFakeLibrary } from './fake.ts';

const { api, emit } = createFakeLibrary();

test('a value is unwrapped, a failure thrown with its sentence', async () => {
  await expect(unwrap(api.settings.get())).resolves.toMatchObject({ volume: 0.8 });
  const lost = unwrap(api.episodes.get(999_999));
  await expect(lost).rejects.toBeInstanceOf(CuecastError);
  await expect(lost).rejects.toMatchObject({ code: 'not-found' });
});

test('arguments are checked as the main process checks them', async () => {
  expect(await api.episodes.savePosition(1000, -1)).toMatchObject({
    ok: false,
    error: { code: 'bad-request' },
  });
});

test('a listener hears until it stops', () => {
  const heard: string[] = [];
  const stop = api.app.menu((command) => heard.push(command));
  emit.app.menu('search');
  stop();
  emit.app.menu('find');
  expect(heard).toEqual(['search']);
});
