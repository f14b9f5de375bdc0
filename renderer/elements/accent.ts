/** The accent, taken from the artwork of what is being listened to. */
import { colord, extend } from 'colord';
import a11y from 'colord/plugins/a11y';
import lch from 'colord/plugins/lch';
import { useEffect } from 'react';

extend([a11y, lch]);

/** The surfaces the accent is read on, at their least favourable (styles/tokens.css, `--panel`). */
const surfaces = { light: '#f3f1ea', dark: '#1d1c1a' };
/** WCAG AA for text is 4.5; a little is kept for the rounding to bytes. */
const CONTRAST = 4.6;
/** Pictures are looked at this small, pixels a side: enough for their colours. */
const SIDE = 32;
/** The circle of hues is cut into so many. */
const HUES = 24;
/** How light and how colourful an accent is to begin with, in LCH: neither mud nor neon in any hue. */
const tone = { light: { l: 46, c: 60 }, dark: { l: 70, c: 48 } };
/** Share of the picture, weighted by how colourful it is, below which it counts as grey. */
const GREY = 0.01;

/**
 * The hue a picture is remembered by, 0 to 360 in LCH: the one with the most colour in it, whatever paper
 * it stands on. Null for a grey picture. `pixels` are RGBA.
 */
export function salientHue(pixels: Uint8ClampedArray): number | null {
  const weights = new Array<number>(HUES).fill(0);
  for (let i = 0; i < pixels.length; i += 4) {
    const [r = 0, g = 0, b = 0, a = 0] = pixels.subarray(i, i + 4);
    const { c, h } = colord({ r, g, b }).toLch();
    const slice = Math.floor((h / 360) * HUES) % HUES;
    weights[slice] = (weights[slice] ?? 0) + (c / 100) ** 2 * (a / 255);
  }
  const most = Math.max(...weights);
  if (most < (pixels.length / 4) * GREY) return null;
  return ((weights.indexOf(most) + 0.5) * 360) / HUES;
}

/** A colour of that hue (0 to 360, LCH) that can be read on the app's surfaces. */
export function readableAccent(hue: number, scheme: 'light' | 'dark'): string {
  const towardsInk = scheme === 'light' ? -1 : 1;
  let { l } = tone[scheme];
  const colour = () => colord({ l, c: tone[scheme].c, h: hue });
  while (colour().contrast(surfaces[scheme]) < CONTRAST) l += towardsInk;
  return colour().toHex();
}

/** Sets `--accent` on the page from a picture; the default stands without one, or when it is grey. */
export function useAccent(artwork: string | null): void {
  useEffect(() => {
    if (artwork === null) return setAccent(null);
    const image = new Image();
    // Without this the pixels could not be read.
    image.crossOrigin = 'anonymous';
    image.onload = () => setAccent(salientHue(pixelsOf(image)));
    image.onerror = () => setAccent(null);
    image.src = artwork;
    return () => {
      image.onload = image.onerror = null;
    };
  }, [artwork]);
}

function setAccent(hue: number | null): void {
  const { style } = document.documentElement;
  if (hue === null) style.removeProperty('--accent');
  else {
    const [light, dark] = [readableAccent(hue, 'light'), readableAccent(hue, 'dark')];
    style.setProperty('--accent', `light-dark(${light}, ${dark})`);
  }
}

function pixelsOf(image: HTMLImageElement): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return new Uint8ClampedArray();
  context.drawImage(image, 0, 0, SIDE, SIDE);
  return context.getImageData(0, 0, SIDE, SIDE).data;
}
