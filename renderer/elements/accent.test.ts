// @vitest-environment happy-dom
import { colord } from 'colord';
import { expect, test } from 'vitest';
import { readableAccent, salientHue } from './accent.ts';

const surfaces = { light: ['#fbfaf6', '#f3f1ea'], dark: ['#161514', '#1d1c1a'] } as const;

test('an accent of any hue can be read on paper and panel, by day and by night', () => {
  for (let hue = 0; hue < 360; hue += 5) {
    for (const scheme of ['light', 'dark'] as const) {
      const accent = colord(readableAccent(hue, scheme));
      for (const surface of surfaces[scheme]) {
        expect(accent.contrast(surface)).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});

const picture = (...parts: [colour: string, pixels: number][]) =>
  new Uint8ClampedArray(
    parts.flatMap(([colour, pixels]) => {
      const { r, g, b } = colord(colour).toRgb();
      return Array.from({ length: pixels }, () => [r, g, b, 255]).flat();
    }),
  );

test('a picture is remembered by its most colourful hue, not by its background', () => {
  const hue = salientHue(picture(['#ffffff', 700], ['#d8d0c0', 200], ['#1f8f3a', 124]));
  expect(Math.abs((hue ?? 0) - colord('#1f8f3a').toLch().h)).toBeLessThanOrEqual(7.5);
});

test('a grey picture has no accent', () => {
  expect(salientHue(picture(['#808080', 500], ['#ffffff', 300], ['#7a7c7e', 224]))).toBeNull();
});
