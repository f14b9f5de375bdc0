/** Links to a moment that were opened outside the window: where they lead is shown. */
import { create } from 'zustand';
import { type FeedSummary, type LinkTarget } from '../../electron/shared/library.ts';
import { momentLink, parseMomentLink } from '../../electron/shared/moment-link.ts';
import { linkStrings as words } from '../../electron/shared/strings/links.ts';
import { api, unwrap } from '../bridge/api.ts';
import { library } from './library.ts';
import { read } from './listening.ts';
import { toasts } from './toasts.ts';
import { useView, view } from './view.ts';

/** A link whose show is not in the library; the dialog that adds shows offers to add it. */
export interface WantedShow {
  link: string;
  feedUrl: string;
  /** Null for the show that ships with the app. */
  host: string | null;
}

export const useLinks = create<{ wanted: WantedShow | null }>()(() => ({ wanted: null }));

/** Finding out takes no longer, unless the publisher is asked; milliseconds. */
const AT_ONCE = 700;

/** Counts links: of those that are looked for, the last one counts. */
let turn = 0;

export const links = {
  /** Follows what was named from outside, if anything was. */
  async openWaiting(): Promise<void> {
    try {
      const link = await unwrap(api.links.takeWaiting());
      if (link !== null) await links.follow(link);
    } catch (error) {
      toasts.alert(error);
    }
  },

  /** Shows where a link leads, or says why that cannot be shown. */
  async follow(link: string): Promise<void> {
    const mine = ++turn;
    const looking = setTimeout(() => toasts.say(words.looking), AT_ONCE);
    try {
      const target = await unwrap(api.links.resolve(link));
      if (mine === turn) show(target, link);
    } catch (error) {
      if (mine === turn) toasts.alert(error);
    } finally {
      clearTimeout(looking);
    }
  },

  /** The wanted show was added: shows the moment that its link is about. */
  async followInto(feed: FeedSummary, { link }: WantedShow): Promise<void> {
    links.forget();
    const moment = parseMomentLink(link);
    // By the address it was added with: the link's may have led there by a redirect.
    if (moment) await links.follow(momentLink({ ...moment, feed: feed.url }));
  },

  /** The wanted show is not wanted any more. */
  forget: (): void => useLinks.setState({ wanted: null }),
};

function show(target: LinkTarget, link: string): void {
  // Nothing stands in front of what was asked for last.
  const found = target.state === 'found' && useView.getState().adding;
  if (found || useLinks.getState().wanted) stopAdding();
  switch (target.state) {
    case 'found':
      return read(target.episodeId, target.at ?? undefined);
    case 'no-episode':
      return toasts.alert(words.noEpisode(target.feedTitle, target.problem?.message ?? null), {
        label: words.toShow,
        run: () => view.go({ screen: 'show', feedId: target.feedId }),
      });
    case 'no-show': {
      const { feedUrl, host } = target;
      // Another address may be under way in the dialog.
      if (useView.getState().adding) void library.cancelAdd();
      useLinks.setState({ wanted: { link, feedUrl, host } });
      view.setAdding(true);
    }
  }
}

function stopAdding(): void {
  links.forget();
  view.setAdding(false);
  void library.cancelAdd();
}
