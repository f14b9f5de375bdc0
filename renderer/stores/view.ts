/** Which screen the window shows, and the way back. */
import { create } from 'zustand';
import { type SearchOrder } from '../../electron/shared/search-results.ts';

export type Place =
  | {
      screen: 'reading';
      episodeId: number;
      /** Seconds; the segment spoken then is brought into view. */
      at?: number;
    }
  | { screen: 'episodes' }
  | { screen: 'show'; feedId: number }
  | { screen: 'downloads' }
  | { screen: 'settings' }
  | {
      screen: 'search';
      query: string;
      /** By relevance unless said otherwise. */
      order?: SearchOrder;
    }
  | { screen: 'person'; name: string };

/** Parts of the reading screen that have a search box: what stands in the middle, and the notes beside it. */
export type ReadingPart = 'middle' | 'side';

interface ViewState {
  place: Place;
  past: Place[];
  future: Place[];
  /** Whether the dialog that adds a show is open. */
  adding: boolean;
  /** Rises whenever somebody asks for the search, so that its box takes the focus again. */
  searchAsked: number;
  /** The place whose own search box is asked for; null once it has the focus. */
  findAskedAt: Place | null;
  /** Which part of the reading screen was used last, and is searched. */
  lookingAt: ReadingPart;
}

const LONGEST_PAST = 50;

export const useView = create<ViewState>()(() => ({
  place: { screen: 'episodes' },
  past: [],
  future: [],
  adding: false,
  searchAsked: 0,
  findAskedAt: null,
  lookingAt: 'middle',
}));

/** What a screen is of: the same while another moment of it is shown, or another query. */
export function screenKey(place: Place): string {
  if (place.screen === 'reading') return `reading ${place.episodeId}`;
  if (place.screen === 'person') return `person ${place.name}`;
  return place.screen === 'show' ? `show ${place.feedId}` : place.screen;
}

const same = (a: Place, b: Place) => JSON.stringify(a) === JSON.stringify(b);

export const view = {
  /** Shows a screen, and remembers the one left. */
  go: (place: Place): void => {
    useView.setState((state) =>
      same(state.place, place)
        ? state
        : { place, past: [...state.past, state.place].slice(-LONGEST_PAST), future: [] },
    );
  },

  /** Changes what the present screen is about, with nothing to go back to. */
  replace: (place: Place): void => {
    useView.setState({ place });
  },

  /** Shows an episode's transcript, `at` in seconds if a moment is meant. */
  openReading: (episodeId: number, options: { at?: number } = {}): void => {
    view.go({ screen: 'reading', episodeId, ...options });
  },

  /** Shows the search; where it is shown already, what was typed stays. */
  openSearch: (): void => {
    if (useView.getState().place.screen !== 'search') view.go({ screen: 'search', query: '' });
    useView.setState(({ searchAsked }) => ({ searchAsked: searchAsked + 1 }));
  },

  /** The person turned to a part of the reading screen. */
  lookAt: (lookingAt: ReadingPart): void => {
    useView.setState({ lookingAt });
  },

  /** Asks for the search box of what is read, in the part that was used last; it may still be on its way. */
  askFind: (): void => {
    useView.setState(({ place }) => ({ findAskedAt: place }));
  },

  /** The search box has taken the focus. */
  findTaken: (): void => {
    useView.setState({ findAskedAt: null });
  },

  back: (): void => {
    useView.setState(({ place, past, future }) => {
      const previous = past.at(-1);
      return previous
        ? { place: previous, past: past.slice(0, -1), future: [place, ...future] }
        : {};
    });
  },

  forward: (): void => {
    useView.setState(({ place, past, future: [next, ...future] }) =>
      next ? { place: next, past: [...past, place], future } : {},
    );
  },

  setAdding: (adding: boolean): void => {
    useView.setState({ adding });
  },
};
