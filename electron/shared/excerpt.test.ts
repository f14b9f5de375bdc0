import { expect, test } from 'vitest';
import { excerpt, type ExcerptSegment, type ExcerptStyle } from './excerpt.ts';

const about = {
  episodeTitle: 'The *long* tide',
  feedTitle: 'Harbour talk',
  link: 'https://harbour.example/tide#notes',
};

const segments: ExcerptSegment[] = [
  { start: 61.8, end: 63, speaker: 'Ann', text: 'Good morning.' },
  { start: 63.2, end: 65, speaker: 'Ann', text: 'It is 5_000 waves ' },
  { start: 65, end: 66, speaker: 'Bob', text: '1. Which ones?' },
  { start: 66, end: 66.1, speaker: 'Bob', text: ' ' },
  { start: 70, end: 72, speaker: 'Bob', text: 'All of them?' },
  { start: 3725, end: null, speaker: null, text: 'Waves.' },
];

test.each<[ExcerptStyle, string]>([
  [
    'text',
    `Good morning. It is 5_000 waves

1. Which ones?

All of them?

Waves.`,
  ],
  [
    'times',
    `[1:01] Good morning. It is 5_000 waves

[1:05] 1. Which ones?

[1:10] All of them?

[1:02:05] Waves.`,
  ],
  [
    'speakers',
    `Ann: Good morning. It is 5_000 waves

Bob: 1. Which ones?

All of them?

Waves.`,
  ],
  [
    'markdown-quote',
    String.raw`> **Ann:** Good morning. It is 5\_000 waves
>
> **Bob:** 1\. Which ones?
>
> All of them?
>
> Waves.
>
> — *The \*long\* tide*, Harbour talk, [1:01](<https://harbour.example/tide#t=61>)`,
  ],
])('copies as %s', (style, text) => {
  expect(excerpt(segments, style, about)).toBe(text);
});

test('a quote of an episode without a page names the time without a link', () => {
  const quote = excerpt(segments.slice(5), 'markdown-quote', { ...about, link: null });
  expect(quote).toBe(String.raw`> Waves.
>
> — *The \*long\* tide*, Harbour talk, 1:02:05`);
});

test.each<ExcerptStyle>(['text', 'times', 'speakers', 'markdown-quote'])(
  'nothing selected is nothing, as %s',
  (style) => {
    expect(excerpt([], style, about)).toBe('');
  },
);
