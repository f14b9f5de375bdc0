// @vitest-environment happy-dom
import { colord } from 'colord';
import { expect, test } from 'vitest';
import { readableAccent } from './accent.ts';

const surfaces = { light: ['#fbfaf6', '#f3f1ea'], dark: ['#161514', '#1d1c1a'] } as const;

test.each(['#b4471f', '#ffe600', '#00e5ff', '#2a0040', '#e9c0c8', '#1f8f3a'])(
  'an accent from %s can be read on paper and panel, by day and by night',
  (source) => {
    for (const scheme of ['light', 'dark'] as const) {
      const accent = readableAccent(source, scheme);
      expect(accent).not.toBeNull();
      for (const surface of surfaces[scheme]) {
        expect(colord(accent ?? '').contrast(surface)).toBeGreaterThanOrEqual(4.5);
      }
    }
  },
);

test.each(['#808080', '#ffffff', '#000000', '#7a7c7e'])('%s is no accent', (source) => {
  expect(readableAccent(source, 'light')).toBeNull();
});
