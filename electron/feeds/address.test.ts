import { expect, test } from 'vitest';
import { CuecastError } from '../shared/errors.ts';
import { hostOf, normaliseAddress } from './address.ts';

test.each([
  ['https://example.com/feed.xml', 'https://example.com/feed.xml'],
  ['  http://example.com/feed?a=b#c \n', 'http://example.com/feed?a=b#c'],
  ['feed://example.com/feed', 'https://example.com/feed'],
  ['feed:https://example.com/feed', 'https://example.com/feed'],
  ['feed:http://example.com/feed', 'http://example.com/feed'],
  ['feed:example.com/feed', 'https://example.com/feed'],
  ['podcast://example.com/feed', 'https://example.com/feed'],
  ['podcast:example.com/feed', 'https://example.com/feed'],
  ['pcast://example.com/feed', 'https://example.com/feed'],
  ['itpc://example.com/feed', 'https://example.com/feed'],
  ['HTTPS://EXAMPLE.com/Feed', 'https://example.com/Feed'],
  ['example.com', 'https://example.com/'],
  ['example.com/feed', 'https://example.com/feed'],
  ['www.example.co.uk/feed.xml', 'https://www.example.co.uk/feed.xml'],
  ['//example.com/feed', 'https://example.com/feed'],
  ['<https://example.com/feed>', 'https://example.com/feed'],
  ['example.com:8080/feed', 'https://example.com:8080/feed'],
  ['localhost:8080/feed', 'https://localhost:8080/feed'],
  ['http://localhost/feed', 'http://localhost/feed'],
  ['http://127.0.0.1:4000/feed.xml', 'http://127.0.0.1:4000/feed.xml'],
  ['http://[::1]:4000/feed.xml', 'http://[::1]:4000/feed.xml'],
  ['http://myserver:8080/feed', 'http://myserver:8080/feed'],
  ['feed:http://nas/podcasts.xml', 'http://nas/podcasts.xml'],
  ['http://nas.:81', 'http://nas.:81/'],
  ['http://2130706433/feed', 'http://127.0.0.1/feed'],
  ['https://me:secret@example.com/feed', 'https://me:secret@example.com/feed'],
  ['https://bücher.example/feed', 'https://xn--bcher-kva.example/feed'],
])('%j means %s', (typed, expected) => {
  expect(normaliseAddress(typed)).toBe(expected);
});

test.each([
  '',
  '   ',
  'podcasts',
  'the daily thing',
  'https://exa mple.com/feed',
  'javascript:alert(1)',
  'feed:javascript:alert(1)',
  'file:///etc/passwd',
  'ftp://example.com/feed',
  'data:text/xml,<rss/>',
  'mailto:me@example.com',
  'https://',
  'https://example',
  'https://example?feed',
  'myserver/feed',
  'https://.com',
  'http://example..com',
  '/home/me/feed.xml',
  `https://example.com/${'a'.repeat(5000)}`,
])('%j is no address', (typed) => {
  expect(() => normaliseAddress(typed)).toThrow(CuecastError);
});

test('names a host with its port and without what signs in', () => {
  expect(hostOf('https://me:secret@example.com:8080/feed')).toBe('example.com:8080');
  expect(hostOf('me:secret@nowhere')).toBe('nowhere');
});
