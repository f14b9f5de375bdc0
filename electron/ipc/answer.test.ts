import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type Bookmark } from '../shared/bookmarks.ts';
import { fail } from '../shared/errors.ts';
import { ipcSchema } from '../shared/ipc.ts';
import { answer, type Sender } from './answer.ts';

const page: Sender = { url: 'cuecast-app://app/index.html', top: true };

function ask(sender: Sender | null, args: unknown[], handler: (n: number) => unknown = (n) => n) {
  const logged: unknown[] = [];
  const gate = {
    trustedOrigin: 'cuecast-app://app',
    log: (_: string, error: unknown) => logged.push(error),
  };
  const call = { args: v.tuple([v.number()]) };
  return answer(gate, 'test.call', call, handler, sender, args).then((result) => ({
    result,
    logged,
  }));
}

test('answers the value of the handler', async () => {
  expect((await ask(page, [7])).result).toEqual({ ok: true, value: 7 });
});

test.each<[string, Sender | null]>([
  ['another origin', { url: 'https://example.com/', top: true }],
  ['another host of our scheme', { url: 'cuecast-app://evil/index.html', top: true }],
  ['a frame within our page', { url: page.url, top: false }],
  ['no address', { url: '', top: true }],
  ['a frame that is gone', null],
])('refuses %s without running the handler', async (_, sender) => {
  let ran = false;
  const { result } = await ask(sender, [7], () => (ran = true));
  expect(result).toMatchObject({ ok: false, error: { code: 'unknown-sender' } });
  expect(ran).toBe(false);
});

test.each([[[]], [['7']], [[null]], [[{}]]])('refuses the arguments %j', async (args) => {
  let ran = false;
  const { result } = await ask(page, args, () => (ran = true));
  expect(result).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  expect(ran).toBe(false);
});

test('a named failure crosses as its code and sentence', async () => {
  const { result, logged } = await ask(page, [7], () =>
    fail('http-status', { host: 'h', status: 500 }),
  );
  expect(result).toEqual({
    ok: false,
    error: { code: 'http-status', message: expect.stringContaining('500') as string },
  });
  expect(logged).toEqual([]);
});

test('a failure nobody foresaw keeps its details in the log', async () => {
  const { result, logged } = await ask(page, [7], () => {
    throw new TypeError('secret path /home/x');
  });
  expect(result).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  expect(JSON.stringify(result)).not.toContain('secret');
  expect(logged).toHaveLength(1);
});

const aBookmark = (patch: Partial<Bookmark>): Bookmark => ({
  id: 1,
  episodeId: 1,
  time: 3.5,
  note: 'Ebb',
  createdAt: '2031-05-02T06:00:00.000Z',
  ...patch,
});

test('a bookmark is taken as the window makes it', () => {
  const now = aBookmark({ createdAt: new Date().toISOString() });
  for (const given of [now, { ...now, id: null }])
    expect(v.safeParse(ipcSchema.bookmarks.save.args, [given]).success).toBe(true);
});

test.each([
  ['position before the start', ipcSchema.episodes.savePosition.args, [1, -1]],
  ['position that is no number', ipcSchema.episodes.savePosition.args, [1, NaN]],
  ['id that is no whole number', ipcSchema.episodes.get.args, [1.5]],
  ['a setting that is none', ipcSchema.settings.set.args, [{ volume: 0.5, theme: 'x' }]],
  ['volume past the end', ipcSchema.settings.set.args, [{ volume: 2 }]],
  ['a note without end', ipcSchema.bookmarks.save.args, [aBookmark({ note: 'x'.repeat(10_001) })]],
  ['a bookmark of no time', ipcSchema.bookmarks.save.args, [aBookmark({ time: Infinity })]],
  ['a bookmark made some day', ipcSchema.bookmarks.save.args, [aBookmark({ createdAt: 'today' })]],
  ['an endless address', ipcSchema.feeds.add.args, ['x'.repeat(5000)]],
] as const)('the schema refuses %s', (_, schema, args) => {
  expect(v.safeParse(schema, args).success).toBe(false);
});
