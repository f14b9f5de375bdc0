// @vitest-environment happy-dom
import '../bridge/install-fake.ts';
import { beforeEach, expect, test } from 'vitest';
import { api, unwrap } from '../bridge/api.ts';
import { corrections } from './corrections.ts';
import { readings } from './reading.ts';
import { toasts, useToasts } from './toasts.ts';

const EPISODE = 1000;
const VERSION = 1;

const ready = () => {
  const transcript = readings.transcript(EPISODE);
  return transcript?.state === 'ready' ? transcript : expect.fail('no transcript');
};
const line = (index: number) => ready().shown.segments[index]?.text;
const setWords = (segment: number, text: string) =>
  corrections.setWords(EPISODE, segment, text, VERSION);
const kept = async () => {
  const view = await unwrap(api.transcripts.get(EPISODE));
  return view.state === 'ready' ? view.corrections : expect.fail('no transcript');
};
const messages = () => useToasts.getState().toasts.map(({ text }) => text);
const last = () => useToasts.getState().toasts.at(-1);

beforeEach(async () => {
  for (const { id } of useToasts.getState().toasts) toasts.dismiss(id);
  readings.putTranscript(EPISODE, await unwrap(api.transcripts.get(EPISODE)));
  await corrections.discard(EPISODE);
});

test('every change is on the screen and kept, and undone and made again in order', async () => {
  await setWords(2, 'We had nine minutes.');
  await setWords(2, 'We had ten minutes.');
  await corrections.rename(EPISODE, 'Ivo Sands', 'Pilot');
  expect(line(2)).toBe('We had ten minutes.');
  expect(ready().shown.segments[2]?.speaker).toBe('Pilot');
  expect(await kept()).toHaveLength(2);

  await corrections.undo(EPISODE);
  await corrections.undo(EPISODE);
  expect(line(2)).toBe('We had nine minutes.');
  expect(await kept()).toEqual([{ kind: 'words', segment: 2, text: 'We had nine minutes.' }]);
  await corrections.redo(EPISODE);
  expect(line(2)).toBe('We had ten minutes.');
  // A new change leaves nothing to be made again.
  await corrections.merge(EPISODE, 0);
  await corrections.redo(EPISODE);
  expect(ready().shown.segments[2]?.speaker).toBe('Ivo Sands');
});

test('only the last change can be undone by its message', async () => {
  await corrections.remove(EPISODE, [0, 1]);
  expect(last()).toMatchObject({ text: '2 lines deleted', actions: [{ label: 'Undo' }] });
  await setWords(3, 'Count them.');
  expect(messages()).toEqual([]);
  await corrections.remove(EPISODE, [3]);
  last()?.actions[0]?.run();
  await expect.poll(() => line(1)).toBe('Count them.');
  expect(messages()).toEqual(['Correction undone']);
});

test('no words at all delete the line; the same words again are no change', async () => {
  const text = line(4) ?? '';
  await setWords(4, ' ');
  expect(line(4)).not.toBe(text);
  await corrections.undo(EPISODE);
  const before = ready().corrections;
  await setWords(4, text);
  expect(ready().corrections).toBe(before);
});

test('a line goes back to what was published, but for names changed everywhere', async () => {
  await corrections.rename(EPISODE, 'Mara Quill', 'Mara');
  expect(corrections.canTakeBack(EPISODE, 0)).toBe(false);
  const published = line(0);
  await corrections.merge(EPISODE, 0);
  await setWords(0, 'Both of them.');
  expect(corrections.canTakeBack(EPISODE, 0)).toBe(true);
  await corrections.takeBack(EPISODE, 0);
  expect(line(0)).toBe(published);
  expect(ready().shown.segments[0]?.speaker).toBe('Mara');
});

test('what could not be kept is not shown, and is no step to undo', async () => {
  await setWords(0, 'First.');
  await corrections.rename(EPISODE, 'Mara Quill', 'x'.repeat(300));
  expect(ready().shown.segments[0]?.speaker).toBe('Mara Quill');
  expect(last()?.tone).toBe('alert');
  await corrections.undo(EPISODE);
  expect(line(0)).not.toBe('First.');
});

test('words for a version that is not shown any more are given back, not put elsewhere', async () => {
  const before = ready().corrections;
  await corrections.setWords(EPISODE, 0, 'Long thought about.', VERSION + 1);
  expect(ready().corrections).toBe(before);
  expect(last()?.text).toContain('Long thought about.');
});
