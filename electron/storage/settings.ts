/** The listener's settings and the window's place, one row of JSON each. */
import { type Settings, type WindowBounds } from '../shared/library.ts';
import { type Database } from './database.ts';
import { type Store } from './interface.ts';

type SettingStore = Pick<
  Store,
  | 'settings'
  | 'windowBounds'
  | 'sampleOffered'
  | 'saveSettings'
  | 'saveWindowBounds'
  | 'saveSampleOffered'
>;

/** What a new library is set to. */
export const DEFAULT_SETTINGS: Settings = {
  volume: 1,
  muted: false,
  speed: 1,
  currentEpisodeId: null,
  readingSize: 18,
  readingMeasure: 64,
  readingLineHeight: 1.7,
  languages: [],
  notesImages: false,
  mediaKeys: 'chapters',
  hitLead: 2,
};

const SAVE = 'INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)';

export function settingStore(db: () => Database): SettingStore {
  const read = <T>(name: string, otherwise: T): T => {
    const row = db().get<{ value: string }>('SELECT value FROM setting WHERE name = ?', name);
    return row ? (JSON.parse(row.value) as T) : otherwise;
  };

  return {
    settings() {
      const current = read('currentEpisodeId', DEFAULT_SETTINGS.currentEpisodeId);
      const episode = db().get<{ id: number }>('SELECT id FROM episode WHERE id = ?', current);
      return {
        volume: read('volume', DEFAULT_SETTINGS.volume),
        muted: read('muted', DEFAULT_SETTINGS.muted),
        speed: read('speed', DEFAULT_SETTINGS.speed),
        // Its show may have been removed since.
        currentEpisodeId: episode?.id ?? null,
        readingSize: read('readingSize', DEFAULT_SETTINGS.readingSize),
        readingMeasure: read('readingMeasure', DEFAULT_SETTINGS.readingMeasure),
        readingLineHeight: read('readingLineHeight', DEFAULT_SETTINGS.readingLineHeight),
        languages: read('languages', DEFAULT_SETTINGS.languages),
        notesImages: read('notesImages', DEFAULT_SETTINGS.notesImages),
        mediaKeys: read('mediaKeys', DEFAULT_SETTINGS.mediaKeys),
        hitLead: read('hitLead', DEFAULT_SETTINGS.hitLead),
      };
    },
    sampleOffered: () => read('sampleOffered', false),
    windowBounds: () => read<WindowBounds | null>('windowBounds', null),
    saveSettings(patch) {
      db().transaction(() => {
        for (const [name, value] of Object.entries(patch))
          if (value !== undefined) db().run(SAVE, name, JSON.stringify(value));
      });
    },
    saveSampleOffered() {
      db().run(SAVE, 'sampleOffered', JSON.stringify(true));
    },
    saveWindowBounds(bounds) {
      db().run(SAVE, 'windowBounds', JSON.stringify(bounds));
    },
  };
}
