/** Several lists of chapters an episode, people, and what else feeds say; frozen like every migration. */
export const chaptersAndPeople = `
  -- facts: JSON of EpisodeFacts without its persons. podlove: JSON of the feed's own chapters, [] where none.
  ALTER TABLE episode ADD COLUMN facts TEXT NOT NULL
    DEFAULT '{"soundbites":[],"funding":[],"license":null,"location":null}';
  ALTER TABLE episode ADD COLUMN podlove TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE feed ADD COLUMN notes_images INTEGER NOT NULL DEFAULT 0;
  -- What a feed says beside its notes was never read: it is read whole the next time, changed or not.
  UPDATE feed SET etag = NULL, last_modified = NULL;

  -- Who an episode names: its own persons, else those of its show. folded: by fold() of shared/fold.ts.
  CREATE TABLE person (
    episode_id INTEGER NOT NULL REFERENCES episode ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    role TEXT,
    grouping TEXT,
    img TEXT,
    href TEXT,
    PRIMARY KEY (episode_id, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX person_by_name ON person (folded, episode_id);
  INSERT INTO person
  SELECT episode.id, entry.key, entry.value ->> 'name', folded(entry.value ->> 'name'),
    entry.value ->> 'role', entry.value ->> 'group', entry.value ->> 'img', entry.value ->> 'href'
  FROM episode, json_each(episode.persons) AS entry;
  ALTER TABLE episode DROP COLUMN persons;

  -- Every list that was read or made, by where it comes from. list: JSON of ChapterList.
  -- read_of: what it was read of (an address, the hash of a text, a file), so that it is read again
  -- when that is another. checked_at, etag, last_modified: of a chapters file on the web.
  CREATE TABLE chapter_list (
    episode_id INTEGER NOT NULL REFERENCES episode ON DELETE CASCADE,
    source TEXT NOT NULL,
    list TEXT NOT NULL,
    read_of TEXT,
    etag TEXT,
    last_modified TEXT,
    checked_at TEXT,
    PRIMARY KEY (episode_id, source)
  ) STRICT;
  INSERT INTO chapter_list (episode_id, source, list, read_of)
  SELECT episode_id, list ->> 'source', list,
    iif(list ->> 'source' IN ('json', 'podlove'), chapters_url, NULL)
  FROM chapters JOIN episode ON episode.id = episode_id;
  DROP TABLE chapters;

  -- The source the listener chose; no row for the best by itself.
  CREATE TABLE chapter_choice (
    episode_id INTEGER PRIMARY KEY REFERENCES episode ON DELETE CASCADE,
    source TEXT NOT NULL
  ) STRICT;

  -- Titles always skipped in a show; pattern: by skipPattern() of shared/chapters.ts.
  CREATE TABLE skipped_title (
    feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
    pattern TEXT NOT NULL,
    PRIMARY KEY (feed_id, pattern)
  ) STRICT, WITHOUT ROWID;
`;
