// @vitest-environment happy-dom
import { fake } from '../bridge/install-fake.ts';
import { beforeEach, expect, test } from 'vitest';
import { toJsonText } from '../../electron/shared/json-text.ts';
import { jumpsOf, UNSYNCED } from '../../electron/shared/sync.ts';
import { readings } from './reading.ts';
import { type ReadyTranscript } from './transcript-reading.ts';
import { useToasts } from './toasts.ts';
import { player } from '../player/player.ts';
import { timing, useTiming } from './timing.ts';

const EPISODE = 1000;

function transcript(): ReadyTranscript {
  const held = readings.transcript(EPISODE);
  if (held?.state !== 'ready') throw new Error('no transcript is held');
  return held;
}
const sync = () => transcript().sync;
const lastToast = () => useToasts.getState().toasts.at(-1);
const startOf = (line: number) => transcript().source.segments[line]?.start ?? NaN;

async function show(versionId = 1): Promise<void> {
  const answer = await fake.api.transcripts.get(EPISODE);
  if (!answer.ok || answer.value.state !== 'ready') throw new Error('the fake has no transcript');
  readings.putTranscript(EPISODE, { ...answer.value, versionId, sync: UNSYNCED });
}

/** A line is heard so many seconds later than the transcript says. */
function hear(line: number, later: number): void {
  player.seek(startOf(line) + later);
  timing.syncHere(EPISODE, line);
}

beforeEach(async () => {
  useToasts.setState({ toasts: [] });
  await show();
  if (player.state.episodeId !== EPISODE) await player.load(EPISODE);
});

test('what is on the screen moves at once, and so does what the library has', async () => {
  const before = transcript().shown.segments[3]?.start ?? NaN;
  timing.nudge(EPISODE, 1);
  timing.nudge(EPISODE, -0.1);
  expect(transcript().shown.segments[3]?.start).toBeCloseTo(before + 0.9);
  await expect
    .poll(async () => {
      const kept = await fake.api.transcripts.get(EPISODE);
      return kept.ok && kept.value.state === 'ready' && kept.value.sync.offset;
    })
    .toBe(0.9);
});

test('a line said to be spoken opens the panel; undo goes back step by step', () => {
  timing.close();
  hear(2, 0);
  expect(useTiming.getState().episodeId).toBe(EPISODE);
  hear(12, 30);
  expect(jumpsOf(sync())).toMatchObject([{ by: 30, placed: true }]);
  timing.undo(EPISODE);
  expect(sync().anchors).toHaveLength(1);
  timing.undo(EPISODE);
  expect(sync()).toEqual(UNSYNCED);
});

test('between lines without times of their own nothing jumps', () => {
  const { source, ...rest } = transcript();
  const view = { ...rest, source: toJsonText({ ...source, timed: false }) };
  readings.putTranscript(EPISODE, view);
  hear(2, 0);
  hear(12, 30);
  expect(jumpsOf(sync())).toEqual([]);
  const [before = NaN, between = NaN, after = NaN] = [2, 7, 12].map(
    (line) => (transcript().shown.segments[line]?.start ?? NaN) - startOf(line),
  );
  expect(before).toBeCloseTo(0);
  expect(after).toBeCloseTo(30);
  expect(between).toBeGreaterThan(1);
  expect(between).toBeLessThan(29);
});

test('what contradicts the newest word is taken back, which can be undone', () => {
  hear(12, 30);
  hear(8, 60);
  expect(sync().anchors).toHaveLength(1);
  expect(lastToast()?.text).toMatch(/wrong order/);
  lastToast()?.actions[0]?.run();
  expect(sync().anchors).toMatchObject([{ transcript: startOf(12) }]);
  expect(lastToast()).toBeUndefined();
});

test('reset is undone by its message, until something else is changed', () => {
  hear(2, 4);
  timing.reset(EPISODE);
  expect(sync()).toEqual(UNSYNCED);
  lastToast()?.actions[0]?.run();
  expect(sync().anchors).toHaveLength(1);
  timing.reset(EPISODE);
  timing.nudge(EPISODE, 1);
  expect(lastToast()).toBeUndefined();
});

test('steps of one version are not taken back in another', async () => {
  timing.nudge(EPISODE, 1);
  await show(2);
  timing.undo(EPISODE);
  expect(sync()).toEqual(UNSYNCED);
  timing.nudge(EPISODE, 2);
  timing.undo(EPISODE);
  timing.undo(EPISODE);
  expect(sync()).toEqual(UNSYNCED);
});

test('an episode that is not in the player has no line that is being spoken', async () => {
  await player.load(1001);
  timing.syncHere(EPISODE, 3);
  expect(sync()).toEqual(UNSYNCED);
  expect(lastToast()?.text).toMatch(/Listen to this episode first/);
});
