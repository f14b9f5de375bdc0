import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CuecastError, failure } from '../../electron/shared/errors.ts';
import { toasts, useToasts } from './toasts.ts';

const shown = () => useToasts.getState().toasts;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const { id } of shown()) toasts.dismiss(id);
  vi.useRealTimers();
});

test('a message goes by itself, one with an action stays longer', () => {
  toasts.say('Link copied');
  toasts.say('Removed Harbour Tapes', { label: 'Undo', run: () => undefined });
  vi.advanceTimersByTime(4000);
  expect(shown().map(({ text }) => text)).toEqual(['Removed Harbour Tapes']);
  vi.advanceTimersByTime(6000);
  expect(shown()).toEqual([]);
});

test('held messages stay until they are let go', () => {
  toasts.say('Link copied');
  vi.advanceTimersByTime(1500);
  toasts.hold();
  vi.advanceTimersByTime(60_000);
  expect(shown()).toHaveLength(1);
  toasts.release();
  vi.advanceTimersByTime(2499);
  expect(shown()).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(shown()).toHaveLength(0);
});

test('a failure is told in its own sentence, and anything unforeseen in the common one', () => {
  toasts.alert(new CuecastError(failure('timed-out', { host: 'shows.example' })));
  toasts.alert(new TypeError('x is not a function'));
  expect(shown()).toMatchObject([
    { tone: 'alert', text: failure('timed-out', { host: 'shows.example' }).message },
    { tone: 'alert', text: failure('unexpected', {}).message },
  ]);
});

test('the same words are told once, and at most three messages at a time', () => {
  for (const text of ['one', 'two', 'one', 'three', 'four']) toasts.say(text);
  expect(shown().map(({ text }) => text)).toEqual(['one', 'three', 'four']);
});

test('of a message about something with a name without end, the beginning is shown', () => {
  toasts.say(`Added ${'x'.repeat(1_000_000)}`);
  expect(useToasts.getState().toasts.at(-1)?.text).toBe(`Added ${'x'.repeat(293)}…`);
});
