/** Frozen: a change of shape is a migration of its own. */
export const library = `
  CREATE TABLE feed (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    link TEXT,
    author TEXT,
    description TEXT,
    language TEXT,
    guid TEXT,
    image_url TEXT,
    artwork_file TEXT,
    etag TEXT,
    last_modified TEXT,
    refreshed_at TEXT,
    problem TEXT,
    sample INTEGER NOT NULL DEFAULT 0,
    removed_at TEXT
  ) STRICT;

  -- Ids ascend towards the top of the feed, so that they break ties between dates.
  CREATE TABLE episode (
    id INTEGER PRIMARY KEY,
    feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
    guid TEXT NOT NULL,
    title TEXT NOT NULL,
    link TEXT,
    published TEXT,
    season INTEGER,
    number INTEGER,
    description TEXT,
    persons TEXT NOT NULL,
    image_url TEXT,
    artwork_file TEXT,
    enclosure_url TEXT,
    enclosure_type TEXT,
    enclosure_length INTEGER,
    chapters_url TEXT,
    chapters_type TEXT,
    folder TEXT NOT NULL UNIQUE,
    claimed_duration REAL,
    measured_duration REAL,
    position REAL NOT NULL DEFAULT 0,
    played INTEGER NOT NULL DEFAULT 0,
    UNIQUE (feed_id, guid)
  ) STRICT;
  CREATE INDEX episode_by_date ON episode (published DESC, id DESC);
  CREATE INDEX episode_of_feed_by_date ON episode (feed_id, published DESC, id DESC);
  CREATE INDEX episode_new ON episode (feed_id) WHERE played = 0 AND position = 0;

  CREATE TABLE transcript_link (
    id INTEGER PRIMARY KEY,
    episode_id INTEGER NOT NULL REFERENCES episode ON DELETE CASCADE,
    url TEXT NOT NULL,
    type TEXT,
    language TEXT,
    rel TEXT,
    file TEXT,
    sha256 TEXT,
    fetched_at TEXT,
    problem TEXT,
    UNIQUE (episode_id, url)
  ) STRICT;

  -- The transcript an episode shows: one at most, by the shape of the table.
  CREATE TABLE transcript (
    episode_id INTEGER PRIMARY KEY REFERENCES episode ON DELETE CASCADE,
    link_id INTEGER NOT NULL UNIQUE REFERENCES transcript_link ON DELETE CASCADE,
    format TEXT NOT NULL,
    language TEXT,
    timed INTEGER NOT NULL,
    warnings TEXT NOT NULL
  ) STRICT;

  -- words: JSON, [[start, end, text], …], or NULL where the source does not time them.
  CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    episode_id INTEGER NOT NULL REFERENCES transcript ON DELETE CASCADE,
    place INTEGER NOT NULL,
    starts REAL NOT NULL,
    ends REAL,
    speaker TEXT,
    text TEXT NOT NULL,
    words TEXT,
    UNIQUE (episode_id, place)
  ) STRICT;

  -- Holds no text of its own; the triggers keep it in step within the same transaction.
  CREATE VIRTUAL TABLE segment_index USING fts5 (
    text, content = 'segment', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER segment_added AFTER INSERT ON segment BEGIN
    INSERT INTO segment_index (rowid, text) VALUES (new.id, new.text);
  END;
  CREATE TRIGGER segment_deleted AFTER DELETE ON segment BEGIN
    INSERT INTO segment_index (segment_index, rowid, text) VALUES ('delete', old.id, old.text);
  END;

  CREATE TABLE chapters (
    episode_id INTEGER PRIMARY KEY REFERENCES episode ON DELETE CASCADE,
    list TEXT NOT NULL
  ) STRICT;

  CREATE TABLE download (
    episode_id INTEGER PRIMARY KEY REFERENCES episode ON DELETE CASCADE,
    state TEXT NOT NULL,
    file TEXT NOT NULL,
    received INTEGER NOT NULL,
    total INTEGER,
    etag TEXT,
    last_modified TEXT,
    problem TEXT
  ) STRICT;

  -- value: JSON.
  CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
