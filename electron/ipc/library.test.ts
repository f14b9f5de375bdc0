import { expect, test } from 'vitest';
import { failure } from '../shared/errors.ts';
import type { LibraryStatus } from '../shared/library.ts';
import { Library } from './library.ts';

const ready: LibraryStatus = { state: 'ready' };
const damaged: LibraryStatus = {
  state: 'failed',
  problem: failure('library-corrupt', { file: 'library.sqlite' }),
  backup: '2026-11-01T10:00:00Z',
};

function aLibrary(onReady: (library: Library) => Promise<void>, statuses = [ready]) {
  const told: LibraryStatus[] = [];
  const logged: unknown[] = [];
  const next = () => Promise.resolve(statuses.shift() ?? ready);
  const library: Library = new Library({
    file: { open: next, startFromBackup: next },
    dataFolder: '/data',
    onReady: () => onReady(library),
    onReplace: () => {
      // As when a download cannot be remembered any more.
      library.report(damaged);
      return Promise.resolve();
    },
    emit: (status) => told.push(status),
    log: (error) => logged.push(error),
  });
  return { library, told, logged };
}

test('is ready once it is open and prepared', async () => {
  const { library, told } = aLibrary(() => Promise.resolve());
  expect(library.status).toEqual({ state: 'opening' });
  await library.open();
  expect(library.status).toEqual(ready);
  expect(told).toEqual([ready]);
});

test('is of use although something could not be prepared', async () => {
  const { library, logged } = aLibrary(() => Promise.reject(new Error('no room')));
  await library.open();
  expect(library.status).toEqual(ready);
  expect(logged).toHaveLength(1);
});

test('damage that shows while it is prepared is not covered up', async () => {
  const { library, told } = aLibrary((itself) => {
    itself.report(damaged);
    return Promise.reject(new Error('malformed'));
  });
  await library.open();
  expect(library.status).toEqual(damaged);
  expect(told).toEqual([damaged]);
});

test('starts from a backup once, however often that is asked for', async () => {
  const { library, told } = aLibrary(() => Promise.resolve(), [damaged, ready]);
  await library.open();
  const first = library.startFromBackup();
  expect(() => library.startFromBackup()).toThrow('does not do');
  await first;
  expect(told).toEqual([damaged, ready]);
});
