import { beforeEach, expect, test } from 'vitest';
import { useView, view } from './view.ts';
import { leftHere } from './way-back.ts';

beforeEach(() => useView.setState({ place: { screen: 'episodes' }, past: [], future: [] }));

test('a place is found again as it was left, a new one of the same kind as nobody left it', () => {
  view.openReading(1);
  leftHere().scrolled.middle = 300;
  leftHere().beside = 'notes';
  view.go({ screen: 'person', name: 'Ana Lind' });
  expect(leftHere()).toEqual({ scrolled: {} });
  view.back();
  expect(leftHere()).toEqual({ scrolled: { middle: 300 }, beside: 'notes' });
  view.go({ screen: 'episodes' });
  view.openReading(1);
  expect(leftHere()).toEqual({ scrolled: {} });
});
