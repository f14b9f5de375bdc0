/**
 * Several transcripts an episode, each kept whole; frozen like every migration. `deflated` is that of
 * `document.ts`.
 */
export const transcriptVersions = `
  -- withdrawn: the feed no longer names it; it stays for the sake of its versions.
  ALTER TABLE transcript_link ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE transcript_link ADD COLUMN etag TEXT;
  ALTER TABLE transcript_link ADD COLUMN last_modified TEXT;
  ALTER TABLE transcript_link ADD COLUMN checked_at TEXT;
  UPDATE transcript_link SET checked_at = fetched_at;

  -- What a link served at one time (link_id), or the listener brought in (name).
  -- document: JSON of what was read of it, deflated. corrections, sync: JSON; sync NULL as it came.
  CREATE TABLE transcript_version (
    id INTEGER PRIMARY KEY,
    episode_id INTEGER NOT NULL REFERENCES episode ON DELETE CASCADE,
    link_id INTEGER REFERENCES transcript_link ON DELETE CASCADE,
    origin TEXT NOT NULL,
    name TEXT,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    fetched_at TEXT NOT NULL,
    format TEXT NOT NULL,
    language TEXT,
    timing TEXT NOT NULL,
    document BLOB NOT NULL,
    corrections TEXT NOT NULL DEFAULT '[]',
    sync TEXT,
    removed_at TEXT
  ) STRICT;
  CREATE UNIQUE INDEX transcript_version_by_content
    ON transcript_version (episode_id, sha256, ifnull(link_id, 0));
  CREATE INDEX transcript_version_of_link ON transcript_version (link_id);
  CREATE INDEX transcript_version_removed ON transcript_version (id) WHERE removed_at IS NOT NULL;

  INSERT INTO transcript_version (episode_id, link_id, origin, file, sha256, fetched_at, format,
    language, timing, document)
  SELECT transcript.episode_id, link_id, 'feed', file, sha256, fetched_at, format,
    transcript.language,
    CASE
      WHEN timed = 0 THEN 'none'
      WHEN (SELECT sum(words IS NOT NULL) * 2 >= count(*) FROM segment
        WHERE segment.episode_id = transcript.episode_id) THEN 'words'
      ELSE 'lines'
    END,
    deflated(json_object(
      'format', format, 'language', transcript.language,
      'timed', json(iif(timed, 'true', 'false')),
      'segments', (
        SELECT json_group_array(
          CASE
            WHEN words IS NULL THEN
              json_object('start', starts, 'end', ends, 'speaker', speaker, 'text', text)
            ELSE
              json_object('start', starts, 'end', ends, 'speaker', speaker, 'text', text,
                'words', (
                  SELECT json_group_array(json_object(
                    'start', value -> 0, 'end', value -> 1, 'text', value ->> 2) ORDER BY key)
                  FROM json_each(words)
                ))
          END ORDER BY place)
        FROM segment WHERE segment.episode_id = transcript.episode_id
      ),
      'warnings', json(warnings)))
  FROM transcript JOIN transcript_link ON transcript_link.id = link_id;

  -- chosen_id: what the listener chose, or NULL for the best by itself; it may be removed.
  -- version_id: what is shown, and what the segments are of.
  CREATE TABLE transcript_shown (
    episode_id INTEGER PRIMARY KEY REFERENCES episode ON DELETE CASCADE,
    chosen_id INTEGER REFERENCES transcript_version ON DELETE SET NULL,
    version_id INTEGER REFERENCES transcript_version ON DELETE SET NULL
  ) STRICT;
  CREATE INDEX transcript_shown_chosen ON transcript_shown (chosen_id);
  CREATE INDEX transcript_shown_version ON transcript_shown (version_id);
  INSERT INTO transcript_shown (episode_id, version_id)
  SELECT episode_id, id FROM transcript_version;

  -- The transcript an episode shows, as it shows it: corrected, on the time of the audio.
  -- place: the segment's index in the source.
  CREATE TABLE segment_shown (
    id INTEGER PRIMARY KEY,
    episode_id INTEGER NOT NULL REFERENCES episode ON DELETE CASCADE,
    place INTEGER NOT NULL,
    starts REAL NOT NULL,
    speaker TEXT,
    text TEXT NOT NULL,
    UNIQUE (episode_id, place)
  ) STRICT;
  INSERT INTO segment_shown SELECT id, episode_id, place, starts, speaker, text FROM segment;
  -- Dropping tells no trigger, so that the index keeps what it knows of the same rows.
  DROP TABLE segment;
  DROP TABLE transcript;
  ALTER TABLE segment_shown RENAME TO segment;
  CREATE TRIGGER segment_added AFTER INSERT ON segment BEGIN
    INSERT INTO segment_index (rowid, text) VALUES (new.id, new.text);
  END;
  CREATE TRIGGER segment_deleted AFTER DELETE ON segment BEGIN
    INSERT INTO segment_index (segment_index, rowid, text) VALUES ('delete', old.id, old.text);
  END;
  CREATE TRIGGER segment_reworded AFTER UPDATE OF text ON segment WHEN new.text <> old.text BEGIN
    INSERT INTO segment_index (segment_index, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO segment_index (rowid, text) VALUES (new.id, new.text);
  END;

  ALTER TABLE transcript_link DROP COLUMN file;
  ALTER TABLE transcript_link DROP COLUMN sha256;
  ALTER TABLE transcript_link DROP COLUMN fetched_at;
`;
