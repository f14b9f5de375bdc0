import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';
import { type Pause } from './pause.ts';

const superseded: unknown = expect.objectContaining({ code: 'superseded' });

/** Never done, however long one waits for it. */
async function endless(pause: Pause): Promise<never> {
  for (;;) await pause();
}

/** Longer than anybody may work before others may. */
function busy(): void {
  const until = performance.now() + 20;
  while (performance.now() < until);
}

test('a newer find is answered although an older one never ends', async () => {
  const ask = createTurns();
  const older = expect(ask('find', 't', endless)).rejects.toEqual(superseded);
  expect(await ask('find', 'ti', () => 'found')).toBe('found');
  await older;
});

test('what is asked in a burst is never begun, but for the last', async () => {
  const ask = createTurns();
  const begun: string[] = [];
  const finds = ['t', 'ti', 'tid', 'tide'].map((query) =>
    ask('find', query, () => begun.push(query)),
  );
  const settled = await Promise.allSettled(finds);
  expect(settled.map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
  expect(begun).toEqual(['tide']);
});

test.each(['count', 'episode', 'suggest'] as const)(
  'a %s of another search ends when one is found for',
  async (kind) => {
    const ask = createTurns();
    const older = expect(ask(kind, 'tide', endless)).rejects.toEqual(superseded);
    expect(await ask('find', 'ebb', () => 'found')).toBe('found');
    await older;
  },
);

test.each(['count', 'episode', 'suggest'] as const)(
  'a %s outlasts the next page of its search',
  async (kind) => {
    const ask = createTurns();
    let isPaged = false;
    const work = async (pause: Pause) => {
      while (!isPaged) await pause();
      return 'done';
    };
    const underWay = ask(kind, 'tide', work);
    await ask('find', 'tide', () => (isPaged = true));
    expect(await underWay).toBe('done');
  },
);

test.each(['count', 'suggest', 'names'] as const)('a newer %s ends an older one', async (kind) => {
  const ask = createTurns();
  const older = expect(ask(kind, 'a', endless)).rejects.toEqual(superseded);
  expect(await ask(kind, 'b', () => 'newer')).toBe('newer');
  await older;
});

test('names and finds, the hits of episodes, and what is counted for watching leave each other alone', async () => {
  const ask = createTurns();
  let isOver = false;
  const patient = async (pause: Pause) => {
    while (!isOver) await pause();
    return 'done';
  };
  const all = [
    ask('names', 'a', patient),
    ask('episodesWith', 'b', patient),
    ask('episodesWith', 'c', patient),
    ask('find', 'd', patient),
    ask('episode', 'd', patient),
    ask('episode', 'd', patient),
    ask('count', 'd', patient),
  ];
  setTimeout(() => (isOver = true), 0);
  expect(await Promise.all(all)).toEqual(all.map(() => 'done'));
});

test('a warm-up ends with the first find, and ends nothing', async () => {
  const ask = createTurns();
  const warming = expect(ask('warmUp', '', endless)).rejects.toEqual(superseded);
  const finding = ask('find', 'ebb', () => 'found');
  const again = expect(ask('warmUp', '', endless)).rejects.toEqual(superseded);
  expect(await finding).toBe('found');
  await warming;
  await ask('find', 'flow', () => 'found');
  await again;
});

test('nothing else goes on while somebody waits for a find', async () => {
  const ask = createTurns();
  const order: string[] = [];
  const steps = (name: string) => async (pause: Pause) => {
    for (let step = 0; step < 3; step++) {
      order.push(name);
      busy();
      await pause();
    }
  };
  const counting = ask('episodesWith', 'tide', steps('watch'));
  const finding = ask('find', 'ebb', steps('find'));
  await Promise.all([counting, finding]);
  expect(order).toEqual(['find', 'find', 'find', 'watch', 'watch', 'watch']);
});

test('work that fails makes way', async () => {
  const ask = createTurns();
  const broken = () => {
    throw new Error('broken');
  };
  await expect(ask('find', 'tide', broken)).rejects.toThrow('broken');
  expect(await ask('count', 'tide', () => 3)).toBe(3);
});
