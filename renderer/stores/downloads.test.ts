// @vitest-environment happy-dom
import { fake } from '../bridge/install-fake.ts';
import { expect, test } from 'vitest';
import { countUnderWay, downloads, useDownloads } from './downloads.ts';

const stateOf = (id: number) => useDownloads.getState().byEpisode.get(id)?.state;

test('mirrors the downloads, and every change of them', async () => {
  const stop = downloads.start();
  // What changes while the list is on its way is newer than the list.
  fake.emit.downloads.changed({ episodeId: 1000, status: null });
  await expect.poll(() => stateOf(1001)).toBe('done');
  expect(stateOf(1000)).toBeUndefined();
  expect(countUnderWay(useDownloads.getState())).toBe(5);

  await downloads.hold(1002);
  expect(stateOf(1002)).toBe('paused');
  await downloads.get(1002);
  expect(stateOf(1002)).toBe('running');
  await downloads.cancel(1002);
  expect(stateOf(1002)).toBeUndefined();
  expect(countUnderWay(useDownloads.getState())).toBe(4);

  stop();
  await downloads.remove(1001);
  expect(stateOf(1001)).toBe('done');
});
