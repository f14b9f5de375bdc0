// @vitest-environment happy-dom
import { fake } from '../bridge/install-fake.ts';
import { beforeEach, expect, test } from 'vitest';
import { ok } from '../../electron/shared/result.ts';
import { api, replaceApi, unwrap } from '../bridge/api.ts';
import { stars } from './stars.ts';
import { useToasts } from './toasts.ts';

const said = () => useToasts.getState().toasts.map(({ text }) => text);
const two = fake.episodes.slice(0, 2);
/** Which of the two are. */
const starred = async () => {
  const { items } = await unwrap(
    api.episodes.list({ feedId: null, filter: 'starred', offset: 0, limit: 50 }),
  );
  return two.map(({ id }) => items.some((item) => item.id === id));
};

beforeEach(async () => {
  replaceApi(fake.api);
  useToasts.setState({ toasts: [] });
  for (const { id } of two) await api.episodes.setStarred(id, true);
});

test('stars are taken away one after the other, and come back in the other order', async () => {
  const [first, second] = two;
  if (!first || !second) throw new Error('the fake has too few episodes');
  await stars.remove(first);
  await stars.remove({ ...second, title: 'x'.repeat(1_000_000) });
  expect(await starred()).toEqual([false, false]);
  expect(said()).toEqual([`Removed the star of “${'x'.repeat(59)}…”`]);
  await stars.undo();
  expect(await starred()).toEqual([false, true]);
  expect(said()).toEqual([]);
  await stars.undo();
  await stars.undo();
  expect(await starred()).toEqual([true, true]);
});

test('a star that could not be taken away leaves nothing to undo', async () => {
  const [first] = fake.episodes;
  if (!first) throw new Error('the fake has no episodes');
  const asked: boolean[] = [];
  const setStarred: typeof api.episodes.setStarred = (_id, value) => {
    asked.push(value);
    return Promise.resolve(
      value ? ok(null) : { ok: false, error: { code: 'not-found', message: 'It is gone.' } },
    );
  };
  replaceApi({ ...fake.api, episodes: { ...fake.api.episodes, setStarred } });
  await stars.remove(first);
  expect(said()).toEqual(['It is gone.']);
  await stars.undo();
  expect(asked).toEqual([false]);
});
