import { expect, test } from 'vitest';
import { failure } from '../shared/errors.ts';
import { type ChoiceReason } from '../shared/library.ts';
import {
  type Candidate,
  type Listener,
  rankTranscripts,
  reasonFor,
  versionToShow,
} from './transcript-rank.ts';

let nextId = 1;
const offered = (url: string, patch: Partial<Candidate> = {}): Candidate => ({
  versionId: null,
  linkId: nextId++,
  origin: 'feed',
  name: 'text.example',
  url,
  format: null,
  language: null,
  timing: null,
  fetchedAt: null,
  sha256: null,
  corrections: 0,
  outdated: false,
  problem: null,
  inside: { link: { url, type: null, language: null, rel: null }, worked: false },
  ...patch,
});
const read = (
  url: string,
  timing: Candidate['timing'],
  patch: Partial<Candidate> = {},
): Candidate => offered(url, { versionId: nextId++, timing, format: 'vtt', ...patch });
const captions = {
  inside: { link: { url: '', type: 'text/vtt', language: null, rel: 'captions' }, worked: false },
};
const worked = { inside: { link: null, worked: true } };
const broken = { problem: failure('not-a-transcript', {}) };

const anyone: Listener = { languages: [], show: null };
const english: Listener = { languages: ['en-GB', 'de'], show: 'en-us' };
const order = (candidates: Candidate[], listener = anyone) =>
  rankTranscripts(candidates, listener).map(({ url }) => url);

test.each<[string, Candidate[], Listener, string[]]>([
  [
    'of those never read: the format that says most',
    ['a.srt', 'a.vtt', 'a.json', 'a.txt', 'a.html', 'a'].map((url) => offered(url)),
    anyone,
    ['a.json', 'a.vtt', 'a.srt', 'a.html', 'a.txt', 'a'],
  ],
  [
    'the extension of the path, not of what follows it',
    [offered('a.srt?x=.json'), offered('b.vtt#t')],
    anyone,
    ['b.vtt#t', 'a.srt?x=.json'],
  ],
  [
    'word times before line times before none',
    [read('none', 'none'), read('lines', 'lines'), read('words', 'words')],
    anyone,
    ['words', 'lines', 'none'],
  ],
  [
    'what may time its words before what is known to time its lines',
    [read('read', 'lines'), offered('a.srt'), offered('a.json')],
    anyone,
    ['a.json', 'read', 'a.srt'],
  ],
  [
    'times before the order of the languages',
    [read('en', 'lines', { language: 'en' }), read('de', 'words', { language: 'de-AT' })],
    english,
    ['de', 'en'],
  ],
  [
    'a language of nobody here after all others',
    [read('fr', 'words', { language: 'fr' }), read('en', 'none', { language: 'en' })],
    english,
    ['en', 'fr'],
  ],
  [
    "the listener's languages in their order, unsaid as the show's",
    [
      read('de', 'lines', { language: 'de' }),
      read('it', 'lines', { language: 'it' }),
      read('unsaid', 'lines'),
    ],
    { languages: ['it', 'en', 'de'], show: 'en' },
    ['it', 'unsaid', 'de'],
  ],
  [
    'captions before other relations, that before the format',
    [offered('a.json'), offered('captions', captions), read('x', 'words', captions)],
    anyone,
    ['captions', 'x', 'a.json'],
  ],
  [
    'what the publisher replaced last',
    [read('old', 'words', { outdated: true }), read('new', 'none')],
    anyone,
    ['new', 'old'],
  ],
])('%s', (_, candidates, listener, expected) => {
  expect(order(candidates, listener)).toEqual(expected);
});

const A = { versionId: 101 };
const B = { versionId: 102 };

test.each<[string, Candidate[], { chosenId?: number; versionId?: number }, number | null]>([
  ['nothing stored', [offered('a')], {}, null],
  ['the best', [offered('x.json'), read('a', 'words', A), read('b', 'lines', B)], {}, 101],
  ["the listener's choice", [read('a', 'words', A), read('b', 'lines', B)], { chosenId: 102 }, 102],
  ['the best again, the choice gone', [read('a', 'words', A)], { chosenId: 102 }, 101],
  [
    'what was worked on, once shown',
    [read('a', 'words', A), read('b', 'lines', { ...B, ...worked })],
    { versionId: 102 },
    102,
  ],
  [
    'not what was only shown',
    [read('a', 'words', A), read('b', 'lines', B)],
    { versionId: 102 },
    101,
  ],
])('shows %s', (_, candidates, { chosenId = null, versionId = null }, expected) => {
  const ranked = rankTranscripts(candidates, anyone);
  expect(versionToShow(ranked, { chosenId, versionId })).toBe(expected);
});

test.each<[ChoiceReason, string, Candidate[], number | null]>([
  ['chosen', 'was chosen', [read('a', 'words', A), read('b', 'lines', B)], 101],
  ['chosen', 'is lesser', [read('b', 'words', B), read('a', 'lines', { ...A, ...worked })], null],
  ['imported', 'was brought in', [read('a', 'lines', { ...A, origin: 'paste' })], 101],
  ['imported', 'lay beside the audio', [read('a', 'lines', { ...A, origin: 'beside' })], null],
  ['only', 'is alone', [read('a', 'none', A)], null],
  [
    'only',
    'replaced the other',
    [read('a', 'lines', A), read('b', 'words', { outdated: true })],
    null,
  ],
  [
    'others-broken',
    'follows a broken one',
    [offered('x.json', broken), read('a', 'lines', A)],
    null,
  ],
  ['timing', 'leads a broken one', [offered('x.srt', broken), read('a', 'words', A)], null],
  [
    'corrected',
    'is old and corrected',
    [read('b', 'words', B), read('a', 'words', { ...A, outdated: true, ...worked })],
    101,
  ],
  ['timing', 'times words', [read('a', 'words', A), read('b', 'lines', B)], null],
  ['timing', 'times lines', [read('a', 'lines', A), read('b', 'none', B)], null],
  [
    'language',
    'is in a language of the listener',
    [read('b', 'words', { ...B, language: 'fr' }), read('a', 'lines', { ...A, language: 'en' })],
    null,
  ],
  [
    'language',
    'is in the better language',
    [read('b', 'lines', { ...B, language: 'de' }), read('a', 'lines', { ...A, language: 'en' })],
    null,
  ],
  [
    'captions',
    'is captions',
    [read('b', 'lines'), read('a', 'lines', { ...A, ...captions })],
    null,
  ],
  ['format', 'says more', [read('b', 'lines', { format: 'srt' }), read('a', 'lines', A)], null],
  ['first', 'comes first', [read('a', 'lines', A), read('b', 'lines', B)], null],
])('the reason is %s where it %s', (reason, _, candidates, chosenId) => {
  const ranked = rankTranscripts(candidates, english);
  expect(reasonFor(ranked, 101, chosenId, english)).toBe(reason);
});
