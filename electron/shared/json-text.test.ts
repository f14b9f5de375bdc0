import { expect, test } from 'vitest';
import { fromJsonText, toJsonText } from './json-text.ts';

test.each(['plain', 'naïve “quotes”', '潮の満ち引き', '🌊\u2028"\\\0', '\ud800 alone'])(
  '%j is read as it was written, and written in one byte a character',
  (text) => {
    const written = toJsonText({ text });
    expect(written).toMatch(/^[\0-\x7f]*$/);
    expect(fromJsonText(written)).toEqual({ text });
  },
);
