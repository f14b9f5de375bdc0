/** Not INSERT OR REPLACE: what an upsert sets off takes over how that meets a row that is there. */
const mark = (episode: string) =>
  `DELETE FROM search_todo WHERE episode_id = ${episode};
    INSERT INTO search_todo (episode_id) VALUES (${episode});`;

/** Search over all that is stored, and the searches that are kept; frozen like every migration. */
export const search = `
  -- Only what an episode shows was searchable; its text is of the versions, so that nothing is lost here.
  DROP TABLE segment_index;
  DROP TABLE segment;

  -- What is searched, as it is shown. id: by rowId() of search/rows.ts, 8192 an episode. content: deflated JSON
  -- of the lines (packed() there).
  CREATE TABLE search_row (
    id INTEGER PRIMARY KEY,
    content BLOB NOT NULL
  ) STRICT;

  -- The words of the same rows, as search/words makes them; holds no text of its own.
  CREATE VIRTUAL TABLE search_index USING fts5(
    words, code, speakers, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  -- Bytes: what one transaction brings is written as one piece. Pieces are joined when there are eight.
  INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 8388608), ('automerge', 8);
  CREATE TRIGGER search_row_deleted AFTER DELETE ON search_row BEGIN
    DELETE FROM search_index WHERE rowid = old.id;
    UPDATE search_state SET value = value + 1 WHERE name = 'removed';
  END;

  -- Every word of the index. stem: NULL where it is the word itself. count: about how often it is said.
  CREATE TABLE search_word (
    text TEXT PRIMARY KEY,
    stem TEXT,
    count INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX search_word_by_stem ON search_word (stem) WHERE stem IS NOT NULL;

  -- version: of the rules that made the index. removed, added: rows since it was last tidied.
  CREATE TABLE search_state (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  INSERT INTO search_state VALUES ('version', 0), ('removed', 0), ('added', 0);

  -- Episodes whose rows are to be made anew; what changed last is done first.
  CREATE TABLE search_todo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    episode_id INTEGER NOT NULL UNIQUE
  ) STRICT;
  INSERT INTO search_todo (episode_id) SELECT id FROM episode ORDER BY published, id;

  CREATE TRIGGER search_episode_added AFTER INSERT ON episode BEGIN
    ${mark('new.id')}
  END;
  -- Which chapters are shown depends on the length.
  CREATE TRIGGER search_episode_changed
  AFTER UPDATE OF title, description, claimed_duration, measured_duration ON episode
  WHEN new.title IS NOT old.title OR new.description IS NOT old.description
    OR new.claimed_duration IS NOT old.claimed_duration
    OR new.measured_duration IS NOT old.measured_duration BEGIN
    ${mark('new.id')}
  END;
  CREATE TRIGGER search_episode_deleted AFTER DELETE ON episode BEGIN
    DELETE FROM search_row WHERE id BETWEEN old.id * 8192 AND old.id * 8192 + 8191;
    DELETE FROM search_todo WHERE episode_id = old.id;
  END;
  ${['transcript_shown', 'chapter_list', 'chapter_choice', 'person', 'bookmark']
    .map(
      (table) => `
  CREATE TRIGGER search_${table}_added AFTER INSERT ON ${table} BEGIN
    ${mark('new.episode_id')}
  END;
  CREATE TRIGGER search_${table}_changed AFTER UPDATE ON ${table} BEGIN
    ${mark('new.episode_id')}
  END;
  CREATE TRIGGER search_${table}_deleted AFTER DELETE ON ${table}
  WHEN EXISTS (SELECT 1 FROM episode WHERE id = old.episode_id) BEGIN
    ${mark('old.episode_id')}
  END;`,
    )
    .join('')}

  -- Searches that were made (used_at), are kept (saved_at), and are watched for new hits (watched_at).
  CREATE TABLE kept_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    query TEXT NOT NULL UNIQUE,
    used_at TEXT,
    saved_at TEXT,
    watched_at TEXT
  ) STRICT;
  -- Episodes in which a watched search has hits; unseen: the listener has not looked since.
  CREATE TABLE watched_episode (
    search_id INTEGER NOT NULL REFERENCES kept_search ON DELETE CASCADE,
    episode_id INTEGER NOT NULL REFERENCES episode ON DELETE CASCADE,
    hits INTEGER NOT NULL,
    unseen INTEGER NOT NULL,
    PRIMARY KEY (search_id, episode_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX watched_episode_of ON watched_episode (episode_id);
`;
