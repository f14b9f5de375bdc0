import { expect, test } from 'vitest';
import {
  withMerge,
  withoutCorrections,
  withRename,
  withSpeaker,
  withWords,
} from './edit-corrections.ts';
import { type Segment } from './model.ts';

const source: Segment[] = [
  { start: 0, end: 5, speaker: 'ANN', text: 'The boat left at noon.' },
  { start: 5, end: 10, speaker: 'BEN', text: 'No, at one.' },
];

test('edits of one segment are one correction, and its own words again are none', () => {
  const once = withWords(source, [], 0, 'The boat left at ten.');
  const twice = withWords(source, once, 0, 'The boat left at two.');
  expect(twice).toEqual([{ kind: 'words', segment: 0, text: 'The boat left at two.' }]);
  expect(withWords(source, twice, 0, 'The boat left at noon. ')).toEqual([]);
  expect(withWords(source, twice, 0, ' ')).toEqual([...twice, { kind: 'delete', segments: [0] }]);
  const merged = withMerge(twice, 0);
  const edited = withWords(source, withWords(source, merged, 0, 'A'), 0, 'B');
  expect(edited).toEqual([...merged, { kind: 'words', segment: 0, text: 'B' }]);
  expect(withoutCorrections(withRename(edited, 'BEN', ' Ben '), 0)).toEqual([
    { kind: 'rename', from: 'BEN', to: 'Ben' },
  ]);
});

test('the last speaker given to a segment counts; an empty name is none', () => {
  const ben = withSpeaker([], [0, 3], ' Ben ');
  expect(withSpeaker(ben, [3], '')).toEqual([
    { kind: 'speaker', segment: 0, speaker: 'Ben' },
    { kind: 'speaker', segment: 3, speaker: null },
  ]);
  expect(withRename(ben, 'Ben', 'Ben')).toEqual(ben);
  expect(withRename([], 'Ben', ' ')).toEqual([{ kind: 'rename', from: 'Ben', to: null }]);
});
