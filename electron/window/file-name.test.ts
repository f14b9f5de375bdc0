import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test.each([
  ['Hits for lantern', 'Hits for lantern'],
  ['Hits for "count the lights" in:title', 'Hits for count the lights in title'],
  [' ../..\\secret ', 'secret'],
  ['.hidden.', 'hidden'],
  ['a\nb\tc\u0000', 'a b c'],
  ['Hits for \u202Efdp.exe', 'Hits for fdp.exe'],
  ['??', ''],
  ['x'.repeat(1_000_000), 'x'.repeat(100)],
  [`${'x'.repeat(99)}. y`, 'x'.repeat(99)],
  ['灯'.repeat(100), '灯'.repeat(66)],
  ['🌊'.repeat(100), '🌊'.repeat(50)],
])('%j is called %j', (title, name) => {
  expect(fileName(title)).toBe(name);
});
