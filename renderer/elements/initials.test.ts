import { expect, test } from 'vitest';
import { initialsOf } from './initials.tsx';

test.each([
  ['Mara Quill', 'MQ'],
  ['Mara van der Quill', 'MQ'],
  ['mara', 'M'],
  ['“Mara” (Quill)', 'MQ'],
  ['Mara Quill —', 'MQ'],
  ['émile 2nd', 'É2'],
  ['𝒜da Brine', '𝒜B'],
  ['李 雷', '李雷'],
  ['—', ''],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
