import { expect, test } from 'vitest';
import { realigned } from './correct-words.ts';
import { type Word } from './model.ts';

/** `low@1 tide@2`: words half a second long. */
const timed = (line: string): Word[] =>
  line.split(' ').map((word) => {
    const [text = '', start] = word.split('@');
    return { start: Number(start), end: Number(start) + 0.5, text: text.replaceAll('_', ' ') };
  });
const written = (words: readonly Word[] | undefined) =>
  words?.map(({ text, start }) => `${text.replaceAll(' ', '_')}@${start}`).join(' ');

test.each([
  ['nothing changed', 'the@1 boats@2 rest@3', 'the boats rest', 'the@1 boats@2 rest@3'],
  ['a word replaced', 'the@1 boats@2 rest@3', 'the goats rest', 'the@1 goats@2 rest@3'],
  ['case and punctuation', 'so@1 he@2 said@3', 'So, he — said.', 'So,@1 he_—@2 said.@3'],
  ['two words replaced by two', 'a@1 b@2 c@3 d@4', 'a x y d', 'a@1 x@2 y@3 d@4'],
  ['a word added', 'the@1 boats@2 rest@3', 'the old boats rest', 'the_old@1 boats@2 rest@3'],
  ['words added in front', 'boats@2 rest@3', 'all the boats rest', 'all_the_boats@2 rest@3'],
  ['words added behind', 'boats@2 rest@3', 'boats rest at last', 'boats@2 rest_at_last@3'],
  ['a word gone', 'the@1 um@2 boats@3', 'the boats', 'the@1 boats@3'],
  ['one word becomes two', 'i@1 cannot@2 swim@3', 'i can not swim', 'i@1 can_not@2 swim@3'],
  ['two words become one', 'he@1 can@2 not@3 swim@4', 'he cannot swim', 'he@1 cannot@2 swim@4'],
  ['all other words', 'a@1 b@2 c@3', 'one two', 'one_two@1'],
  ['a word of two is cut', 'New_York@1 is@2', 'New Haven is', 'New_Haven@1 is@2'],
  ['a word said twice', 'no@1 no@2 no@3', 'no no', 'no@1 no@2'],
])('times after an edit: %s', (_, before, text, after) =>
  expect(written(realigned(timed(before), text))).toBe(after),
);

test('a word that stands for several lasts until the end of the last of them', () => {
  expect(realigned(timed('he@1 can@2 not@3 swim@4'), 'he cannot swim')?.[1]).toEqual({
    start: 2,
    end: 3.5,
    text: 'cannot',
  });
});
