import { expect, test } from 'vitest';
import { hostOf } from './host-of.ts';

test.each([
  ['https://shows.example/feed.xml', 'shows.example'],
  ['  shows.example/feed.xml ', 'shows.example'],
  ['feed:https://shows.example:8080/?a', 'shows.example:8080'],
  ['pcast://shows.example', 'shows.example'],
  ['localhost:4000/feed', 'localhost:4000'],
])('%s leads to %s', (address, host) => {
  expect(hostOf(address)).toBe(host);
});
