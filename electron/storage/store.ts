import { bookmarkStore } from './bookmarks.ts';
import { chapterStore } from './chapters.ts';
import { type Database } from './database.ts';
import { downloadStore } from './downloads.ts';
import { episodeStore } from './episodes.ts';
import { feedStore } from './feeds.ts';
import { type Store } from './interface.ts';
import { keptSearchStore } from './kept-searches.ts';
import { localEpisodeStore } from './local-episodes.ts';
import { peopleStore } from './people.ts';
import { settingStore } from './settings.ts';
import { transcriptStore } from './transcripts.ts';

/** The store over the database `db` answers at the time of each call, or throws when none is open. */
export const createStore = (db: () => Database): Store => ({
  ...feedStore(db),
  ...episodeStore(db),
  ...localEpisodeStore(db),
  ...transcriptStore(db),
  ...chapterStore(db),
  ...bookmarkStore(db),
  ...keptSearchStore(db),
  ...downloadStore(db),
  ...settingStore(db),
  ...peopleStore(db),
});
