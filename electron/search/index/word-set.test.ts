import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordSet } from './word-set.ts';

const othersIn = (set: WordSet, text: string): string[] => {
  const found: string[] = [];
  set.others(text, (word) => found.push(word));
  return found;
};

test('the words of a text that are not in the set are found, each as often as it is there', () => {
  const set = new WordSet();
  expect(othersIn(set, 'the tide and the moon')).toEqual(['the', 'tide', 'and', 'the', 'moon']);
  for (const word of ['the', 'and', '潮汐']) set.add(word);
  expect(othersIn(set, 'the tide and 潮 潮汐 the moon')).toEqual(['tide', '潮', 'moon']);
  expect(othersIn(set, '')).toEqual([]);
  set.clear();
  expect(othersIn(set, 'the moon')).toEqual(['the', 'moon']);
});

test('it tells any words apart', () => {
  const words = fc.array(fc.string({ minLength: 1 }).map((word) => word.replaceAll(' ', '-')));
  const set = new WordSet();
  fc.assert(
    fc.property(words, words, (inside, others) => {
      set.clear();
      for (const word of inside) set.add(word);
      const known = new Set(inside);
      expect(othersIn(set, inside.join(' '))).toEqual([]);
      expect(othersIn(set, others.join(' '))).toEqual(others.filter((word) => !known.has(word)));
    }),
    { numRuns: 100 },
  );
});

test('words that differ in one letter are told apart, hundreds of thousands of them', () => {
  const set = new WordSet();
  for (let at = 0; at < 300_000; at++) set.add(`w${at}`);
  const text = Array.from({ length: 300_000 }, (_, at) => `w${at + 300_000}`).join(' ');
  expect(othersIn(set, text)).toHaveLength(300_000);
  expect(othersIn(set, 'w0 w150000 w299999')).toEqual([]);
});
