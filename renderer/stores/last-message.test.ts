import { afterEach, expect, test } from 'vitest';
import { createLastMessage } from './last-message.ts';
import { toasts, useToasts } from './toasts.ts';

const undo = { label: 'Undo', run: () => undefined };
const shown = () => useToasts.getState().toasts.map(({ text }) => text);

afterEach(() => {
  for (const { id } of useToasts.getState().toasts) toasts.dismiss(id);
});

test('of the changes that follow each other the last is told, with its way back', () => {
  const { say } = createLastMessage();
  say('Line removed', undo);
  say('Lines merged', undo);
  expect(shown()).toEqual(['Lines merged']);
  expect(useToasts.getState().toasts[0]?.actions).toEqual([undo]);
});

test('it goes, and nothing else with it', () => {
  const lines = createLastMessage();
  const chapters = createLastMessage();
  toasts.say('Link copied');
  chapters.say('Chapter removed', undo);
  lines.say('Line removed', undo);
  lines.hush();
  lines.hush();
  expect(shown()).toEqual(['Link copied', 'Chapter removed']);
});
