import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemOf } from './inflections.ts';

test.each([
  'thread threads threaded threading',
  'run runs ran running',
  'go goes went gone going',
  'hope hopes hoped hoping',
  'hop hops hopped hopping',
  'study studies studied studying',
  'movie movies',
  'sky skies',
  'ski skis skied skiing',
  'tie ties tied tying',
  'die dies died dying',
  'use uses used using',
  'add adds added adding',
  'age ages aged aging',
  'box boxes boxed boxing',
  'watch watches watched watching',
  'cache caches cached caching',
  'hero heroes',
  'shoe shoes',
  'glass glasses',
  'process processes processed processing',
  'house houses housed housing',
  'bus buses',
  'virus viruses',
  'bias biases biased',
  'lens lenses',
  'travel travels traveled travelled traveling travelling',
  'install installs installed installing',
  'control controls controlled controlling',
  'call calls called calling',
  'program programs programme programmes programmed programming',
  'refer refers referred referring',
  'agree agrees agreed agreeing',
  'proceed proceeds proceeded proceeding',
  'embed embeds embedded embedding',
  'see sees saw seen seeing',
  'need needs needed needing',
  'create creates created creating',
  'rate rates rated rating',
  'settle settles settled settling',
  'handle handles handled handling',
  'imagine imagines imagined imagining',
  'edit edits edited editing',
  'write writes wrote written writing',
  'string strings strung',
  'fix fixes fixed fixing',
  'play plays played playing',
  'error errors',
  'child children childrens',
  'woman women womens',
  'mouse mice',
  'person people',
  'index indexes indices indexing',
  'quiz quizzes quizzed',
  'api apis',
  'pc pcs',
  'egg eggs egged',
  'free frees freed freeing',
  'quit quits quitting',
  'quote quotes quoted quoting',
  'base bases based basing',
  'queue queues queued queuing',
  'argue argues argued arguing',
  'debug debugs debugged debugging',
  'podcast podcasts podcasting podcasted',
])('%s are one word', (forms) => {
  const stems = forms.split(' ').map(stemOf);
  expect(stems).toEqual(stems.map(() => stems[0]));
});

test.each([
  ['university', 'universe'],
  ['organ', 'organization'],
  ['news', 'new'],
  ['policy', 'police'],
  ['general', 'generic'],
  ['generate', 'general'],
  ['hop', 'hope'],
  ['not', 'note'],
  ['quit', 'quite'],
  ['your', 'youre'],
  ['plan', 'plane'],
  ['car', 'care'],
  ['cod', 'code'],
  ['them', 'theme'],
  ['evening', 'even'],
  ['moral', 'morale'],
  ['thing', 'th'],
  ['sing', 's'],
  ['string', 'str'],
  ['bus', 'bu'],
  ['his', 'hi'],
  ['wed', 'we'],
  ['red', 'r'],
  ['her', 'here'],
  ['us', 'use'],
  ['lens', 'len'],
  ['united', 'unity'],
  ['animal', 'animate'],
  ['marine', 'marinade'],
  ['ski', 'sky'],
])('%s is no form of %s', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b));
});

test.each(['東', 'mp3', 'été', '3', '', 'a'])('%j is its own stem', (token) => {
  expect(stemOf(token)).toBe(token);
});

test('any token has a stem', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abdeilnrsty'), maxLength: 9 });
  fc.assert(
    fc.property(word, (token) => {
      expect(stemOf(token).length > 0).toBe(token.length > 0);
    }),
  );
});
