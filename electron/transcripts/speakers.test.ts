import { expect, test } from 'vitest';
import { assignSpeakers } from './speakers.ts';

const spoken = (...texts: string[]): string[] =>
  assignSpeakers(
    texts.map((text, index) => ({ start: index, end: null, speaker: null, text, line: null })),
  ).map(({ speaker, text }) => `[${speaker ?? ''}] ${text}`);

test.each([
  [
    ['Ann: Hi', 'Bob: Hello'],
    ['[Ann] Hi', '[Bob] Hello'],
  ],
  [
    ['ANN LEE: Hi', 'and more', 'DR. BO: Yes'],
    ['[ANN LEE] Hi', '[ANN LEE] and more', '[DR. BO] Yes'],
  ],
  [
    ['Speaker 1: Hi', 'Speaker 2: Yes'],
    ['[Speaker 1] Hi', '[Speaker 2] Yes'],
  ],
  [
    ['[Ann]: Hi', '>> Bob: Yes'],
    ['[Ann] Hi', '[Bob] Yes'],
  ],
  [
    ['[SPEAKER_00]: Hi', '__SPEAKER_01__: Yes'],
    ['[SPEAKER_00] Hi', '[SPEAKER_01] Yes'],
  ],
  [
    ['Ludwig van Dam: Hi', 'Q: Yes'],
    ['[Ludwig van Dam] Hi', '[Q] Yes'],
  ],
  [
    ['Ann: this: is kept', 'Ann: at 12:30'],
    ['[Ann] this: is kept', '[Ann] at 12:30'],
  ],
  [
    ['安：你好', '王：好'],
    ['[安] 你好', '[王] 好'],
  ],
  [
    ['Ann: Hi', '- Who?', 'Me.'],
    ['[Ann] Hi', '[] - Who?', '[] Me.'],
  ],
  [['Ann: Hi\nthere\nBob: Hello'], ['[Ann] Hi\nthere', '[Bob] Hello']],
  [
    ['Ann: Hi', 'Note: this stays'],
    ['[Ann] Hi', '[Ann] Note: this stays'],
  ],
])('%j', (texts, expected) => {
  expect(spoken(...texts)).toEqual(expected);
});

test.each([
  [['Note: this', 'and that']],
  [['The thing is: it works', 'It does.', 'Really.']],
  [['Meet at 12:30', 'See https://example.com']],
  [['No names here', 'Once: a word', 'None.', 'None at all.']],
  [['He said: go', 'She said: no', 'They left.', 'The end.', 'Fin.', 'Out.', 'So.']],
])('nobody in %j', (texts) => {
  expect(spoken(...texts)).toEqual(texts.map((text) => `[] ${text}`));
});
