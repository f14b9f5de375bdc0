// @vitest-environment happy-dom
import { fake } from '../bridge/install-fake.ts';
import { beforeEach, expect, test } from 'vitest';
import { failure } from '../../electron/shared/errors.ts';
import { type LinkTarget } from '../../electron/shared/library.ts';
import { momentLink } from '../../electron/shared/moment-link.ts';
import { failed, ok, type Result } from '../../electron/shared/result.ts';
import { useToasts } from './toasts.ts';
import { useView } from './view.ts';
import { links, useLinks } from './links.ts';
import { outside } from './outside.ts';

const linkTo = (guid: string) => momentLink({ feed: 'https://shows.example/', guid, at: 5 });
const noShow = (host: string): LinkTarget => ({
  state: 'no-show',
  feedUrl: `https://${host}/`,
  host,
});
const said = () => useToasts.getState().toasts.map(({ text }) => text);

/** Links that main has been asked about, and how to answer. */
let asked: { link: string; answer: (result: Result<LinkTarget>) => void }[];

beforeEach(() => {
  asked = [];
  fake.api.links.resolve = (link) => new Promise((answer) => asked.push({ link, answer }));
  useToasts.setState({ toasts: [] });
  useView.setState({ place: { screen: 'episodes' }, adding: false });
  links.forget();
});

test('of links that are looked for at the same time, the last one counts', async () => {
  const both = [links.follow(linkTo('a')), links.follow(linkTo('b'))];
  asked[1]?.answer(ok(noShow('b.example')));
  asked[0]?.answer(ok(noShow('a.example')));
  await Promise.all(both);
  expect(useLinks.getState().wanted).toMatchObject({ link: linkTo('b'), host: 'b.example' });
  expect(useView.getState().adding).toBe(true);

  // The dialog for it makes way for the next.
  const next = links.follow(linkTo('c'));
  asked[2]?.answer(ok({ state: 'no-episode', feedId: 1, feedTitle: 'Tapes', problem: null }));
  await next;
  expect(useLinks.getState().wanted).toBeNull();
  expect(useView.getState().adding).toBe(false);
});

test('an episode that is not there is said to be so, with the reason and a way to the show', async () => {
  const following = links.follow(linkTo('a'));
  const problem = failure('unreachable-host', { host: 'shows.example' });
  asked[0]?.answer(ok({ state: 'no-episode', feedId: 7, feedTitle: 'Tapes', problem }));
  await following;
  const [toast] = useToasts.getState().toasts;
  expect(toast).toMatchObject({ tone: 'alert', actions: [{ label: 'Go to the show' }] });
  expect(toast?.text).toContain(problem.message);
  toast?.actions[0]?.run();
  expect(useView.getState().place).toEqual({ screen: 'show', feedId: 7 });
});

test('once its show is added, a link is followed at the address the show has', async () => {
  const [feed] = fake.feeds;
  if (!feed) throw new Error('The fake library is empty');
  const wanted = { link: linkTo('a'), feedUrl: 'https://shows.example/', host: 'shows.example' };
  useLinks.setState({ wanted });
  const following = links.followInto(feed, wanted);
  expect(asked[0]?.link).toBe(momentLink({ feed: feed.url, guid: 'a', at: 5 }));
  asked[0]?.answer(failed(failure('library-closed', {})));
  await following;
  expect(useLinks.getState().wanted).toBeNull();
  expect(said()).toEqual(['The library is not open.']);
});

test('files named from outside come first, then the link, then what is named later', async () => {
  const order: string[] = [];
  let waiting: string | null = linkTo('a');
  fake.api.localFiles.openWaiting = () => {
    order.push('files');
    return Promise.resolve(ok([]));
  };
  fake.api.links.takeWaiting = () => {
    order.push('link');
    const link = waiting;
    waiting = null;
    return Promise.resolve(ok(link));
  };
  const stop = outside.start();
  await expect.poll(() => asked).toHaveLength(1);
  expect(order).toEqual(['files', 'link']);

  waiting = linkTo('b');
  fake.emit.links.waiting(null);
  await expect.poll(() => asked).toHaveLength(2);
  stop();
  fake.emit.links.waiting(null);
  expect(order).toEqual(['files', 'link', 'files', 'link']);
});

test('what was named and is no link is said to be none', async () => {
  const refusal = failure('bad-moment-link', {});
  fake.api.links.takeWaiting = () => Promise.resolve(failed(refusal));
  await links.openWaiting();
  expect(said()).toEqual([refusal.message]);
  expect(asked).toEqual([]);
});
