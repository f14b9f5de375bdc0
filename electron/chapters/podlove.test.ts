import { parseFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { chaptersFromPodloveEntries } from './podlove.ts';

const none = { start: null, title: null, href: null, image: null };

test('reads the chapters inside an episode of a feed, as the feed parser gives them', () => {
  const { format, feed } = parseFeed(`<?xml version="1.0"?>
    <rss version="2.0" xmlns:psc="http://podlove.org/simple-chapters"><channel><title>Tides</title>
    <item><title>One</title><psc:chapters version="1.2">
      <psc:chapter start="00:00:00.000" title="Ebbe &amp;amp; Flut" href="https://t.example/"/>
      <psc:chapter start="187.5" title="Schleuse" image="https://t.example/2.jpg"/>
      <psc:chapter title="Nowhere"/>
    </psc:chapters></item></channel></rss>`);
  const item = format === 'rss' ? feed.items?.[0] : undefined;
  const entries = (item?.psc?.chapters ?? []).map((entry) => ({ ...none, ...entry }));
  const list = chaptersFromPodloveEntries(entries, 600);
  expect(list.source).toBe('podlove');
  expect(list.chapters).toEqual([
    {
      start: 0,
      end: 187.5,
      title: 'Ebbe & Flut',
      url: 'https://t.example/',
      image: null,
      toc: true,
    },
    {
      start: 187.5,
      end: 600,
      title: 'Schleuse',
      url: null,
      image: 'https://t.example/2.jpg',
      toc: true,
    },
  ]);
  expect(list.warnings.map(({ code }) => code)).toEqual(['bad-start']);
});

test('entries of which none can be read are an empty list', () => {
  const entries = [
    { ...none, title: 'x' },
    { ...none, start: 'soon' },
  ];
  const list = chaptersFromPodloveEntries(entries, null);
  expect(list.chapters).toEqual([]);
});
