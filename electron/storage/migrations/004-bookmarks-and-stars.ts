/** Moments the listener marked, with their notes, and episodes they starred; frozen like every migration. */
export const bookmarksAndStars = `
  -- AUTOINCREMENT: an id never comes back for another bookmark, so that one that was removed can be put
  -- back under its own. time: seconds into the audio. note: the listener's, plain text.
  CREATE TABLE bookmark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    episode_id INTEGER NOT NULL REFERENCES episode ON DELETE CASCADE,
    time REAL NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX bookmark_of_episode ON bookmark (episode_id, time);

  -- When the listener starred the episode (ISO 8601); NULL for one that is not.
  ALTER TABLE episode ADD COLUMN starred_at TEXT;
  CREATE INDEX episode_starred ON episode (published DESC, id DESC) WHERE starred_at IS NOT NULL;
`;
