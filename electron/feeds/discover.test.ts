import { expect, test } from 'vitest';
import { discoverFeed } from './discover.ts';

const PAGE = 'https://show.example/about/';
const link = (href: string, title = '', type = 'application/rss+xml') =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;

test.each<[string, string, string | null]>([
  ['a declared feed', link('/feed.xml'), 'https://show.example/feed.xml'],
  ['a relative one', link('rss'), 'https://show.example/about/rss'],
  ['Atom', link('/a', '', 'application/atom+xml'), 'https://show.example/a'],
  ['JSON Feed', link('/j', '', 'application/feed+json'), 'https://show.example/j'],
  [
    'the episodes before the comments',
    link('/comments/feed', 'Comments') + link('/feed', 'All posts'),
    'https://show.example/feed',
  ],
  [
    'the podcast before the blog',
    link('/blog', 'Blog') + link('/pod', 'The Podcast'),
    'https://show.example/pod',
  ],
  ['the first of equals', link('/one') + link('/two'), 'https://show.example/one'],
  ['its base', `<base href="https://cdn.example/x/">${link('f')}`, 'https://cdn.example/x/f'],
  [
    'single quotes and upper case',
    `<LINK REL='Alternate' TYPE='Application/RSS+XML' HREF='/F'>`,
    'https://show.example/F',
  ],
  ['a feed: address', link('feed:https://a.example/f'), 'https://a.example/f'],
  [
    'a link by its text',
    '<a href="/x?id=1">Subscribe via <b>RSS</b></a>',
    'https://show.example/x?id=1',
  ],
  [
    'a link by its path',
    '<a href="/podcast/feed/">Subscribe</a>',
    'https://show.example/podcast/feed/',
  ],
  ['a link to an .rss file', '<a href="show.rss">here</a>', 'https://show.example/about/show.rss'],
  [
    'a declared one before a link',
    `<a href="/feed">RSS</a>${link('/real')}`,
    'https://show.example/real',
  ],
  ['no style sheet', '<link rel="stylesheet" type="text/css" href="/feed.css">', null],
  ['no other language', '<link rel="alternate" hreflang="de" href="/de">', null],
  ['no script address', link('javascript:alert(1)'), null],
  ['no ordinary link', '<a href="/about">About our news feeding</a>', null],
  ['nothing in nothing', '', null],
])('finds %s', (_, html, expected) => {
  expect(discoverFeed(html, PAGE)).toBe(expected);
});
