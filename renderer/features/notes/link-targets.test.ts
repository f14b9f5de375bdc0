import { expect, test } from 'vitest';
import { momentLink } from '../../../electron/shared/moment-link.ts';
import { listedMoments, targetOf } from './link-targets.ts';

const feedUrl = 'https://tape.example/feed.xml';
const episode = {
  link: 'https://www.tape.example/12/?p=7&utm_source=feed',
  feedUrl,
  guid: 'tape-12',
  audioPlace: 'counter.example/redirect.mp3/cdn.example/12.mp3',
};

const own = (at: number | null) => momentLink({ feed: feedUrl, guid: 'tape-12', at });

test.each([
  ['https://tape.example/12?p=7&t=90', 90],
  ['http://tape.example/12/?p=7#t=1:30', 90],
  ['https://tape.example/12?p=7&utm_medium=app&t=1m30s', 90],
  ['https://cdn.example/12.mp3#t=90', 90],
  ['https://counter.example/redirect.mp3/cdn.example/12.mp3?key=1&t=90', 90],
  ['#t=90', 90],
  ['?t=1h2m3s', 3723],
  [own(90), 90],
  [own(null), 0],
  ['https://podcasts.apple.com/us/podcast/tapes/id1?i=2&t=90', 90],
  ['https://pca.st/abc?t=90', 90],
  ['https://overcast.fm/+AbC-d/1:30', 90],
  ['https://open.spotify.com/episode/abc?t=90', 90],
  ['https://fountain.fm/episode/1?t=90', 90],
  ['https://podverse.fm/episode/1?t=90', 90],
])('%s is this episode at %d', (href, at) => {
  expect(targetOf(href, episode)).toEqual({ kind: 'moment', at });
});

test.each([
  ['https://tape.example/12?p=7', undefined],
  ['https://tape.example/13?p=8&t=90', undefined],
  ['https://tape.example/12?t=90', undefined],
  ['https://video.example/watch?v=1&t=90', undefined],
  ['https://cdn.example/13.mp3?t=90', undefined],
  ['https://2.mp3/?t=90', undefined],
  ['https://elsewhere.example/12.mp3#t=90', undefined],
  ['https://open.spotify.com/episode/abc', undefined],
  ['https://overcast.fm.evil.example/+AbC/1:30', undefined],
  ['www.tape.example/about', 'https://www.tape.example/about'],
  ['//tape.example/about', 'https://tape.example/about'],
])('%s leads out', (href, address = href) => {
  expect(targetOf(href, episode)).toEqual({ kind: 'web', address });
});

test('a page that is known by its path alone is another where more is asked for', () => {
  const home = { ...episode, link: 'https://tape.example/' };
  for (const own of ['?t=90', '?utm_source=feed&t=90', '#t=90'])
    expect(targetOf(`https://www.tape.example/${own}`, home)).toEqual({ kind: 'moment', at: 90 });
  const other = 'https://tape.example/?p=13&t=90';
  expect(targetOf(other, home)).toEqual({ kind: 'web', address: other });
});

test.each([
  ['mailto:mara@tape.example?subject=Hi', 'mara@tape.example'],
  ['mailto:m%61ra@tape.example', 'mara@tape.example'],
  ['mailto:100%@tape.example', '100%@tape.example'],
  ['tel:+49401234', '+49401234'],
])('%s is an address to copy', (href, address) => {
  expect(targetOf(href, episode)).toEqual({ kind: 'contact', address });
});

test.each([
  'javascript:alert(1)',
  'data:text/html,hi',
  'file:///etc/passwd',
  'cuecast-media://artwork/x',
  'cuecast-app://app/index.html',
  momentLink({ feed: feedUrl, guid: 'tape-13', at: 9 }),
  'cuecast://episode?t=9',
  'relative/page',
  '/page?t=9',
  '#top',
  '?p=1',
  '',
])('%j leads nowhere', (href) => {
  expect(targetOf(href, episode)).toEqual({ kind: 'nowhere' });
});

const video = (moment: string) => `https://video.example/watch?v=1&t=${moment}`;

test('three links to ascending moments of one target are a list of chapters', () => {
  const hrefs = [video('0'), 'https://a.example/', video('1m'), video('150s')];
  expect([...listedMoments(hrefs)]).toEqual([
    [0, 0],
    [2, 60],
    [3, 150],
  ]);
});

test.each([
  ['two', [video('0'), video('60')]],
  ['not ascending', [video('0'), video('60'), video('30')]],
  ['to several targets', [video('0'), `${video('60')}&x=1`, 'https://other.example/?t=90']],
])('%s are none', (_, hrefs) => {
  expect(listedMoments(hrefs).size).toBe(0);
});
