import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../storage/fixtures/samples.ts';
import { startFinder } from './client.ts';

/** A thread that ends when it is first asked for something, and answers when it is begun again. */
function fragileWorker(): string {
  const folder = temporaryFolder();
  const worker = join(folder, 'worker.mjs');
  writeFileSync(
    worker,
    `import { existsSync, writeFileSync } from 'node:fs';
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, method }) => {
      if (method === 'open') return parentPort.postMessage({ id, result: { ok: true } });
      if (existsSync(import.meta.filename + '.once'))
        return parentPort.postMessage({ id, result: { ok: true, value: ['found'] } });
      writeFileSync(import.meta.filename + '.once', '');
      process.exit(1);
    });`,
  );
  return worker;
}

test('after its thread has ended, the next call begins a new one', async () => {
  const failures: unknown[] = [];
  const finder = startFinder(fragileWorker(), { onFailed: (error) => failures.push(error) });
  onTestFinished(() => finder.close());
  await finder.open('/data');
  await expect(finder.names('tide', 5)).rejects.toThrow('ended');
  expect(failures).toHaveLength(1);
  expect(await finder.names('tide', 5)).toEqual(['found']);
  await finder.close();
  await expect(finder.names('tide', 5)).rejects.toMatchObject({ code: 'library-closed' });
  expect(failures).toHaveLength(1);
});
