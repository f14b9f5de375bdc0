import { expect, test } from 'vitest';
import { holds } from './dependencies.mjs';

const lock = {
  '': { name: 'cuecast' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b-mac': { version: '2.0.0', optional: true },
};
const a = { version: '1.0.0' };

test.each([
  ['all that is asked for', { 'node_modules/a': a }, true],
  [
    'an optional package too',
    { 'node_modules/a': a, 'node_modules/b-mac': { version: '2.0.0' } },
    true,
  ],
  ['nothing', undefined, false],
  ['too little', {}, false],
  ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
  [
    'an optional package of another version',
    { 'node_modules/a': a, 'node_modules/b-mac': a },
    false,
  ],
  ['more than is asked for', { 'node_modules/a': a, 'node_modules/c': a }, false],
])('installed is %s', (_, installed, expected) => {
  expect(holds(installed, lock)).toBe(expected);
});
