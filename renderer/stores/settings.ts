/** How the person wants to read: kept in the library, mirrored here, and written on the page for styles. */
import { create } from 'zustand';
import { type Settings } from '../../electron/shared/library.ts';
import { api } from '../bridge/api.ts';
import { SettingsKeeper } from '../player/settings-keeper.ts';
import { readings } from './reading.ts';
import { toasts } from './toasts.ts';

/** Size of the letters, length and height of the lines; units as in `Settings`. */
export type ReadingLook = Pick<Settings, 'readingSize' | 'readingMeasure' | 'readingLineHeight'>;

interface Kept extends ReadingLook, Pick<Settings, 'mediaKeys' | 'notesImages' | 'hitLead'> {
  languages: readonly string[];
}

/** As it is until somebody changes it. */
export const usualLook: ReadingLook = {
  readingSize: 18,
  readingMeasure: 64,
  readingLineHeight: 1.7,
};

export const useSettings = create<Kept>()(() => ({
  ...usualLook,
  languages: [],
  mediaKeys: 'chapters',
  notesImages: false,
  hitLead: 2,
}));

const keeper = new SettingsKeeper((patch) => void save(patch));

async function save(patch: Partial<Settings>): Promise<void> {
  const answer = await api.settings.set(patch);
  if (!answer.ok) toasts.alert(answer.error.message);
}

export const settings = {
  /** Reads what is kept. Before that, all is as usual. */
  async load(): Promise<void> {
    addEventListener('pagehide', keeper.flush);
    const answer = await api.settings.get();
    if (!answer.ok) return toasts.alert(answer.error.message);
    const { readingSize, readingMeasure, readingLineHeight, ...rest } = answer.value;
    const { languages, mediaKeys, notesImages, hitLead } = rest;
    const look = { readingSize, readingMeasure, readingLineHeight };
    useSettings.setState({ ...look, languages, mediaKeys, notesImages, hitLead });
    writeOnPage();
  },

  /**
   * Changes the look of what is read, at once. Who listens to the store is told while the page is still
   * laid out as before, so that a reader's place can be noted.
   */
  setLook(look: Partial<ReadingLook>): void {
    useSettings.setState(look);
    writeOnPage();
    keeper.remember(look);
  },

  /** Changes the languages transcripts are wanted in (BCP 47 tags), best first. */
  setLanguages(languages: string[]): void {
    useSettings.setState({ languages });
    keeper.remember({ languages });
    keeper.flush();
    readings.renewTranscripts();
  },

  /** Chooses what the keyboard's and the system's keys for the previous and next piece do. */
  setMediaKeys(mediaKeys: Settings['mediaKeys']): void {
    useSettings.setState({ mediaKeys });
    keeper.remember({ mediaKeys });
  },

  /** Chooses how long before the words that were searched for it begins to play, seconds. */
  setHitLead(hitLead: number): void {
    useSettings.setState({ hitLead });
    keeper.remember({ hitLead });
  },

  /** Allows or forbids that the pictures of all show notes are fetched. */
  async setNotesImages(notesImages: boolean): Promise<void> {
    useSettings.setState({ notesImages });
    const answer = await api.settings.set({ notesImages });
    if (answer.ok) return;
    useSettings.setState({ notesImages: !notesImages });
    toasts.alert(answer.error.message);
  },
};

/** The custom properties that styles read; their usual values stand in styles/tokens.css. */
function writeOnPage(): void {
  const { readingSize, readingMeasure, readingLineHeight } = useSettings.getState();
  const { style } = document.documentElement;
  style.setProperty('--reading-size', `${readingSize}px`);
  style.setProperty('--reading-measure', String(readingMeasure));
  style.setProperty('--reading-line-height', String(readingLineHeight));
}
