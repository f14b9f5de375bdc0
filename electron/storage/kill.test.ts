import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { bundled } from './fixtures/bundle.ts';
import { temporaryFolder } from './fixtures/samples.ts';
import { closeLibrary, openLibrary } from './open.ts';

/** Starts a process that saves feeds of 200 episodes, and kills it after it said so `rounds` times. */
async function killedAfter(rounds: number, folder: string, script: string): Promise<number> {
  const writer = spawn(process.execPath, [script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let saved = 0;
  for await (const line of createInterface(writer.stdout)) {
    saved = Number(line);
    // The process does not wait: it is in the middle of a later feed by now.
    if (saved === rounds) writer.kill('SIGKILL');
  }
  if (writer.signalCode === null) await once(writer, 'exit');
  expect(writer.signalCode).toBe('SIGKILL');
  return saved;
}

test('a process killed while it saves leaves whole feeds or none of them', async () => {
  const script = await bundled('writer.ts');
  for (const rounds of [1, 4, 9]) {
    const folder = temporaryFolder();
    const saved = await killedAfter(rounds, folder, script);
    const { database, endedUncleanly } = openLibrary(folder);
    onTestFinished(() => closeLibrary(database));
    expect(endedUncleanly).toBe(true);
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    const counts = database.all<{ episodes: number }>(
      `SELECT (SELECT count(*) FROM episode WHERE feed_id = feed.id) AS episodes FROM feed`,
    );
    // Everything it said it had saved is there; one more may have been, before it could say so.
    expect([saved, saved + 1]).toContain(counts.length);
    expect(new Set(counts.map(({ episodes }) => episodes))).toEqual(new Set([200]));
  }
});
