/** The accent, taken from the artwork of what is being listened to. */
import { colord, extend } from 'colord';
import a11y from 'colord/plugins/a11y';
import { FastAverageColor } from 'fast-average-color';
import { useEffect } from 'react';

extend([a11y]);

/** The surfaces the accent is read on, at their least favourable (styles/tokens.css, `--panel`). */
const surfaces = { light: '#f3f1ea', dark: '#1d1c1a' };
/** WCAG AA for text. */
const CONTRAST = 4.5;

/**
 * A colour near `source` that can be read on the app's surface, or null when the source is too grey
 * to be anyone's colour.
 */
export function readableAccent(source: string, scheme: 'light' | 'dark'): string | null {
  const { h, s, l } = colord(source).toHsl();
  if (s < 18 || l < 6 || l > 96) return null;
  const step = scheme === 'light' ? -1 : 1;
  // The hue is the artwork's; saturation is held so that neither mud nor neon comes of it.
  let colour = colord({ h, s: Math.min(Math.max(s, 45), 78), l: scheme === 'light' ? 48 : 58 });
  while (colour.contrast(surfaces[scheme]) < CONTRAST) {
    const next = colour.toHsl();
    colour = colord({ ...next, l: next.l + step });
  }
  return colour.toHex();
}

/** Sets `--accent` on the page from a picture; the default stands without one, or when it is grey. */
export function useAccent(artwork: string | null): void {
  useEffect(() => {
    const root = document.documentElement.style;
    let stale = false;
    const reset = () => root.removeProperty('--accent');
    if (artwork === null) {
      reset();
      return;
    }
    const image = new Image();
    image.crossOrigin = 'anonymous';
    image.onload = () => {
      if (stale) return;
      const source = new FastAverageColor().getColor(image, {
        algorithm: 'dominant',
        ignoredColor: [
          [255, 255, 255, 255, 24],
          [0, 0, 0, 255, 24],
        ],
        silent: true,
      }).hex;
      const light = readableAccent(source, 'light');
      const dark = readableAccent(source, 'dark');
      if (light && dark) root.setProperty('--accent', `light-dark(${light}, ${dark})`);
      else reset();
    };
    image.onerror = () => {
      if (!stale) reset();
    };
    image.src = artwork;
    return () => {
      stale = true;
    };
  }, [artwork]);
}
