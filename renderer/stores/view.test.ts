// @vitest-environment happy-dom
import '../bridge/install-fake.ts';
import { beforeEach, expect, test } from 'vitest';
import { useView, view } from './view.ts';

const screens = () => useView.getState().place;

beforeEach(() => useView.setState({ place: { screen: 'episodes' }, past: [], future: [] }));

test('goes back and forward through the screens that were shown', () => {
  view.go({ screen: 'show', feedId: 1 });
  view.openReading(1000, { at: 12.5 });
  expect(screens()).toEqual({ screen: 'reading', episodeId: 1000, at: 12.5 });
  view.back();
  expect(screens()).toEqual({ screen: 'show', feedId: 1 });
  view.back();
  view.back();
  expect(screens()).toEqual({ screen: 'episodes' });
  view.forward();
  expect(screens()).toEqual({ screen: 'show', feedId: 1 });
  view.go({ screen: 'downloads' });
  view.forward();
  expect(screens()).toEqual({ screen: 'downloads' });
});

test('showing the screen that is shown leaves nothing to go back to', () => {
  view.go({ screen: 'downloads' });
  view.go({ screen: 'downloads' });
  view.back();
  expect(screens()).toEqual({ screen: 'episodes' });
});

test('a query typed on is one stop on the way back', () => {
  view.go({ screen: 'search', query: '' });
  view.replace({ screen: 'search', query: 'b' });
  view.replace({ screen: 'search', query: 'bu' });
  view.openReading(1000);
  view.back();
  expect(screens()).toEqual({ screen: 'search', query: 'bu' });
  view.back();
  expect(screens()).toEqual({ screen: 'episodes' });
});
