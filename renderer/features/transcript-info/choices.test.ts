// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { failure } from '../../../electron/shared/errors.ts';
import { type TranscriptChoice } from '../../../electron/shared/library.ts';
import { transcriptInfoStrings } from '../../../electron/shared/strings/transcript-info.ts';
import { keyOf, noteOf } from './choices.ts';

const choice: TranscriptChoice = {
  versionId: 3,
  linkId: 1,
  origin: 'feed',
  name: 'shows.example',
  url: 'https://shows.example/words.vtt',
  format: 'vtt',
  language: 'pt-BR',
  timing: 'words',
  fetchedAt: '2026-02-01T18:20:00Z',
  sha256: '0'.repeat(64),
  corrections: 0,
  outdated: false,
  problem: null,
};

test('versions of one offer have keys of their own, and an offer never fetched has one', () => {
  const keys = [choice, { ...choice, versionId: 4 }, { ...choice, versionId: null }].map(keyOf);
  expect(keys).toEqual(['version 3', 'version 4', 'link 1']);
});

test('a choice says what it is, and one that is broken says what is wrong', () => {
  expect(noteOf(choice)).toBe('WebVTT · word times');
  expect(noteOf({ ...choice, corrections: 2, outdated: true, fetchedAt: null })).toBe(
    'WebVTT · word times · 2 corrections · Earlier version',
  );
  expect(noteOf({ ...choice, versionId: null, format: null, timing: null })).toBe(
    'Not fetched yet · words.vtt',
  );
  const problem = failure('not-a-transcript', {});
  expect(noteOf({ ...choice, problem })).toBe(problem.message);
});

test.each<[Partial<TranscriptChoice>, string]>([
  [{}, 'Brazilian Portuguese · shows.example'],
  [{ language: null }, 'Language unknown · shows.example'],
  [{ language: 'not a tag' }, 'not a tag · shows.example'],
  [{ origin: 'paste', name: null, language: 'de' }, 'German · Pasted text'],
])('is titled by language and origin: %o', (change, title) => {
  expect(transcriptInfoStrings.choice.title({ ...choice, ...change })).toBe(title);
});
